package org.khronika.people.date;

import org.eclipse.microprofile.graphql.Description;

@Description("How a date is known.")
public enum DateBasis {
  @Description("The source gives the date itself (\"on 14 July 2021\").")
  STATED,
  @Description(
      "The source counts from another day (\"Wednesday\", \"last year\"); that day is the anchor, and the zone says whose"
          + " midnight counts.")
  RELATIVE,
  @Description(
      "The source gives no date here; its context does (the day of the raids it tells of).")
  CONTEXT,
  @Description("Whoever recorded it concluded the date from other facts.")
  INFERRED
}
