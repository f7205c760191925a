package org.khronika.people.party;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.khronika.people.batch.Batch;
import org.khronika.people.page.PageRequest;
import org.khronika.people.review.Review;
import org.khronika.people.revision.Revision;
import org.khronika.people.revision.RevisionConnection;
import org.khronika.people.revision.Revisions;

/// What became of a party's record: the steps of its review, and its revisions.
@GraphQLApi
@RunOnVirtualThread
public class PartyHistory {
  private final StatelessSession session;
  private final Revisions revisions;

  PartyHistory(StatelessSession session, Revisions revisions) {
    this.session = session;
    this.revisions = revisions;
  }

  @Transactional
  @Description("The steps that the review of the record took, oldest first.")
  public @NonNull List<@NonNull List<@NonNull Review>> reviews(@Source List<Party> parties) {
    return Batch.children(
        parties,
        Party::getId,
        ids ->
            session
                .createSelectionQuery(
                    "from Review where partyId in (:ids) order by partyId, at, id", Review.class)
                .setParameter("ids", ids)
                .list(),
        review -> review.partyId);
  }

  @Transactional
  @Description("Every document of the record that was accepted, newest first.")
  public @NonNull List<@NonNull RevisionConnection> history(
      @Source List<Party> parties,
      @Nullable
          @Name("first")
          @Description(
              "How many, 1 to 100, from the newest or behind after; 20 where neither first nor last is given.")
          Integer first,
      @Nullable @Name("after") @Description("The cursor to read on behind.") String after,
      @Nullable
          @Name("last")
          @Description("How many, 1 to 100, from the oldest or before before; instead of first.")
          Integer last,
      @Nullable @Name("before") @Description("The cursor to read back from.") String before) {
    return revisions.history(ids(parties), PageRequest.of(first, after, last, before));
  }

  @Transactional
  @Description("The revision that was the newest at a moment; null where none was recorded yet.")
  public List<@Nullable Revision> revisionAt(
      @Source List<Party> parties,
      @NonNull @Name("moment") @Description("The moment.") Instant moment) {
    return revisions.at(ids(parties), moment);
  }

  @Transactional
  @Name("totalCount")
  @Description("How many revisions the record has.")
  public @NonNull List<@NonNull Integer> ofRevisions(@Source List<RevisionConnection> pages) {
    return revisions.count(pages.stream().map(RevisionConnection::recordId).toList());
  }

  private static List<UUID> ids(List<Party> parties) {
    return parties.stream().map(Party::getId).toList();
  }
}
