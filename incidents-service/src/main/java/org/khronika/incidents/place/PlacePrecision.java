package org.khronika.incidents.place;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// How exactly a place is located, the least exact first.
@Enum("PlacePrecision")
@Description(
    "How exactly a place is located. There is nothing finer than a city: an address would put people at risk.")
public enum PlacePrecision {
  @Description("Somewhere in the country.")
  COUNTRY,
  @Description("Somewhere in the region.")
  REGION,
  @Description("Somewhere in the city, town or village.")
  CITY
}
