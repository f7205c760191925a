package org.khronika.incidents.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.citation.Citations;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.facet.ActFacets;
import org.khronika.incidents.review.Reviews;

/// Places in the graph.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class PlaceGraph {
  private final EntityManager database;
  private final Citations citations;
  private final PlaceRecorder recorder;
  private final Reviews reviews;
  private final ActFacets facets;

  PlaceGraph(
      EntityManager database,
      Citations citations,
      PlaceRecorder recorder,
      Reviews reviews,
      ActFacets facets) {
    this.database = database;
    this.citations = citations;
    this.recorder = recorder;
    this.reviews = reviews;
    this.facets = facets;
  }

  @Query
  @Description("The place with this key; null where there is none.")
  public @Nullable Place place(
      @NonNull @Name("key") @Description("The key of the place.") String key) {
    return Places.ofKey(database, key);
  }

  @Mutation
  @Description(
      "Records a place, idempotent by its key: the same document again changes nothing, another "
          + "one replaces it if it names the version it replaces.")
  public @NonNull RecordPlacePayload recordPlace(
      @NonNull @Name("input") @Description("The place as a document.") RecordPlaceInput input) {
    return recorder.record(input);
  }

  @Mutation
  @Description("Takes a step of the review of a place, where its state and its version allow it.")
  public @NonNull ReviewPlacePayload reviewPlace(
      @NonNull @Name("input") @Description("The step.") ReviewPlaceInput input) {
    Reviews.Taken<Place> taken =
        reviews.take("place", input.step(), () -> Places.ofKey(database, input.key()));
    if (taken.record() != null) {
      facets.refresh(taken.record().id);
    }
    return new ReviewPlacePayload(taken.record(), taken.userErrors());
  }

  @Resolver
  public List<@Nullable Place> placeById(List<String> id) {
    return Batch.references(
        id, RecordId::read, ids -> Batch.load(database, Place.class, ids), place -> place.id);
  }

  @Description("The bigger place that it is in.")
  public List<@Nullable Place> parent(@Source List<Place> places) {
    return Batch.references(
        places, p -> p.parentId, ids -> Batch.load(database, Place.class, ids), p -> p.id);
  }

  @Name("citations")
  @Description("The passages that it rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> placeCitations(
      @Source List<Place> places) {
    return citations.of(CitedFact.PLACE, places, place -> place.id);
  }
}
