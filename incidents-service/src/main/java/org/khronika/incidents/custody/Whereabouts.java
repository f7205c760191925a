package org.khronika.incidents.custody;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// Whether anybody says where somebody is held: HURIDOCS micro-thesaurus 30.
@Enum("Whereabouts")
@Description(
    "Whether those who took somebody say where they are. Codes are of HURIDOCS micro-thesaurus 30.")
public enum Whereabouts {
  @Description("It is acknowledged that the person is held, and it is told where (MT30 0101).")
  ACKNOWLEDGED_DISCLOSED,
  @Description("It is acknowledged that the person is held, and it is not told where (MT30 0102).")
  ACKNOWLEDGED_NOT_DISCLOSED,
  @Description("It is denied that the person is held (MT30 02).")
  DENIED,
  @Description(
      "It is not known where the person is, nor whether anybody acknowledges to hold them (MT30 99).")
  UNKNOWN
}
