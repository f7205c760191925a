package org.khronika.incidents.perpetrator;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// What kind of body perpetrators belong to: HURIDOCS micro-thesaurus 24.
@Enum("BodyType")
@Description(
    "What kind of body a perpetrator belongs to. Codes are of HURIDOCS micro-thesaurus 24 (types of perpetrators).")
public enum BodyType {
  @Description("The executive branch in general, where it is not said which body (MT24 0101).")
  EXECUTIVE,
  @Description("The armed forces (MT24 010103).")
  ARMED_FORCES,
  @Description("The police (MT24 010104).")
  POLICE,
  @Description("The prison service (MT24 010105).")
  PRISON,
  @Description("An intelligence or state security service (MT24 010106).")
  INTELLIGENCE,
  @Description("The judiciary (MT24 0103).")
  JUDICIARY
}
