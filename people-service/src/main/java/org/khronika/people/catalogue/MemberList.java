package org.khronika.people.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.khronika.people.affiliation.Affiliation;
import org.khronika.people.filter.Conditions;
import org.khronika.people.page.Ordering;
import org.khronika.people.page.Page;
import org.khronika.people.page.Page.Placed;
import org.khronika.people.page.PageRequest;

/// Reads a page of the affiliations of each of many organisations with one statement, and counts
/// them with another.
@ApplicationScoped
class MemberList {
  private record Counted(UUID organization, long members) {}

  private final StatelessSession session;

  MemberList(StatelessSession session) {
    this.session = session;
  }

  /// For each organisation a page, which is asked for of all alike.
  List<Page<Affiliation>> pages(
      List<UUID> organizations,
      @Nullable AffiliationWhere where,
      @Nullable List<AffiliationOrder> orderBy,
      PageRequest request) {
    Ordering ordering = AffiliationOrder.ordering(orderBy);
    Conditions conditions = new Conditions();
    String sql =
        """
        select {affiliation.*}, affiliation.place as place from organization cross join lateral (
          select affiliation.*, %s as place, row_number() over (order by %s) as number
          from affiliation join seen_party_facet person on person.id = affiliation.person_id
          where affiliation.organization_id = organization.id and %s
          order by number limit %d) affiliation
        where organization.id in (:organizations) order by organization.id, number
        """
            .formatted(
                ordering.placeSql(),
                ordering.sql(request.heading()),
                Conditions.and(
                    conditions.of(where, "affiliation"),
                    ordering.beyond(request, conditions::bind)),
                request.limit());
    NativeQuery<Object[]> query =
        conditions
            .bindTo(session.createNativeQuery(sql, Object[].class))
            .addEntity("affiliation", Affiliation.class)
            .addScalar("place", String.class)
            .setParameterList("organizations", organizations);
    Map<UUID, List<Placed<Affiliation>>> byOrganization =
        query.list().stream()
            .map(row -> new Placed<>((Affiliation) row[0], ordering.cursor((String) row[1])))
            .collect(
                Collectors.groupingBy(
                    placed -> placed.record().organizationId,
                    LinkedHashMap::new,
                    Collectors.toList()));
    return organizations.stream()
        .map(id -> Page.of(byOrganization.getOrDefault(id, List.of()), request))
        .toList();
  }

  /// How many affiliations each organisation has, of those that are wanted.
  Map<UUID, Integer> count(List<UUID> organizations, @Nullable AffiliationWhere where) {
    Conditions conditions = new Conditions();
    String sql =
        """
        select organization_id as organization, count(*) as members from affiliation
        where organization_id in (:organizations) and %s group by organization_id
        """
            .formatted(conditions.of(where, "affiliation"));
    return conditions
        .bindTo(session.createNativeQuery(sql, Counted.class))
        .setParameterList("organizations", organizations)
        .list()
        .stream()
        .collect(Collectors.toMap(Counted::organization, row -> Math.toIntExact(row.members())));
  }
}
