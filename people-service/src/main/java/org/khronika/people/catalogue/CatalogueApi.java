package org.khronika.people.catalogue;

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
import org.khronika.people.organization.Organization;
import org.khronika.people.page.PageRequest;
import org.khronika.people.party.PartyKind;
import org.khronika.people.party.RecordedParty;
import org.khronika.people.person.Person;

/// The lists of all persons, all organisations, and both.
@GraphQLApi
@RunOnVirtualThread
public class CatalogueApi {
  private final PartyList list;

  CatalogueApi(PartyList list) {
    this.list = list;
  }

  @Query
  @Transactional
  @Description("Persons, page by page.")
  public @NonNull PersonConnection people(
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          PersonWhere where,
      @Nullable
          @Name("orderBy")
          @Description("What they are ordered by; by key at last, or where it is left out.")
          List<@NonNull PartyOrder> orderBy,
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
    WantedParties wanted = new WantedParties(PartyKind.PERSON, where, orderBy);
    return PersonConnection.of(
        wanted, list.page(Person.class, wanted, PageRequest.of(first, after, last, before)));
  }

  @Query
  @Transactional
  @Description("Organisations, page by page.")
  public @NonNull OrganizationConnection organizations(
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          OrganizationWhere where,
      @Nullable
          @Name("orderBy")
          @Description("What they are ordered by; by key at last, or where it is left out.")
          List<@NonNull PartyOrder> orderBy,
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
    WantedParties wanted = new WantedParties(PartyKind.ORGANIZATION, where, orderBy);
    return OrganizationConnection.of(
        wanted, list.page(Organization.class, wanted, PageRequest.of(first, after, last, before)));
  }

  @Query
  @Transactional
  @Description("Persons and organisations together, page by page.")
  public @NonNull PartyConnection parties(
      @Nullable @Name("where") @Description("Which are wanted; all where it is left out.")
          PartyWhere where,
      @Nullable
          @Name("orderBy")
          @Description("What they are ordered by; by key at last, or where it is left out.")
          List<@NonNull PartyOrder> orderBy,
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
    WantedParties wanted = new WantedParties(null, where, orderBy);
    return PartyConnection.of(
        wanted, list.page(RecordedParty.class, wanted, PageRequest.of(first, after, last, before)));
  }

  @Transactional
  @Name("totalCount")
  @Description("How many persons the whole list has.")
  public @NonNull List<@NonNull Integer> ofPerson(@Source List<PersonConnection> pages) {
    return pages.stream().map(page -> list.count(page.wanted())).toList();
  }

  @Transactional
  @Name("totalCount")
  @Description("How many organisations the whole list has.")
  public @NonNull List<@NonNull Integer> ofOrganization(
      @Source List<OrganizationConnection> pages) {
    return pages.stream().map(page -> list.count(page.wanted())).toList();
  }

  @Transactional
  @Name("totalCount")
  @Description("How many parties the whole list has.")
  public @NonNull List<@NonNull Integer> ofParty(@Source List<PartyConnection> pages) {
    return pages.stream().map(page -> list.count(page.wanted())).toList();
  }
}
