package org.khronika.incidents.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.khronika.incidents.catalogue.ActWhere;
import org.khronika.incidents.graph.RequestRefused;

/// Statistics in the graph.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class StatisticsApi {
  private final CountActs acts;

  StatisticsApi(CountActs acts) {
    this.acts = acts;
  }

  @Query
  @Description(
      "Counts acts, their incidents and their victims, group by group. To callers who do not work on the record, groups of few victims are not told, nor what they could be computed from.")
  public @NonNull Statistics statistics(
      @Nullable @Name("where") @Description("Which acts are counted; all where it is left out.")
          ActWhere where,
      @NonNull
          @Name("groupBy")
          @Description(
              "What they are grouped by; one group of all for an empty list. At most three dimensions where small groups are not told.")
          List<@NonNull StatisticsDimension> groupBy,
      @NonNull @Name("measures") @Description("What is counted, at least one.")
          List<@NonNull StatisticsMeasure> measures) {
    if (measures.isEmpty()) {
      throw new RequestRefused("BAD_USER_INPUT", "measures is empty; say what is to be counted.");
    }
    return acts.grouped(where, unique(groupBy), unique(measures));
  }

  private static <T> List<T> unique(List<T> asked) {
    return List.copyOf(new LinkedHashSet<>(asked));
  }
}
