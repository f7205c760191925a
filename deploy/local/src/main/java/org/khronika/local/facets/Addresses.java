package org.khronika.local.facets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.khronika.local.process.StartFailure;

/// Where each service's database is found: a service file of libpq, which a subscriber looks into
/// whenever it connects. So subscriptions stay as they are when a server takes another port, and
/// nobody is knocked at who has got the old one since.
public final class Addresses {
  private Addresses() {}

  /// Writes the file that a server is to be started with.
  ///
  /// @param ports the port of the server that holds a service's database, by the service's name
  public static void write(Path file, Map<String, Integer> ports) throws StartFailure {
    var sections =
        ports.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(port ->
                "[%1$s]\nhost=127.0.0.1\nport=%2$d\ndbname=%1$s\n"
                    .formatted(port.getKey(), port.getValue()))
            .collect(Collectors.joining("\n"));
    try {
      Files.writeString(file, sections);
    } catch (IOException e) {
      throw new StartFailure("Cannot write " + file, e);
    }
  }
}
