package org.khronika.incidents.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.page.Page;

/// Incidents in the graph: how to record one, how to come to one, and lists of them.
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
  private static final int PAGE = 20;

  private final EntityManager database;
  private final IncidentList incidents;
  private final IncidentRecorder recorder;

  IncidentGraph(EntityManager database, IncidentList incidents, IncidentRecorder recorder) {
    this.database = database;
    this.incidents = incidents;
    this.recorder = recorder;
  }

  @Query
  @Description("The incident with this key; null where there is none.")
  public @Nullable Incident incident(
      @NonNull @Name("key") @Description("The key of the incident.") String key) {
    return Incidents.ofKey(database, key);
  }

  @Query
  @Description("Incidents, the latest first; those whose beginning is not known come last.")
  public @NonNull IncidentConnection incidents(
      @Nullable @Name("where") @Description("Which incidents are wanted; all where it is left out.")
          IncidentWhere where,
      @Nullable @DefaultValue("20") @Name("first") @Description("How many, 1 to 100.")
          Integer first,
      @Nullable @Name("after") @Description("Where to go on: endCursor of the page before.")
          String after) {
    Page<Incident> page = incidents.page(where, Page.size(first, PAGE), after);
    return new IncidentConnection(
        where,
        page.records().stream()
            .map(i -> new IncidentEdge(i, IncidentList.cursor(i).text()))
            .toList(),
        page.info(IncidentList::cursor));
  }

  @NonNull
  @Name("totalCount")
  @Description("How many incidents the whole list has.")
  public Integer totalCount(@Source IncidentConnection connection) {
    return Math.toIntExact(incidents.count(connection.where()));
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

  @Resolver
  public List<@Nullable Incident> incidentById(List<String> id) {
    return Batch.references(
        id, RecordId::read, ids -> Batch.load(database, Incident.class, ids), i -> i.id);
  }
}
