package org.khronika.incidents.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("StatisticsDimension")
@Description(
    "What acts are grouped by. An act counts once in every group that it belongs to: where it has several victims, or a victim "
        + "several occupations, these are several groups, whose numbers do not add up to the number of all.")
public enum StatisticsDimension {
  @Description("What was done: a member of ActType.")
  ACT_TYPE("act.type", Join.NONE),
  @Description("In what kind of place it was done: a member of LocationType.")
  LOCATION_TYPE("act.location_type", Join.NONE),
  @Description("The year in which it was done (2021); unknown where it may have been in several.")
  YEAR(Expressions.within("year", "YYYY"), Join.NONE),
  @Description(
      "The month in which it was done (2021-07); unknown where it may have been in several.")
  MONTH(Expressions.within("month", "YYYY-MM"), Join.NONE),
  @Description("The key of the place where it was done.")
  PLACE("located.place", Join.LOCATED),
  @Description("The key of the region that the place is, or is in.")
  REGION("located.region", Join.LOCATED),
  @Description("The country that the place is in, ISO 3166-1 alpha-2.")
  COUNTRY("located.country", Join.LOCATED),
  @Description("The kind of the incident that it belongs to: a member of IncidentKind.")
  INCIDENT_KIND("incident.kind", Join.INCIDENT),
  @Description("Whether a victim is a person or an organisation: a member of PartyKind.")
  VICTIM_KIND("party.kind", Join.PARTY),
  @Description(
      "What a victim does for a living or in public: a member of Occupation. Has several values for one victim of several occupations.")
  OCCUPATION("occupation.code", Join.OCCUPATION),
  @Description(
      "What a victim works for: a member of Focus. Has several values for one victim of several.")
  FOCUS("focus.code", Join.FOCUS),
  @Description(
      "The category of an organisation that is a victim: a member of OrganizationCategory.")
  CATEGORY("party.category", Join.PARTY);

  final String sql;
  final Join join;

  StatisticsDimension(String sql, Join join) {
    this.sql = sql;
    this.join = join;
  }

  /// What has to be joined to the act, each with what it needs itself.
  enum Join {
    NONE(""),
    LOCATED("left join located on located.id = act.place_id"),
    INCIDENT("join incident on incident.id = act.incident_id"),
    VICTIM("left join act_facet victim on victim.act_id = act.id and victim.role = 'VICTIM'"),
    PARTY(VICTIM, "left join party_facet party on party.id = victim.party_id"),
    OCCUPATION(PARTY, "left join lateral unnest(party.occupations) occupation(code) on true"),
    FOCUS(PARTY, "left join lateral unnest(party.focus) focus(code) on true");

    final String sql;
    final Join needed;

    Join(String sql) {
      this.sql = sql;
      this.needed = this;
    }

    Join(Join needed, String sql) {
      this.sql = sql;
      this.needed = needed;
    }
  }

  private static final class Expressions {
    private Expressions() {}

    /// The year or the month that the act lies in as a whole, where it has four digits.
    static String within(String unit, String form) {
      return """
      case when extract(year from act.when_earliest) between 1 and 9999 \
      and date_trunc('%1$s', act.when_earliest) = date_trunc('%1$s', act.when_latest) \
      then to_char(act.when_earliest, '%2$s') end\
      """
          .formatted(unit, form);
    }
  }
}
