package org.khronika.incidents.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// What kind of statement it is.
@Enum("StatementKind")
@Description("What kind of statement it is.")
public enum StatementKind {
  @Description("A promise of what the speaker will do.")
  PLEDGE,
  @Description("A claim of why something is done.")
  MOTIVE_CLAIM,
  @Description("A claim that something grows, spreads or ends.")
  TREND_CLAIM,
  @Description("A call on somebody to do something or to stop doing it.")
  DEMAND,
  @Description("An account of something that happened.")
  REPORT
}
