package org.khronika.local.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.local.facets.Facet;
import org.khronika.local.facets.Replication;
import org.khronika.local.facets.Server;
import org.khronika.local.process.Log;
import org.khronika.local.process.Ports;

@Timeout(120)
class LoadRecordTest {
  @TempDir Path folder;

  @Test
  void an_invented_record_keeps_the_rules_of_both_databases_and_its_facets_cross()
      throws Exception {
    int port = Ports.plan(0).postgres();
    var services = List.of("people", "incidents");
    try (var server =
        new Server(folder.resolve("data"), services, Map.of("people", port, "incidents", port))) {
      for (var service : services) {
        migrate(server, service);
      }
      for (var facet : Facet.values()) {
        Replication.ensure(
            facet,
            server.passwords.of(facet.login()),
            server.administration(facet.owner()),
            server.administration(facet.reader()),
            Log.silent());
      }
      LoadRecord.into(server.database("people"), server.database("incidents"), Size.SMALL);
      for (var facet : Facet.values()) {
        assertThat(server.rows(facet.reader(), facet.table()))
            .hasSizeGreaterThan(1_000)
            .isEqualTo(server.rows(facet.owner(), facet.table()));
      }
      try (var people = LoadRecord.connect(server.database("people"))) {
        assertThat(
                FacetReaders.count(
                    people, "act_facet where party_id = '%s'".formatted(Population.person(0))))
            .isEqualTo(Size.SMALL.actsOfOne());
      }
    }
  }

  /// As the service does when it starts, under the owner's login.
  private static void migrate(Server server, String service) throws Exception {
    server.run(service, "create table flyway_schema_history ()");
    for (var script : migrations(service)) {
      server.run(service, Files.readString(script).replace("${service}", service));
    }
  }

  private static List<Path> migrations(String service) throws IOException {
    var folder = Path.of("../..", service + "-service", "src/main/resources/db/migration");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted(
              Comparator.comparingInt(file ->
                  Integer.parseInt(
                      file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"))))
          .toList();
    }
  }
}
