package org.khronika.local.example;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
  private final Recorder recorder;
  private final Publish publish;

  private ExampleRecord(List<Document> documents, Recorder recorder, Publish publish) {
    this.documents = documents;
    this.recorder = recorder;
    this.publish = publish;
  }

  /// Records the documents in their order, and publishes them. One whose key is recorded with other
  /// content is left as it is; any other refusal is a failure.
  public static Recorded record(Path example, GatewayClient gateway)
      throws StartFailure, InterruptedException {
    return new ExampleRecord(documents(example), new Recorder(gateway), new Publish(gateway))
        .recordMissing();
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
    int created = 0;
    for (var document : documents) {
      if (isNewlyRecorded(document)) {
        created++;
      }
    }
    return new Recorded(created, documents.size() - created);
  }

  private boolean isNewlyRecorded(Document document) throws StartFailure, InterruptedException {
    return switch (recorder.record(document)) {
      case Outcome.Recorded(var how) -> {
        publish.publish(document);
        yield !how.equals("UNCHANGED");
      }
      // Somebody corrected it.
      case Outcome.Refused refused when refused.isTaken() -> false;
      case Outcome.Refused(var mistakes) ->
          throw new StartFailure(
              document.at()
                  + " is refused:"
                  + mistakes.stream().map(m -> "\n    " + m).collect(Collectors.joining()));
    };
  }
}
