package org.khronika.incidents.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("PlaceOrderField")
@Description("What places are ordered by.")
public enum PlaceOrderField {
  @Description("The name, in alphabetical order.")
  NAME,
  @Description("The key.")
  KEY
}
