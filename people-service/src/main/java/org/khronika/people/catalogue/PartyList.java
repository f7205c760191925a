package org.khronika.people.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;
import org.khronika.people.filter.Conditions;
import org.khronika.people.page.Ordering;
import org.khronika.people.page.Page;
import org.khronika.people.page.Page.Placed;
import org.khronika.people.page.PageRequest;
import org.khronika.people.party.Parties;
import org.khronika.people.party.RecordedParty;

/// Reads a page of a list of parties with one statement, whatever is filtered and ordered by, and
/// counts the list with another.
@ApplicationScoped
class PartyList {
  private final StatelessSession session;

  PartyList(StatelessSession session) {
    this.session = session;
  }

  <T extends RecordedParty> Page<T> page(Class<T> kind, WantedParties wanted, PageRequest request) {
    Ordering ordering =
        PartyOrder.ordering(wanted.orderBy(), wanted.isTallied() ? "parts.key" : "facet.key");
    Conditions conditions = new Conditions();
    String sql =
        "select %s, %s as place from %s%s where %s order by %s limit %d"
            .formatted(
                Parties.COLUMNS,
                ordering.placeSql(),
                Parties.BY_FACET,
                parts(wanted, conditions),
                Conditions.and(
                    matches(wanted, conditions), ordering.beyond(request, conditions::bind)),
                ordering.sql(request.heading()),
                request.limit());
    List<Placed<T>> records =
        conditions
            .bindTo(session.createNativeQuery(sql, Object[].class))
            .addEntity("party", RecordedParty.class)
            .addScalar("place", String.class)
            .list()
            .stream()
            .map(row -> new Placed<>(kind.cast(row[0]), ordering.cursor((String) row[1])))
            .toList();
    return Page.of(records, request);
  }

  int count(WantedParties wanted) {
    Conditions conditions = new Conditions();
    String sql = "select count(*) from seen_party_facet facet where " + matches(wanted, conditions);
    return Math.toIntExact(
        conditions.bindTo(session.createNativeQuery(sql, Long.class)).getSingleResult());
  }

  private static String matches(WantedParties wanted, Conditions conditions) {
    return Conditions.and(
        wanted.kind() == null
            ? Conditions.ANY
            : "facet.kind = " + conditions.bind(wanted.kind().name()),
        conditions.of(wanted.where(), "facet"));
  }

  /// What orders by acts compare, for each party that is wanted: of all acts it is kept ready, in
  /// the order of an index; those that a filter asks for are counted. A party that has none of
  /// these is not in the list.
  private static String parts(WantedParties wanted, Conditions conditions) {
    if (!wanted.isOrderedByActs()) {
      return "";
    }
    if (wanted.isTallied()) {
      String kind =
          wanted.kind() == null ? "" : " and parts.kind = " + conditions.bind(wanted.kind().name());
      return " join act_tally parts on parts.party_id = facet.id and parts.clearance = (select caller_clearance())"
          + kind;
    }
    return """
     join (select act.party_id, count(distinct act.act_id) as acts, max(coalesce(act.latest, act.earliest)) as latest \
    from seen_act_facet act where %s group by act.party_id) parts on parts.party_id = facet.id\
    """
        .formatted(conditions.of(wanted.acts(), "act"));
  }
}
