package org.khronika.incidents.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.facet.ActFacets;
import org.khronika.incidents.review.Reviews;

/// Incidents in the graph: how to record one, and how to come to one.
@GraphQLApi
@Link(
    url = "https://specs.apollo.dev/federation/v2.7",
    _import = {
      @Import(name = "@key"),
      @Import(name = "@shareable"),
      @Import(name = "@interfaceObject"),
      @Import(name = "FieldSet")
    })
@RunOnVirtualThread
@Transactional
public class IncidentGraph {
  private final EntityManager database;
  private final IncidentRecorder recorder;
  private final Reviews reviews;
  private final ActFacets facets;

  IncidentGraph(
      EntityManager database, IncidentRecorder recorder, Reviews reviews, ActFacets facets) {
    this.database = database;
    this.recorder = recorder;
    this.reviews = reviews;
    this.facets = facets;
  }

  @Query
  @Description("The incident with this key; null where there is none.")
  public @Nullable Incident incident(
      @NonNull @Name("key") @Description("The key of the incident.") String key) {
    return Incidents.ofKey(database, key);
  }

  @Mutation
  @Description(
      "Records an incident with all its parts in one transaction, idempotent by its key: the "
          + "same document again changes nothing, another one replaces it if it names the version it replaces.")
  public @NonNull RecordIncidentPayload recordIncident(
      @NonNull @Name("input") @Description("The incident as a document.")
          RecordIncidentInput input) {
    return recorder.record(input);
  }

  @Mutation
  @Description(
      "Takes a step of the review of an incident, where its state and its version allow it.")
  public @NonNull ReviewIncidentPayload reviewIncident(
      @NonNull @Name("input") @Description("The step.") ReviewIncidentInput input) {
    Reviews.Taken<Incident> taken =
        reviews.take("incident", input.step(), () -> Incidents.ofKey(database, input.key()));
    if (taken.record() != null) {
      facets.write(taken.record().id);
    }
    return new ReviewIncidentPayload(taken.record(), taken.userErrors());
  }

  @Resolver
  public List<@Nullable Incident> incidentById(List<String> id) {
    return Batch.references(
        id, RecordId::read, ids -> Batch.load(database, Incident.class, ids), i -> i.id);
  }
}
