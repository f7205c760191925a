package org.khronika.incidents.citation;

/// The kinds of facts that rest on citations. Each has a column of its own in the citation table,
/// of which every row fills exactly one.
public enum CitedFact {
  PLACE("placeId"),
  INCIDENT("incidentId"),
  INCIDENT_LINK("incidentLinkId"),
  PARTICIPANT("participantId"),
  ACT("actId"),
  VICTIM("victimId"),
  PERPETRATOR("perpetratorId"),
  CUSTODY_STATUS("custodyStatusId"),
  COUNT_CLAIM("countClaimId"),
  STATEMENT("statementId"),
  INTERVENTION("interventionId");

  /// The field of [Citation] that holds the fact's id.
  final String field;

  CitedFact(String field) {
    this.field = field;
  }
}
