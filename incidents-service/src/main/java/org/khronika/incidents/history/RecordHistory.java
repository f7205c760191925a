package org.khronika.incidents.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.incident.Incident;
import org.khronika.incidents.page.PageRequest;
import org.khronika.incidents.place.Place;
import org.khronika.incidents.review.Review;
import org.khronika.incidents.review.Reviewed;
import org.khronika.incidents.revision.Revision;
import org.khronika.incidents.revision.RevisionConnection;
import org.khronika.incidents.revision.Revisions;

/// What became of a record: the steps of its review, and its revisions.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class RecordHistory {
  private final EntityManager database;
  private final Revisions revisions;

  RecordHistory(EntityManager database, Revisions revisions) {
    this.database = database;
    this.revisions = revisions;
  }

  @Name("reviews")
  @Description("The steps that the review of the record took, oldest first.")
  public @NonNull List<@NonNull List<@NonNull Review>> reviewsOfIncident(
      @Source List<Incident> records) {
    return reviews(ids(records));
  }

  @Name("history")
  @Description("Every document of the record that was accepted, newest first.")
  public @NonNull List<@NonNull RevisionConnection> historyOfIncident(
      @Source List<Incident> records,
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
    return revisions.history(ids(records), PageRequest.of(first, after, last, before));
  }

  @Name("revisionAt")
  @Description("The revision that was the newest at a moment; null where none was recorded yet.")
  public List<@Nullable Revision> revisionOfIncident(
      @Source List<Incident> records,
      @NonNull @Name("moment") @Description("The moment.") Instant moment) {
    return revisions.at(ids(records), moment);
  }

  @Name("reviews")
  @Description("The steps that the review of the record took, oldest first.")
  public @NonNull List<@NonNull List<@NonNull Review>> reviewsOfPlace(@Source List<Place> records) {
    return reviews(ids(records));
  }

  @Name("history")
  @Description("Every document of the record that was accepted, newest first.")
  public @NonNull List<@NonNull RevisionConnection> historyOfPlace(
      @Source List<Place> records,
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
    return revisions.history(ids(records), PageRequest.of(first, after, last, before));
  }

  @Name("revisionAt")
  @Description("The revision that was the newest at a moment; null where none was recorded yet.")
  public List<@Nullable Revision> revisionOfPlace(
      @Source List<Place> records,
      @NonNull @Name("moment") @Description("The moment.") Instant moment) {
    return revisions.at(ids(records), moment);
  }

  @Name("reviews")
  @Description("The steps that the review of the record took, oldest first.")
  public @NonNull List<@NonNull List<@NonNull Review>> reviewsOfSource(
      @Source List<org.khronika.incidents.source.Source> records) {
    return reviews(ids(records));
  }

  @Name("history")
  @Description("Every document of the record that was accepted, newest first.")
  public @NonNull List<@NonNull RevisionConnection> historyOfSource(
      @Source List<org.khronika.incidents.source.Source> records,
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
    return revisions.history(ids(records), PageRequest.of(first, after, last, before));
  }

  @Name("revisionAt")
  @Description("The revision that was the newest at a moment; null where none was recorded yet.")
  public List<@Nullable Revision> revisionOfSource(
      @Source List<org.khronika.incidents.source.Source> records,
      @NonNull @Name("moment") @Description("The moment.") Instant moment) {
    return revisions.at(ids(records), moment);
  }

  @Name("totalCount")
  @Description("How many revisions the record has.")
  public @NonNull List<@NonNull Integer> ofRevisions(@Source List<RevisionConnection> pages) {
    return revisions.count(pages.stream().map(RevisionConnection::recordId).toList());
  }

  private List<List<Review>> reviews(List<UUID> records) {
    return Batch.children(
        records,
        id -> id,
        ids ->
            database
                .createQuery("from Review where recordId in :ids order by at, id", Review.class)
                .setParameter("ids", ids)
                .getResultList(),
        review -> review.recordId);
  }

  private static List<UUID> ids(List<? extends Reviewed> records) {
    return records.stream().map(Reviewed::storedId).toList();
  }
}
