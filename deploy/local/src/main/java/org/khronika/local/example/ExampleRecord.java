package org.khronika.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.khronika.local.process.StartFailure;

/// Records the documents of a folder that are not recorded yet.
public final class ExampleRecord {
  private final List<Document> documents;
  private final GatewayClient gateway;

  private ExampleRecord(List<Document> documents, GatewayClient gateway) {
    this.documents = documents;
    this.gateway = gateway;
  }

  /// Asks once which keys are recorded, and records the documents of the others in their order.
  /// Fails at the first document that is refused.
  public static Recorded record(Path example, GatewayClient gateway)
      throws StartFailure, InterruptedException {
    return new ExampleRecord(Document.under(example), gateway).recordMissing();
  }

  private Recorded recordMissing() throws StartFailure, InterruptedException {
    if (documents.isEmpty()) {
      return new Recorded(0, 0);
    }
    var found = found();
    int created = 0;
    for (int i = 0; i < documents.size(); i++) {
      if (found.path(alias(i)).isNull() && isNewlyRecorded(documents.get(i))) {
        created++;
      }
    }
    return new Recorded(created, documents.size() - created);
  }

  private JsonNode found() throws StartFailure, InterruptedException {
    var fields =
        IntStream.range(0, documents.size())
            .mapToObj(i ->
                "%s: %s(key: %s) { key }"
                    .formatted(alias(i), documents.get(i).field(), quoted(documents.get(i))))
            .collect(Collectors.joining("\n"));
    var answer = gateway.ask("{\n" + fields + "\n}");
    if (answer.has("errors")) {
      throw new StartFailure(
          "Cannot tell which documents of the example are recorded: "
              + answer.get("errors").toPrettyString());
    }
    return answer.path("data");
  }

  private static String alias(int index) {
    return "d" + index;
  }

  private static String quoted(Document document) {
    return TextNode.valueOf(document.key()).toString();
  }

  private boolean isNewlyRecorded(Document document) throws StartFailure, InterruptedException {
    var variables = JsonNodeFactory.instance.objectNode();
    variables.set("input", document.input());
    var answer = gateway.ask(document.mutation(), variables);
    var payload = answer.path("data").path("record" + document.subject());
    if (answer.has("errors") || payload.path("outcome").isMissingNode()) {
      throw new StartFailure(
          "%s cannot be recorded: %s".formatted(document.file(), answer.toPrettyString()));
    }
    if (payload.path("outcome").asText().equals("REFUSED")) {
      throw new StartFailure(
          "%s is refused:%s".formatted(document.file(), problems(payload.path("userErrors"))));
    }
    return !payload.path("outcome").asText().equals("UNCHANGED");
  }

  private static String problems(JsonNode userErrors) {
    var problems = new StringBuilder();
    for (var error : userErrors) {
      var path =
          error.path("path").valueStream().map(JsonNode::asText).collect(Collectors.joining("."));
      problems.append(
          "\n    %s: %s (%s)"
              .formatted(path, error.path("message").asText(), error.path("code").asText()));
    }
    return problems.toString();
  }
}
