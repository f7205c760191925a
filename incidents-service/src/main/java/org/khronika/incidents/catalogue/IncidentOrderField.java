package org.khronika.incidents.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("IncidentOrderField")
@Description("What incidents are ordered by.")
public enum IncidentOrderField {
  @Description(
      "The first day on which it may have happened; unknown where no source says, or where its beginning is open.")
  WHEN,
  @Description("The title, in alphabetical order.")
  TITLE,
  @Description("The key.")
  KEY
}
