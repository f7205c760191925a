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

/// Sources in the graph.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class SourceGraph {
  private final EntityManager database;
  private final SourceRecorder recorder;

  SourceGraph(EntityManager database, SourceRecorder recorder) {
    this.database = database;
    this.recorder = recorder;
  }

  @Query
  @Description("The source with this key; null where there is none.")
  public @Nullable Source source(
      @NonNull @Name("key") @Description("The key of the source.") String key) {
    return Sources.ofKey(database, key);
  }

  @Mutation
  @Description(
      "Records a source, idempotent by its key: the same document again changes nothing, another "
          + "one replaces it if it names the version it replaces.")
  public @NonNull RecordSourcePayload recordSource(
      @NonNull @Name("input") @Description("The source as a document.") RecordSourceInput input) {
    return recorder.record(input);
  }

  @Resolver
  public List<@Nullable Source> sourceByKey(List<String> key) {
    Map<String, Source> found =
        Sources.ofKeys(database, key).stream().collect(Collectors.toMap(s -> s.key, s -> s));
    return Batch.each(key, found::get);
  }
}
