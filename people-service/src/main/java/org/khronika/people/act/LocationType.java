package org.khronika.people.act;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// In what kind of place an act was done: HURIDOCS micro-thesaurus 17 (types of locations).
@Enum("LocationType")
@Description(
    "In what kind of place it was done. Codes are of HURIDOCS micro-thesaurus 17 (types of locations).")
public enum LocationType {
  @Description("The home of a victim (MT17 010101).")
  VICTIMS_HOME,
  @Description("The office of a non-governmental organisation (MT17 0504).")
  NGO_OFFICE,
  @Description("The office of a human rights group (MT17 050401).")
  RIGHTS_GROUP_OFFICE,
  @Description("The office of a trade union (MT17 0502).")
  UNION_OFFICE,
  @Description("The office of a newspaper, station or other medium (MT17 0506).")
  MEDIA_OFFICE
}
