package org.khronika.incidents.act;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;

/// Acts in the graph, one by one.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ActGraph {
  private final EntityManager database;

  ActGraph(EntityManager database) {
    this.database = database;
  }

  @Query
  @Description("The act with this key within an incident; null where there is none.")
  public @Nullable Act act(
      @NonNull @Name("incident") @Description("The key of the incident.") String incident,
      @NonNull @Name("key") @Description("The key of the act within the incident.") String key) {
    if (!Problems.isKey(incident) || !Problems.isKey(key)) {
      return null;
    }
    return database
        .createQuery("from Act where incidentKey = :incident and key = :key", Act.class)
        .setParameter("incident", incident)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  @Resolver
  public List<@Nullable Act> actById(List<String> id) {
    return Batch.references(
        id, RecordId::read, ids -> Batch.load(database, Act.class, ids), act -> act.id);
  }
}
