package org.khronika.people.party;

import static org.khronika.people.document.UserErrorCode.CONFLICT;
import static org.khronika.people.document.UserErrorCode.INVALID_TRANSITION;
import static org.khronika.people.document.UserErrorCode.NOT_FOUND;
import static org.khronika.people.document.UserErrorCode.SECOND_PERSON_NEEDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.khronika.people.clearance.Caller;
import org.khronika.people.clearance.ReadCaller;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;
import org.khronika.people.review.Review;
import org.khronika.people.review.ReviewState;
import org.khronika.people.review.ReviewTransition;

/// Takes a step of the review of a party, where its state and its version allow it. Steps, and
/// documents of the same key, follow each other ([PartyLocks]).
@ApplicationScoped
public class ReviewParty {
  private final StatelessSession session;
  private final Parties parties;
  private final PartyLocks locks;
  private final ReadCaller callers;

  ReviewParty(StatelessSession session, Parties parties, PartyLocks locks, ReadCaller callers) {
    this.session = session;
    this.parties = parties;
    this.locks = locks;
    this.callers = callers;
  }

  @Transactional
  public ReviewPartyPayload review(ReviewPartyInput input) {
    Problems problems = Problems.in("input");
    Caller caller = callers.current();
    if (!caller.may(input.transition().action())) {
      problems.forbid(input.transition().action());
      return new ReviewPartyPayload(null, problems.all());
    }
    input.check(problems);
    locks.take(input.key(), null);
    RecordedParty party = parties.byKey(RecordedParty.class, input.key());
    if (party == null && !problems.any()) {
      problems.at("key").report(NOT_FOUND, "No party of this key is recorded.");
    }
    if (party != null) {
      check(input, party, problems);
      checkSecondPerson(input, party, caller, problems);
    }
    if (party == null || problems.any()) {
      return new ReviewPartyPayload(null, problems.all());
    }
    take(input, party.id, caller);
    party.reviewState = input.transition().to();
    return new ReviewPartyPayload(party.asParty(), List.of());
  }

  private static void check(ReviewPartyInput input, RecordedParty party, Problems problems) {
    if (input.version() != party.version) {
      problems
          .at("version")
          .report(
              CONFLICT,
              "The record is of version %d by now; read it, and give that version."
                  .formatted(party.version));
    }
    ReviewTransition transition = input.transition();
    if (party.reviewState != transition.from()) {
      problems
          .at("transition")
          .report(
              INVALID_TRANSITION,
              "%s is a step from %s; the record is in the state %s."
                  .formatted(transition, transition.from(), party.reviewState));
    }
  }

  /// The step before a retraction is somebody else's proposal of it.
  private void checkSecondPerson(
      ReviewPartyInput input, RecordedParty party, Caller caller, Problems problems) {
    if (input.transition() != ReviewTransition.RETRACT || problems.any()) {
      return;
    }
    Review last =
        session
            .createSelectionQuery(
                "from Review where partyId = :party order by at desc, id desc", Review.class)
            .setParameter("party", party.id)
            .setMaxResults(1)
            .uniqueResult();
    boolean proposed =
        last != null && last.to == ReviewState.PUBLISHED && last.from == ReviewState.PUBLISHED;
    if (!proposed || Objects.equals(last.by, caller.name())) {
      problems
          .at("transition")
          .report(
              SECOND_PERSON_NEEDED,
              "Nobody retracts alone: another reviewer has to take the step PROPOSE_RETRACTION right before.");
    }
  }

  /// The version numbers documents: it stays, hence no update of the entity.
  private void take(ReviewPartyInput input, UUID party, Caller caller) {
    ReviewState to = input.transition().to();
    for (String table : List.of("party", "party_facet")) {
      session
          .createNativeMutationQuery(
              "update %s set review_state = :state where id = :party".formatted(table))
          .setParameter("state", to.name())
          .setParameter("party", party)
          .executeUpdate();
    }
    session
        .createNativeMutationQuery(
            """
            insert into review (id, party_id, from_state, to_state, taken_at, taken_by, reason)
            values (:id, :party, :from, :to, clock_timestamp(), :by, :reason)
            """)
        .setParameter("id", RecordId.next())
        .setParameter("party", party)
        .setParameter("from", input.transition().from().name())
        .setParameter("to", to.name())
        .setParameter("by", caller.name(), String.class)
        .setParameter("reason", input.reason(), String.class)
        .executeUpdate();
  }
}
