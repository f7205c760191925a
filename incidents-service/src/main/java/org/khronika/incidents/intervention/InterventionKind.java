package org.khronika.incidents.intervention;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// What is asked for, in the manner of HURIDOCS micro-thesaurus 20 (types of intervention).
@Enum("InterventionKind")
@Description(
    "What an intervention asks for, in the manner of HURIDOCS micro-thesaurus 20 (types of intervention).")
public enum InterventionKind {
  @Description("That those who do it stop (no code: the thesaurus has none).")
  DEMAND_CESSATION,
  @Description("That it is made known or denounced: publicity about the event (MT20 0203).")
  PUBLICITY,
  @Description("That somebody finds out what happened.")
  FACT_FINDING,
  @Description("That the victims get legal assistance.")
  LEGAL_ASSISTANCE,
  @Description("Something else; the citations tell.")
  OTHER
}
