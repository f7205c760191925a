package org.khronika.people.affiliation;

import org.eclipse.microprofile.graphql.Description;

@Description("What a person is in an organisation. Codes are those of HURIDOCS micro-thesaurus 21.")
public enum AffiliationRole {
  @Description("A member. HURIDOCS micro-thesaurus 21, code 1101.")
  MEMBER,
  @Description("Holds an office. HURIDOCS micro-thesaurus 21, code 1102.")
  OFFICER,
  @Description(
      "Leads it, under whatever title; among the officers of HURIDOCS micro-thesaurus 21, code 1102.")
  LEADER,
  @Description(
      "Leads the political opposition, or a part of it; among the officers of HURIDOCS micro-thesaurus 21, code 1102.")
  OPPOSITION_LEADER,
  @Description(
      "Is said to head it, without a title; among the officers of HURIDOCS micro-thesaurus 21, code 1102.")
  HEAD,
  @Description("Edits what it publishes. A value of our own, without a code.")
  EDITOR
}
