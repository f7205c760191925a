package org.khronika.incidents.catalogue;

import org.jspecify.annotations.Nullable;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.filter.Where;
import org.khronika.incidents.party.PartyWhere;

/// What a row has to do with rows of other tables, as SQL. Those are looked up by themselves: the
/// planner may begin at either side.
final class Relations {
  private Relations() {}

  /// That a column, which may be empty, refers to a row that is wanted.
  static String refersTo(
      String column, String table, @Nullable Where where, Conditions conditions) {
    if (where == null) {
      return Conditions.ANY;
    }
    String row = conditions.row(table);
    return "(%1$s is not null and %1$s in (select %3$s.id from %2$s %3$s where %4$s))"
        .formatted(column, table, row, conditions.of(where, row));
  }

  static String victim(String id, String of, @Nullable PartyWhere where, Conditions conditions) {
    return part(id, of, "VICTIM", where, conditions);
  }

  static String perpetrator(
      String id, String of, @Nullable PartyWhere where, Conditions conditions) {
    return part(id, of, "PERPETRATOR", where, conditions);
  }

  /// @param of the column of the facet that holds what the id is of
  private static String part(
      String id, String of, String role, @Nullable PartyWhere where, Conditions conditions) {
    if (where == null) {
      return Conditions.ANY;
    }
    String part = conditions.row("part");
    String party = conditions.row("party");
    return """
    (%s in (select %s.%s from act_facet %2$s join seen_party_facet %s on %4$s.id = %2$s.party_id \
    where %2$s.role = '%s' and %s))\
    """
        .formatted(id, part, of, party, role, conditions.of(where, party));
  }

  /// A perpetrator of one of the acts, or one that a source names for the incident as a whole.
  static String perpetratorOfIncident(
      String incident, @Nullable PartyWhere where, Conditions conditions) {
    if (where == null) {
      return Conditions.ANY;
    }
    String whole = conditions.row("perpetrator");
    String party = conditions.row("party");
    return """
    (%s or %s in (select %s.incident_id from perpetrator %3$s join seen_party_facet %s on %4$s.id = %3$s.party_id \
    where %3$s.incident_id is not null and %s))\
    """
        .formatted(
            perpetrator(incident, "incident_id", where, conditions),
            incident,
            whole,
            party,
            conditions.of(where, party));
  }
}
