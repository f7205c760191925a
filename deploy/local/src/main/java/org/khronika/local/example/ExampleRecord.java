package org.khronika.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.khronika.local.process.StartFailure;
import org.khronika.local.transfer.DocumentFile;
import org.khronika.local.transfer.GatewayClient;
import org.khronika.local.transfer.Line;
import org.khronika.local.transfer.Line.Document;
import org.khronika.local.transfer.Outcome;
import org.khronika.local.transfer.Recorder;

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
    return new ExampleRecord(documents(example), gateway).recordMissing();
  }

  /// All documents, in the order in which they are recorded.
  static List<Document> documents(Path example) throws StartFailure, InterruptedException {
    var documents = new ArrayList<Document>();
    for (var file : DocumentFile.under(example)) {
      file.read(line -> {
        switch (line) {
          case Document document -> documents.add(document);
          case Line.Unreadable(var at, var reason) -> throw new StartFailure(at + ": " + reason);
        }
      });
    }
    return documents;
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
                    .formatted(
                        alias(i), documents.get(i).mutation().field(), quoted(documents.get(i))))
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
    return switch (new Recorder(gateway).record(document)) {
      case Outcome.Recorded(var how) -> !how.equals("UNCHANGED");
      case Outcome.Refused(var mistakes) ->
          throw new StartFailure(
              document.at()
                  + " is refused:"
                  + mistakes.stream().map(m -> "\n    " + m).collect(Collectors.joining()));
    };
  }
}
