package org.khronika.people.review;

import org.eclipse.microprofile.graphql.Description;
import org.khronika.people.clearance.Action;

@Description("A step of the review.")
public enum ReviewTransition {
  @Description("Hands a draft to the reviewers: DRAFT becomes IN_REVIEW.")
  SUBMIT(ReviewState.DRAFT, ReviewState.IN_REVIEW),
  @Description("Gives it back to be worked on, with a reason: IN_REVIEW becomes DRAFT.")
  RETURN(ReviewState.IN_REVIEW, ReviewState.DRAFT),
  @Description("Makes it public: IN_REVIEW becomes PUBLISHED.")
  PUBLISH(ReviewState.IN_REVIEW, ReviewState.PUBLISHED),
  @Description(
      "Asks for its withdrawal, with a reason: it stays PUBLISHED until another reviewer retracts it.")
  PROPOSE_RETRACTION(ReviewState.PUBLISHED, ReviewState.PUBLISHED),
  @Description(
      "Withdraws it, with a reason: PUBLISHED becomes RETRACTED. Somebody else has to propose it right before.")
  RETRACT(ReviewState.PUBLISHED, ReviewState.RETRACTED);

  private final ReviewState from;
  private final ReviewState to;

  ReviewTransition(ReviewState from, ReviewState to) {
    this.from = from;
    this.to = to;
  }

  public ReviewState from() {
    return from;
  }

  public ReviewState to() {
    return to;
  }

  /// What its taker must be allowed to do.
  public Action action() {
    return this == SUBMIT ? Action.RECORD : Action.PUBLISH;
  }

  public boolean needsReason() {
    return this == RETURN || this == PROPOSE_RETRACTION || this == RETRACT;
  }
}
