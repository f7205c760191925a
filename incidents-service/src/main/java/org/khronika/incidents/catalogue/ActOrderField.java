package org.khronika.incidents.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("ActOrderField")
@Description("What acts are ordered by.")
public enum ActOrderField {
  @Description("The key of the incident, and the order of its document.")
  INCIDENT,
  @Description(
      "The first day on which it may have been done; unknown where no source says, or where its beginning is open.")
  WHEN,
  @Description("What was done, in alphabetical order of the types.")
  TYPE,
  @Description("The name of the place, in alphabetical order; unknown where no source says.")
  PLACE,
  @Description(
      "The name of a victim, as a reader looks for it, whatever its script; of several victims the first in that order. It is unknown where no victim is on record.")
  VICTIM_NAME
}
