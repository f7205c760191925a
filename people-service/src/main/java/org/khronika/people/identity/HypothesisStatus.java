package org.khronika.people.identity;

import org.eclipse.microprofile.graphql.Description;

@Description("What has become of a hypothesis.")
public enum HypothesisStatus {
  @Description("Nobody knows yet.")
  OPEN,
  @Description("It has been found true; the two records stay two.")
  CONFIRMED,
  @Description("It has been found false.")
  REJECTED
}
