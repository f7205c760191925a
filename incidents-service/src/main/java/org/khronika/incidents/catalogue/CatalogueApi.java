package org.khronika.incidents.catalogue;

import static org.khronika.incidents.catalogue.Lists.ACTS;
import static org.khronika.incidents.catalogue.Lists.INCIDENTS;
import static org.khronika.incidents.catalogue.Lists.PLACES;
import static org.khronika.incidents.catalogue.Lists.SOURCES;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.khronika.incidents.page.PageRequest;

/// The lists of all incidents, acts, places and sources.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class CatalogueApi {
  private final Lists lists;

  CatalogueApi(Lists lists) {
    this.lists = lists;
  }

  @Query
  @Description("Incidents, page by page.")
  public @NonNull IncidentConnection incidents(
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          IncidentWhere where,
      @Nullable
          @Name("orderBy")
          @Description(
              "What they are ordered by; the latest first where it is left out, and by key at last.")
          List<@NonNull IncidentOrder> orderBy,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the beginning or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the end or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    return IncidentConnection.of(
        Wanted.all(where),
        INCIDENTS.page(
            lists.database(),
            where,
            IncidentOrder.ordering(orderBy),
            PageRequest.of(first, after, last, before)));
  }

  @Query
  @Description("Acts, page by page.")
  public @NonNull ActConnection acts(
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          ActWhere where,
      @Nullable
          @Name("orderBy")
          @Description(
              "What they are ordered by; by the key of the incident and the order of its document at last, or where it is left out.")
          List<@NonNull ActOrder> orderBy,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the beginning or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the end or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    return ActConnection.of(
        Wanted.all(where),
        ACTS.page(
            lists.database(),
            where,
            ActOrder.ordering(orderBy),
            PageRequest.of(first, after, last, before)));
  }

  @Query
  @Description("Places, page by page.")
  public @NonNull PlaceConnection places(
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          PlaceWhere where,
      @Nullable
          @Name("orderBy")
          @Description("What they are ordered by; by key at last, or where it is left out.")
          List<@NonNull PlaceOrder> orderBy,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the beginning or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the end or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    return PlaceConnection.of(
        Wanted.all(where),
        PLACES.page(
            lists.database(),
            where,
            PlaceOrder.ordering(orderBy),
            PageRequest.of(first, after, last, before)));
  }

  @Query
  @Description("Sources, page by page.")
  public @NonNull SourceConnection sources(
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          SourceWhere where,
      @Nullable
          @Name("orderBy")
          @Description("What they are ordered by; by key at last, or where it is left out.")
          List<@NonNull SourceOrder> orderBy,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the beginning or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the end or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    return SourceConnection.of(
        Wanted.all(where),
        SOURCES.page(
            lists.database(),
            where,
            SourceOrder.ordering(orderBy),
            PageRequest.of(first, after, last, before)));
  }
}
