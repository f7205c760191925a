package org.khronika.people.trail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.khronika.people.clearance.Action;
import org.khronika.people.clearance.ReadCaller;
import org.khronika.people.graph.RequestRefused;
import org.khronika.people.page.PageRequest;

/// The trail, for those who audit.
@GraphQLApi
@RunOnVirtualThread
public class TrailApi {
  private final TrailList list;
  private final ReadCaller callers;

  TrailApi(TrailList list, ReadCaller callers) {
    this.list = list;
    this.callers = callers;
  }

  @Query
  @Transactional
  @Description(
      "Who read, recorded, reviewed or was refused what of persons and organisations, newest first. For auditors only.")
  public @NonNull TrailConnection peopleTrail(
      @Nullable @Name("where") @Description("Which entries are wanted; all where it is left out.")
          TrailWhere where,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the newest or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the oldest or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    if (!callers.current().may(Action.AUDIT)) {
      throw RequestRefused.forbidden(Action.AUDIT.words());
    }
    return TrailConnection.of(where, list.page(where, PageRequest.of(first, after, last, before)));
  }

  @Transactional
  @Name("totalCount")
  @Description("How many entries the whole list has.")
  public @NonNull List<@NonNull Integer> ofEntries(@Source List<TrailConnection> pages) {
    return pages.stream().map(page -> list.count(page.where())).toList();
  }
}
