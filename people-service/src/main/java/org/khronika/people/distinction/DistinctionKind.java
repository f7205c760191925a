package org.khronika.people.distinction;

import org.eclipse.microprofile.graphql.Description;

@Description("The kind of a distinction.")
public enum DistinctionKind {
  @Description("A prize or an award.")
  AWARD
}
