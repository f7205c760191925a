package org.khronika.incidents.incident;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// What kind of incident it is.
@Enum("IncidentKind")
@Description("What kind of incident it is.")
public enum IncidentKind {
  @Description("Many raids within hours or days.")
  RAID_WAVE,
  @Description("Repression over months or years.")
  CRACKDOWN,
  @Description("A meeting.")
  MEETING,
  @Description("A protest, or protests over a time.")
  PROTEST,
  @Description("Many people arrested at once or over a time.")
  MASS_ARREST,
  @Description("Something else; the title tells.")
  OTHER
}
