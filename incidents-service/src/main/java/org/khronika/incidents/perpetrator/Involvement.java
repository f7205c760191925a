package org.khronika.incidents.perpetrator;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// How far somebody was involved in an act, in the manner of HURIDOCS micro-thesaurus 18 (degrees
/// of involvement).
@Enum("Involvement")
@Description(
    "How far a perpetrator was involved, in the manner of HURIDOCS micro-thesaurus 18 (degrees of involvement).")
public enum Involvement {
  @Description("Did it in person.")
  CARRIED_OUT,
  @Description("Ordered or planned it.")
  ORDERED,
  @Description("Helped those who did it.")
  ASSISTED,
  @Description("Had the duty and the power to stop it and did not.")
  TOLERATED
}
