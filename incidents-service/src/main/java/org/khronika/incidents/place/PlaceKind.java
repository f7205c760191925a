package org.khronika.incidents.place;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// What kind of place it is.
@Enum("PlaceKind")
@Description("What kind of place it is.")
public enum PlaceKind {
  @Description("A country.")
  COUNTRY,
  @Description("A region, province or oblast.")
  REGION,
  @Description("A district of a region.")
  DISTRICT,
  @Description("A city.")
  CITY,
  @Description("A town.")
  TOWN,
  @Description("A village.")
  VILLAGE;

  /// How exactly a place of this kind can be located at most.
  PlacePrecision finestPrecision() {
    return switch (this) {
      case COUNTRY -> PlacePrecision.COUNTRY;
      case REGION, DISTRICT -> PlacePrecision.REGION;
      case CITY, TOWN, VILLAGE -> PlacePrecision.CITY;
    };
  }
}
