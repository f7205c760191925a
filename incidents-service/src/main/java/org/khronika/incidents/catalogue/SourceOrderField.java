package org.khronika.incidents.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("SourceOrderField")
@Description("What sources are ordered by.")
public enum SourceOrderField {
  @Description("The day it was published; it may be unknown.")
  PUBLISHED_ON,
  @Description("Who published it, in alphabetical order; it may be unknown.")
  PUBLISHER,
  @Description("The key.")
  KEY
}
