package org.khronika.incidents.citation;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/// The kinds of facts that rest on citations. Each has a column of its own in the citation table,
/// of which every row fills exactly one.
@Enum("CitedFact")
@Description("The kinds of facts that rest on passages of sources.")
public enum CitedFact {
  @Description("A place.")
  PLACE("placeId"),
  @Description("An incident as a whole.")
  INCIDENT("incidentId"),
  @Description("What an incident has to do with another one.")
  INCIDENT_LINK("incidentLinkId"),
  @Description("Who took part in an incident.")
  PARTICIPANT("participantId"),
  @Description("What was done to somebody.")
  ACT("actId"),
  @Description("To whom something was done.")
  VICTIM("victimId"),
  @Description("Who did something.")
  PERPETRATOR("perpetratorId"),
  @Description("What became of somebody after an act.")
  CUSTODY_STATUS("custodyStatusId"),
  @Description("How many of what, as somebody says.")
  COUNT_CLAIM("countClaimId"),
  @Description("What somebody said.")
  STATEMENT("statementId"),
  @Description("What somebody asked others to do.")
  INTERVENTION("interventionId");

  /// The field of [Citation] that holds the fact's id.
  final String field;

  CitedFact(String field) {
    this.field = field;
  }

  /// The column of the citation table that holds the fact's id.
  public String column() {
    return name().toLowerCase(Locale.ROOT) + "_id";
  }
}
