package org.khronika.people.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.Nullable;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.khronika.people.affiliation.Affiliation;
import org.khronika.people.organization.Organization;
import org.khronika.people.page.Page;
import org.khronika.people.page.PageRequest;

/// Who is what in an organisation: a list that grows with the database.
@GraphQLApi
@RunOnVirtualThread
public class MembersApi {
  private final MemberList list;

  MembersApi(MemberList list) {
    this.list = list;
  }

  @Transactional
  @Description("Who is what in it, page by page.")
  public @NonNull List<@NonNull AffiliationConnection> members(
      @Source List<Organization> organizations,
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          AffiliationWhere where,
      @Nullable
          @Name("orderBy")
          @Description(
              "What they are ordered by; by the person's key at last, or where it is left out.")
          List<@NonNull AffiliationOrder> orderBy,
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
    List<UUID> ids = organizations.stream().map(organization -> organization.id).toList();
    List<Page<Affiliation>> pages =
        list.pages(ids, where, orderBy, PageRequest.of(first, after, last, before));
    return IntStream.range(0, ids.size())
        .mapToObj(i -> AffiliationConnection.of(ids.get(i), where, pages.get(i)))
        .toList();
  }

  @Transactional
  @Name("totalCount")
  @Description("How many affiliations the whole list has.")
  public @NonNull List<@NonNull Integer> ofAffiliations(@Source List<AffiliationConnection> pages) {
    Map<@Nullable AffiliationWhere, Set<UUID>> asked = new HashMap<>();
    pages.forEach(page ->
        asked.computeIfAbsent(page.where(), where -> new HashSet<>()).add(page.organizationId()));
    Map<@Nullable AffiliationWhere, Map<UUID, Integer>> counted = new HashMap<>();
    asked.forEach((where, ids) -> counted.put(where, list.count(List.copyOf(ids), where)));
    return pages.stream()
        .map(page ->
            counted.getOrDefault(page.where(), Map.of()).getOrDefault(page.organizationId(), 0))
        .toList();
  }
}
