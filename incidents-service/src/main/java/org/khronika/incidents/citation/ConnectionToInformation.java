package org.khronika.incidents.citation;

import org.eclipse.microprofile.graphql.Description;

@Description(
    "How whoever says something is connected to what it is about. Codes are those of HURIDOCS micro-thesaurus 19.")
public enum ConnectionToInformation {
  @Description("The victim itself says so. HURIDOCS micro-thesaurus 19, code 0101.")
  VICTIM,
  @Description("A witness says so. HURIDOCS micro-thesaurus 19, code 0102.")
  WITNESS,
  @Description(
      "A member of the same organisation as the victim says so. HURIDOCS micro-thesaurus 19, code 020103.")
  MEMBER_OF_SAME_ORGANISATION,
  @Description("A reporter says so. HURIDOCS micro-thesaurus 19, code 0301.")
  REPORTER
}
