package org.khronika.incidents.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("StatisticsMeasure")
@Description("What is counted of the acts of a group.")
public enum StatisticsMeasure {
  @Description("The acts.")
  ACTS("count(distinct act.id)"),
  @Description("The incidents that the acts belong to.")
  INCIDENTS("count(distinct act.incident_id)"),
  @Description(
      "The parties that are victims of the acts: who is hit ten times is one victim, and a group on record as one party is one, too.")
  DISTINCT_VICTIMS("count(distinct victim.party_id)");

  final String sql;

  StatisticsMeasure(String sql) {
    this.sql = sql;
  }
}
