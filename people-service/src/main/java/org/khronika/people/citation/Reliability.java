package org.khronika.people.citation;

import org.eclipse.microprofile.graphql.Description;

@Description(
    "How far whoever recorded a passage relies on it, in the grades of HURIDOCS micro-thesaurus 42.")
public enum Reliability {
  @Description("Highly reliable.")
  HIGHLY_RELIABLE,
  @Description("Reliable.")
  RELIABLE,
  @Description("Less reliable.")
  LESS_RELIABLE,
  @Description("Unreliable.")
  UNRELIABLE,
  @Description("Judged, but it could not be told.")
  UNKNOWN
}
