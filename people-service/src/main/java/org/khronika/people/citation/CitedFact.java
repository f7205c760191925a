package org.khronika.people.citation;

/// The kinds of facts that rest on citations. Each has a column of its own in the citation table,
/// of which every row fills exactly one.
public enum CitedFact {
  PARTY("partyId"),
  AFFILIATION("affiliationId"),
  STATUS("statusId"),
  DISTINCTION("distinctionId"),
  ACTIVITY("activityId"),
  IDENTITY_HYPOTHESIS("identityHypothesisId");

  /// The field of [Citation] that holds the fact's id.
  final String field;

  CitedFact(String field) {
    this.field = field;
  }
}
