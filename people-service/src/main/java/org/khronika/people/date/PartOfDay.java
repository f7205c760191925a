package org.khronika.people.date;

import org.eclipse.microprofile.graphql.Description;

@Description("A part of a day, as sources name it, in the time of the place where it happened.")
public enum PartOfDay {
  @Description("Early in the day, before the morning proper.")
  EARLY,
  @Description("In the morning.")
  MORNING,
  @Description("In the afternoon.")
  AFTERNOON,
  @Description("In the evening.")
  EVENING,
  @Description("At night.")
  NIGHT
}
