package org.khronika.incidents.incident;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// How one incident relates to another: HURIDOCS micro-thesaurus 22 (types of links between
/// events).
@Enum("IncidentLinkType")
@Description(
    "How this incident relates to the other one. Codes are of HURIDOCS micro-thesaurus 22 (links between events).")
public enum IncidentLinkType {
  @Description("This incident came before the other (MT22 01).")
  PRECEDES,
  @Description("This incident comprises the other (MT22 02).")
  ENCOMPASSES,
  @Description("This incident led to the other (MT22 03).")
  CAUSES,
  @Description("This incident is part of the other (MT22 21).")
  PART_OF,
  @Description("This incident came after the other (MT22 22).")
  FOLLOWS,
  @Description("This incident is a consequence of the other (MT22 23).")
  CONSEQUENCE_OF;

  /// The same relation, seen from the other incident.
  IncidentLinkType inverse() {
    return switch (this) {
      case PRECEDES -> FOLLOWS;
      case FOLLOWS -> PRECEDES;
      case ENCOMPASSES -> PART_OF;
      case PART_OF -> ENCOMPASSES;
      case CAUSES -> CONSEQUENCE_OF;
      case CONSEQUENCE_OF -> CAUSES;
    };
  }
}
