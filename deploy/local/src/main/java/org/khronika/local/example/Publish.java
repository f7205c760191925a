package org.khronika.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import org.khronika.local.process.StartFailure;
import org.khronika.local.transfer.GatewayClient;
import org.khronika.local.transfer.Line.Document;

/// Takes the steps by which the public comes to see what was recorded. What is published or
/// retracted stays as it is.
final class Publish {
  private final GatewayClient gateway;

  Publish(GatewayClient gateway) {
    this.gateway = gateway;
  }

  void publish(Document document) throws StartFailure, InterruptedException {
    var kind = kind(document.mutation().subject());
    var record =
        ask(
                """
                query($key: String!) { record: %s(%s) { version reviewState } }
                """
                    .formatted(
                        kind.toLowerCase(Locale.ROOT),
                        kind.equals("Source") ? "by: {key: $key}" : "key: $key"),
                document)
            .path("record");
    var steps =
        switch (record.path("reviewState").asText()) {
          case "DRAFT" -> List.of("SUBMIT", "PUBLISH");
          case "IN_REVIEW" -> List.of("PUBLISH");
          default -> List.<String>of();
        };
    for (var step : steps) {
      take(kind, step, record.path("version").asInt(), document);
    }
  }

  private void take(String kind, String step, int version, Document document)
      throws StartFailure, InterruptedException {
    var errors =
        ask(
                """
                mutation($key: String!) { review: review%s(input: {key: $key, version: %d, transition: %s}) {
                  userErrors { message } } }
                """
                    .formatted(kind, version, step),
                document)
            .at("/review/userErrors");
    if (!errors.isEmpty()) {
      throw new StartFailure(document.at() + " cannot be published: " + errors);
    }
  }

  private JsonNode ask(String operation, Document document)
      throws StartFailure, InterruptedException {
    var variables = JsonNodeFactory.instance.objectNode().put("key", document.key());
    var answer = gateway.ask(operation, variables);
    if (answer.has("errors")) {
      throw new StartFailure(document.at() + " cannot be published: " + answer.path("errors"));
    }
    return answer.path("data");
  }

  private static String kind(String subject) {
    return switch (subject) {
      case "Person", "Organization" -> "Party";
      default -> subject;
    };
  }
}
