package org.khronika.incidents.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.act.Act;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.place.Place;
import org.khronika.incidents.statement.Statement;

/// Where an incident belongs, and what leads back to one.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class IncidentSurroundings {
  private final EntityManager database;

  IncidentSurroundings(EntityManager database) {
    this.database = database;
  }

  @Name("place")
  @Description("Where it happened; null where no source says.")
  public List<@Nullable Place> incidentPlace(@Source List<Incident> incidents) {
    return Batch.references(
        incidents,
        incident -> incident.placeId,
        ids -> Batch.load(database, Place.class, ids),
        place -> place.id);
  }

  @Description("The bigger incident that it is part of.")
  public List<@Nullable Incident> partOf(@Source List<Incident> incidents) {
    return to(incidents, incident -> incident.partOfId);
  }

  @NonNull
  @Name("incident")
  @Description("The incident that it belongs to.")
  public List<@NonNull Incident> incidentOfAct(@Source List<Act> acts) {
    return Batch.owners(acts, act -> act.incidentId, this::incidents, incident -> incident.id);
  }

  @Description(
      "The incident that it came after, where the source says no more than that (\"later\").")
  public List<@Nullable Incident> after(@Source List<Act> acts) {
    return to(acts, act -> act.afterId);
  }

  @NonNull
  @Name("incident")
  @Description("The incident that it belongs to.")
  public List<@NonNull Incident> incidentOfStatement(@Source List<Statement> statements) {
    return Batch.owners(
        statements, statement -> statement.incidentId, this::incidents, incident -> incident.id);
  }

  @Description("The incident that it is about.")
  public List<@Nullable Incident> about(@Source List<Statement> statements) {
    return to(statements, statement -> statement.aboutId);
  }

  private <S> List<@Nullable Incident> to(List<S> sources, Function<S, @Nullable UUID> reference) {
    return Batch.references(sources, reference, this::incidents, incident -> incident.id);
  }

  private List<Incident> incidents(Collection<UUID> ids) {
    return Batch.load(database, Incident.class, ids);
  }
}
