package org.khronika.incidents.claim;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How much of a claimed count is accounted for by those on record.")
public record Coverage(
    @NonNull @Description("The least number that is claimed.") Integer claimedMin,
    @NonNull @Description("How many parties are known to be among those counted.")
        Integer enumerated,
    @NonNull @Description("How many are claimed beyond those that are known; never below 0.")
        Integer gap) {

  public static Coverage of(int claimedMin, int enumerated) {
    return new Coverage(claimedMin, enumerated, Math.max(0, claimedMin - enumerated));
  }
}
