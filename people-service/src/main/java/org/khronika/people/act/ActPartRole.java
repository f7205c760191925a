package org.khronika.people.act;

import org.eclipse.microprofile.graphql.Description;

@Description("The part that a party has in an act.")
public enum ActPartRole {
  @Description("It was done to the party.")
  VICTIM,
  @Description("The party did it, or is said to have done it.")
  PERPETRATOR
}
