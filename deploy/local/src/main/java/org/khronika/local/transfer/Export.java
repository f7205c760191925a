package org.khronika.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.khronika.local.process.StartFailure;

/// Writes the newest document of every record into a folder that [Import] takes, in canonical JSON
/// and in the order of keys: the same record is the same files.
public final class Export {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GatewayClient gateway;
  private final Path folder;
  private int documents = 0;

  private Export(GatewayClient gateway, Path folder) {
    this.gateway = gateway;
    this.folder = folder;
  }

  /// Makes the folder, which may be there if it is empty; returns how many documents it got.
  public static int to(Path folder, GatewayClient gateway)
      throws StartFailure, InterruptedException {
    var export = new Export(gateway, folder);
    try {
      export.prepare();
      for (var kind : Kind.values()) {
        export.write(kind);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new StartFailure("Cannot write into " + folder, e);
    }
    return export.documents;
  }

  private void prepare() throws IOException, StartFailure {
    if (Files.exists(folder)) {
      try (var files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new StartFailure(folder + " is not empty. Name a new folder.");
        }
      }
    } else {
      // What is exported can get people jailed as well as what is recorded.
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private void write(Kind kind) throws IOException, StartFailure, InterruptedException {
    try (var file = Files.newBufferedWriter(folder.resolve(kind.file()))) {
      var after = Optional.<String>empty();
      do {
        var page = page(kind, after);
        for (var node : page.path("nodes")) {
          write(node, file);
        }
        var info = page.path("pageInfo");
        after =
            info.path("hasNextPage").asBoolean()
                ? Optional.of(info.path("endCursor").asText())
                : Optional.empty();
      } while (after.isPresent());
    }
  }

  private JsonNode page(Kind kind, Optional<String> after)
      throws StartFailure, InterruptedException {
    var answer = gateway.ask(kind.page(after));
    var page = answer.path("data").path(kind.connection());
    if (answer.has("errors") || !page.has("nodes")) {
      throw new StartFailure(
          "The %s cannot be read: %s".formatted(kind.connection(), answer.path("errors")));
    }
    return page;
  }

  private void write(JsonNode node, Writer file) throws IOException, StartFailure {
    var document = node.at("/history/nodes/0/document");
    if (!document.isTextual()) {
      throw new StartFailure("There is no document of " + node);
    }
    file.write(CanonicalJson.of(JSON.readTree(document.textValue())));
    file.write('\n');
    documents++;
  }
}
