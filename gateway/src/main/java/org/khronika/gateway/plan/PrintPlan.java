package org.khronika.gateway.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A plan as text, for people and for golden files.
public final class PrintPlan {
  private PrintPlan() {}

  public static String print(QueryPlan plan) {
    var text = new StringBuilder(summary(plan)).append('\n');
    for (Fetch fetch : plan.fetches()) {
      text.append('\n').append(fetch.id()).append(' ');
      var after = fetch.after().isEmpty() ? "" : " after " + fetch.after();
      switch (fetch) {
        case Fetch.Root root ->
            text.append(root.graph())
                .append(after)
                .append(at(root.at()))
                .append(shared(root.shared()))
                .append('\n')
                .append(document(root.operation()));
        case Fetch.Entities entities -> {
          text.append(entities.graph())
              .append(after)
              .append('\n')
              .append(document(entities.operation()));
          entities.batches().forEach(batch -> text.append("  ").append(line(batch)).append('\n'));
        }
        case Fetch.Nodes nodes -> {
          text.append("nodes").append(after).append(at(nodes.at())).append('\n');
          nodes.fields().forEach(field -> text.append("  ").append(field).append('\n'));
          nodes
              .searches()
              .forEach(search ->
                  text.append("  ")
                      .append(search.graph())
                      .append('\n')
                      .append("  ")
                      .append(document(search.operation())));
        }
        case Fetch.Introspection _ -> text.append("the schema itself").append(after).append('\n');
      }
    }
    return text.toString();
  }

  private static String at(EntityPath path) {
    return path.segments().isEmpty() ? "" : " at " + path;
  }

  private static String document(SubgraphOperation operation) {
    return "  " + operation.document() + "\n";
  }

  private static String line(EntityBatch batch) {
    return batch.key()
        + ": "
        + batch.representations().stream()
            .map(Representation::toString)
            .collect(Collectors.joining(", "))
        + " at "
        + batch.paths().stream().map(EntityPath::toString).collect(Collectors.joining(", "))
        + shared(batch.shared());
  }

  private static String shared(List<SharedField> shared) {
    return shared.isEmpty()
        ? ""
        : shared.stream()
            .map(SharedField::toString)
            .collect(Collectors.joining(", ", " sharing ", ""));
  }

  private static String summary(QueryPlan plan) {
    var waves = new int[plan.fetches().size()];
    for (Fetch fetch : plan.fetches()) {
      waves[fetch.id()] =
          1 + fetch.after().stream().mapToInt(before -> waves[before]).max().orElse(0);
    }
    var requests =
        plan.fetches().stream()
            .mapToInt(fetch ->
                switch (fetch) {
                  case Fetch.Root _, Fetch.Entities _ -> 1;
                  case Fetch.Nodes nodes -> nodes.searches().size();
                  case Fetch.Introspection _ -> 0;
                })
            .sum();
    return "requests: " + requests + ", waves: " + Arrays.stream(waves).max().orElse(0);
  }
}
