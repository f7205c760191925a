package org.khronika.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.khronika.local.process.StartFailure;

/// A document of the example.
///
/// @param subject what it is about, as the mutations name it: `Person` of `recordPerson`
/// @param input the mutation's input
record Document(Path file, String subject, JsonNode input) {
  private static final Pattern FOLDER = Pattern.compile("(\\d+)-record([A-Z]\\w*)");
  private static final ObjectMapper JSON = new ObjectMapper();

  /// All documents under a folder, in the order in which they are to be recorded.
  static List<Document> under(Path example) throws StartFailure {
    var documents = new ArrayList<Document>();
    for (var folder : folders(example)) {
      var name = FOLDER.matcher(folder.getFileName().toString());
      if (!name.matches()) {
        throw new IllegalStateException("only folders of that form are listed: " + folder);
      }
      for (var file :
          list(folder).stream().filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        documents.add(new Document(file, name.group(2), read(file)));
      }
    }
    return documents;
  }

  String key() {
    return input.path("key").asText();
  }

  /// The query field that finds the record by its key.
  String field() {
    return subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1);
  }

  String mutation() {
    return """
    mutation($input: Record%1$sInput!) { record%1$s(input: $input) { outcome userErrors { code message path } } }\
    """
        .formatted(subject);
  }

  private static List<Path> folders(Path example) throws StartFailure {
    if (!Files.isDirectory(example)) {
      return List.of();
    }
    return list(example).stream()
        .filter(f -> FOLDER.matcher(f.getFileName().toString()).matches())
        .sorted(Comparator.comparingInt(Document::number).thenComparing(Path::compareTo))
        .toList();
  }

  private static int number(Path folder) {
    var name = folder.getFileName().toString();
    return Integer.parseInt(name.substring(0, name.indexOf('-')));
  }

  private static List<Path> list(Path folder) throws StartFailure {
    try (var files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new StartFailure("Cannot read " + folder, e);
    }
  }

  private static JsonNode read(Path file) throws StartFailure {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new StartFailure("Cannot read " + file, e);
    }
  }
}
