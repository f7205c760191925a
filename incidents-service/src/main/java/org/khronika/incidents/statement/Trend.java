package org.khronika.incidents.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("Trend")
@Description("Which way things go, as somebody claims.")
public enum Trend {
  @Description("More, harder or farther than before.")
  INCREASING,
  @Description("Neither more nor less than before.")
  UNCHANGED,
  @Description("Less than before.")
  DECREASING
}
