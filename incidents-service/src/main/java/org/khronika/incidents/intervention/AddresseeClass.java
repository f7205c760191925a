package org.khronika.incidents.intervention;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum("AddresseeClass")
@Description(
    "Whom an intervention is addressed to, where a source names a kind of addressee and no party.")
public enum AddresseeClass {
  @Description("The authorities of the country where it happened.")
  AUTHORITIES,
  @Description("Governments of other countries.")
  GOVERNMENTS,
  @Description("International human rights organisations.")
  INTERNATIONAL_RIGHTS_ORGANIZATIONS,
  @Description("Newspapers, stations and other media.")
  MEDIA,
  @Description("Everybody.")
  PUBLIC
}
