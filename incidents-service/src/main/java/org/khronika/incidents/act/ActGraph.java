package org.khronika.incidents.act;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.page.Page;

/// Acts in the graph: how to come to one, and lists of them.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ActGraph {
  private static final int PAGE = 50;

  private final EntityManager database;
  private final ActList acts;

  ActGraph(EntityManager database, ActList acts) {
    this.database = database;
    this.acts = acts;
  }

  @Query
  @Description("The act with this key within an incident; null where there is none.")
  public @Nullable Act act(
      @NonNull @Name("incident") @Description("The key of the incident.") String incident,
      @NonNull @Name("key") @Description("The key of the act within the incident.") String key) {
    return acts.act(incident, key);
  }

  @Query
  @Description(
      "Acts, ordered by the key of their incident and, within it, as its document has them.")
  public @NonNull ActConnection acts(
      @Nullable @Name("where") @Description("Which acts are wanted; all where it is left out.")
          ActWhere where,
      @Nullable @DefaultValue("50") @Name("first") @Description("How many, 1 to 100.")
          Integer first,
      @Nullable @Name("after") @Description("Where to go on: endCursor of the page before.")
          String after) {
    Page<ActList.Row> page = acts.page(where, Page.size(first, PAGE), after);
    return new ActConnection(
        where,
        page.records().stream().map(r -> new ActEdge(r.act(), r.cursor().text())).toList(),
        page.info(ActList.Row::cursor));
  }

  @NonNull
  @Description("How many acts the whole list has.")
  public Integer totalCount(@Source ActConnection connection) {
    return Math.toIntExact(acts.count(connection.where()));
  }

  @Resolver
  public List<@Nullable Act> actById(List<String> id) {
    return Batch.references(
        id, RecordId::read, ids -> Batch.load(database, Act.class, ids), act -> act.id);
  }
}
