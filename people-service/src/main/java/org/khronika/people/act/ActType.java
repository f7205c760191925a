package org.khronika.people.act;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// What was done: HURIDOCS micro-thesaurus 4 (types of acts), and own members where it has none.
@Enum("ActType")
@Description(
    "What was done to somebody. Taken is not arrested is not jailed is not questioned: each is "
        + "a type of its own. Codes are of HURIDOCS micro-thesaurus 4 (types of acts).")
public enum ActType {
  @Description(
      "A home, an office or a person was searched; whether lawfully is left open (MT04 040101, 120102).")
  SEARCH,
  @Description("Somebody was arrested (MT04 030101).")
  ARREST,
  @Description("Somebody was held in detention or jail (MT04 030102).")
  DETENTION,
  @Description("Somebody was made to disappear (MT04 030103).")
  DISAPPEARANCE,
  @Description("Somebody was abducted (MT04 030104).")
  ABDUCTION,
  @Description("Somebody was confined to their home (MT04 030105).")
  HOUSE_ARREST,
  @Description("Somebody was threatened (MT04 02010301).")
  THREAT,
  @Description("Belongings were taken (MT04 130107).")
  CONFISCATION,
  @Description("A publication or its author was censored (MT04 100101).")
  CENSORSHIP,
  @Description(
      "Somebody was taken along and the legal status is not stated (no code: the thesaurus has none).")
  TAKEN_AWAY,
  @Description(
      "A door was forced or premises were entered by force (no code: the thesaurus has none).")
  FORCED_ENTRY,
  @Description("Somebody was questioned (no code: the thesaurus has none).")
  INTERROGATION,
  @Description(
      "Somebody was kept from leaving or entering a country (no code: the thesaurus has none).")
  TRAVEL_BAN,
  @Description("An organisation was dissolved or shut down (no code: the thesaurus has none).")
  DISSOLUTION_OF_ORGANIZATION
}
