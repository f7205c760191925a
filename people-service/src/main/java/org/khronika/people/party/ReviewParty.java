package org.khronika.people.party;

import static org.khronika.people.document.UserErrorCode.CONFLICT;
import static org.khronika.people.document.UserErrorCode.INVALID_TRANSITION;
import static org.khronika.people.document.UserErrorCode.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;
import org.khronika.people.review.ReviewState;
import org.khronika.people.review.ReviewTransition;

/// Takes a step of the review of a party, where its state and its version allow it. Steps, and
/// documents of the same key, follow each other ([PartyLocks]).
@ApplicationScoped
public class ReviewParty {
  private final StatelessSession session;
  private final Parties parties;
  private final PartyLocks locks;

  ReviewParty(StatelessSession session, Parties parties, PartyLocks locks) {
    this.session = session;
    this.parties = parties;
    this.locks = locks;
  }

  @Transactional
  public ReviewPartyPayload review(ReviewPartyInput input) {
    Problems problems = Problems.in("input");
    input.check(problems);
    locks.take(input.key(), null);
    RecordedParty party = parties.byKey(RecordedParty.class, input.key());
    if (party == null && !problems.any()) {
      problems.at("key").report(NOT_FOUND, "No party of this key is recorded.");
    }
    if (party != null) {
      check(input, party, problems);
    }
    if (party == null || problems.any()) {
      return new ReviewPartyPayload(null, problems.all());
    }
    take(input, party.id);
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

  /// The version numbers documents: it stays, hence no update of the entity.
  private void take(ReviewPartyInput input, UUID party) {
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
            insert into review (id, party_id, from_state, to_state, taken_at, reason)
            values (:id, :party, :from, :to, clock_timestamp(), :reason)
            """)
        .setParameter("id", RecordId.next())
        .setParameter("party", party)
        .setParameter("from", input.transition().from().name())
        .setParameter("to", to.name())
        .setParameter("reason", input.reason(), String.class)
        .executeUpdate();
  }
}
