package org.khronika.people.distinction;

import org.eclipse.microprofile.graphql.Description;

@Description("How far a distinction reaches.")
public enum DistinctionScope {
  @Description("Given within one country.")
  NATIONAL,
  @Description("Given across countries.")
  INTERNATIONAL
}
