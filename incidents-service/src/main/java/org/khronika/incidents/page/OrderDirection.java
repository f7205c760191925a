package org.khronika.incidents.page;

import org.eclipse.microprofile.graphql.Description;

@Description("Which end of an order comes first.")
public enum OrderDirection {
  @Description("From the least to the greatest.")
  ASC,
  @Description("From the greatest to the least.")
  DESC
}
