package org.khronika.incidents.clearance;

import org.eclipse.microprofile.graphql.Description;

@Description(
    "Who may see a record once it is published; each has less company than the one before.")
public enum Sensitivity {
  @Description("Everybody.")
  PUBLIC,
  @Description("Partners, and those who work on the record.")
  PARTNER,
  @Description("Custodians only. The key of the record begins with x-.")
  RESTRICTED,
  @Description(
      "Custodians only: known to somebody, it can get a person jailed. The key of the record begins with x-.")
  SECRET;

  /// Whether none but custodians see the record, published or not.
  public boolean isForCustodians() {
    return this == RESTRICTED || this == SECRET;
  }
}
