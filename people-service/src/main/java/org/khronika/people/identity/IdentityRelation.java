package org.khronika.people.identity;

import org.eclipse.microprofile.graphql.Description;

@Description("How two parties may be related.")
public enum IdentityRelation {
  @Description("They may be one and the same.")
  SAME_AS
}
