package org.khronika.people.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.people.catalogue.PartyWhere;
import org.khronika.people.page.PageRequest;

/// Search over names.
@GraphQLApi
@RunOnVirtualThread
public class SearchApi {
  private final NameSearch search;

  SearchApi(NameSearch search) {
    this.search = search;
  }

  @Query
  @Transactional
  @Description(
      "Parties by any of their names, in any script and however spelled, best matches first, then by key. What is found may be"
          + " somebody else of a similar name.")
  public @NonNull PartyMatchConnection searchParties(
      @NonNull @Name("name") @Description("The name, or a part of it.") String name,
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          PartyWhere where,
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
    return PartyMatchConnection.of(
        name, where, search.page(name, where, PageRequest.of(first, after, last, before)));
  }

  @Transactional
  @Name("totalCount")
  @Description("How many parties the search found.")
  public @NonNull List<@NonNull Integer> ofMatches(@Source List<PartyMatchConnection> pages) {
    return pages.stream().map(page -> search.count(page.name(), page.where())).toList();
  }
}
