package org.khronika.local.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.khronika.local.process.StartFailure;

/// A file of documents, one a line, or a folder of documents, one a file.
public record DocumentFile(Path path, Mutation mutation) {
  private static final Pattern NAME = Pattern.compile("(\\d{1,9})-record([A-Z]\\w*)(\\.jsonl)?");

  /// All of a folder, in the order in which they are to be recorded. Other files, such as a README,
  /// are passed over, but not documents under a name that tells no mutation.
  public static List<DocumentFile> under(Path folder) throws StartFailure {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var files = list(folder);
    for (var file : files) {
      if (name(file).endsWith(".jsonl") && !isNamedSo(file)) {
        throw new StartFailure(
            file + " does not tell what records its documents. Name it like 2-recordPerson.jsonl.");
      }
    }
    return files.stream()
        .filter(DocumentFile::isNamedSo)
        .sorted(Comparator.comparingInt(DocumentFile::number).thenComparing(Path::compareTo))
        .map(path -> new DocumentFile(path, mutation(path)))
        .toList();
  }

  /// Hands over every line in order, while reading.
  public void read(Taker taker) throws StartFailure, InterruptedException {
    try {
      if (Files.isDirectory(path)) {
        for (var file : documents(path)) {
          var at = name(path) + "/" + name(file);
          taker.take(Line.read(at, mutation, Files.readString(file)));
        }
      } else {
        try (var reader = Files.newBufferedReader(path)) {
          read(reader, taker);
        }
      }
    } catch (IOException e) {
      throw new StartFailure("Cannot read " + path, e);
    }
  }

  private void read(BufferedReader reader, Taker taker)
      throws IOException, StartFailure, InterruptedException {
    int number = 1;
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank()) {
        taker.take(Line.read(name(path) + ":" + number, mutation, line));
      }
      number++;
    }
  }

  /// Takes lines.
  public interface Taker {
    void take(Line line) throws StartFailure, InterruptedException;
  }

  private static List<Path> documents(Path folder) throws StartFailure {
    return list(folder).stream().filter(f -> f.toString().endsWith(".json")).sorted().toList();
  }

  private static boolean isNamedSo(Path path) {
    var matcher = NAME.matcher(name(path));
    return matcher.matches() && (matcher.group(3) == null) == Files.isDirectory(path);
  }

  private static int number(Path path) {
    return Integer.parseInt(name(path).substring(0, name(path).indexOf('-')));
  }

  private static Mutation mutation(Path path) {
    return new Mutation(NAME.matcher(name(path)).replaceFirst("$2"));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static List<Path> list(Path folder) throws StartFailure {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new StartFailure("Cannot read " + folder, e);
    }
  }
}
