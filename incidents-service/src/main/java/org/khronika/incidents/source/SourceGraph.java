package org.khronika.incidents.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.review.Reviews;

/// Sources in the graph.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class SourceGraph {
  private final EntityManager database;
  private final SourceRecorder recorder;
  private final Reviews reviews;

  SourceGraph(EntityManager database, SourceRecorder recorder, Reviews reviews) {
    this.database = database;
    this.recorder = recorder;
    this.reviews = reviews;
  }

  @Query
  @Description("The source that is found by what is given; null where there is none.")
  public @Nullable Source source(
      @NonNull @Name("by") @Description("What it is found by.") SourceBy by) {
    return Sources.by(database, by);
  }

  @Mutation
  @Description(
      "Records a source, idempotent by its key: the same document again changes nothing, another "
          + "one replaces it if it names the version it replaces.")
  public @NonNull RecordSourcePayload recordSource(
      @NonNull @Name("input") @Description("The source as a document.") RecordSourceInput input) {
    return recorder.record(input);
  }

  @Mutation
  @Description("Takes a step of the review of a source, where its state and its version allow it.")
  public @NonNull ReviewSourcePayload reviewSource(
      @NonNull @Name("input") @Description("The step.") ReviewSourceInput input) {
    Reviews.Taken<Source> taken =
        reviews.take("source", input.step(), () -> Sources.ofKey(database, input.key()));
    return new ReviewSourcePayload(taken.record(), taken.userErrors());
  }

  @Resolver
  public List<@Nullable Source> sourceById(List<String> id) {
    return Batch.references(
        id, RecordId::read, ids -> Batch.load(database, Source.class, ids), source -> source.id);
  }

  @Resolver
  public List<@Nullable Source> sourceByKey(List<String> key) {
    Map<String, Source> found =
        Sources.ofKeys(database, key).stream().collect(Collectors.toMap(s -> s.key, s -> s));
    return Batch.each(key, found::get);
  }
}
