package org.khronika.incidents.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("SourceCitationOrderField")
@Description("What the citations of a source are ordered by.")
public enum SourceCitationOrderField {
  @Description("Where the passage begins in the text.")
  START_CHAR,
  @Description("Where the passage ends in the text.")
  END_CHAR
}
