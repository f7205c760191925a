package org.khronika.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.khronika.local.process.StartFailure;
import org.khronika.local.transfer.GatewayClient;

/// The query that comes with the example, to show what the graph answers.
public record ExampleQuery(String text) {
  /// Empty when the example has none.
  public static Optional<ExampleQuery> in(Path example) throws StartFailure {
    var file = example.resolve("query.graphql");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ExampleQuery(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new StartFailure("Cannot read " + file, e);
    }
  }

  /// The gateway's answer.
  public JsonNode ask(GatewayClient gateway) throws StartFailure, InterruptedException {
    return gateway.ask(text);
  }
}
