package org.khronika.local.facets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.local.process.Log;
import org.khronika.local.process.Ports;

/// Each database on a server of its own, killed while rows are written on both sides.
@Timeout(240)
class CrashTest {
  /// How many writes of each writer are awaited before something is done to the servers.
  private static final int SOME_WRITES = 100;

  @TempDir Path folder;
  Server people;
  Server incidents;
  List<Writer> writers;
  List<Thread> threads;

  @BeforeEach
  void start() throws Exception {
    var ports = Ports.plan(0);
    var addresses = Map.of("people", ports.people(), "incidents", ports.incidents());
    people = new Server(folder.resolve("people"), List.of("people"), addresses);
    incidents = new Server(folder.resolve("incidents"), List.of("incidents"), addresses);
    people.makeTables("people");
    incidents.makeTables("incidents");
    for (var facet : Facet.values()) {
      var owner = facet == Facet.PARTY ? people : incidents;
      var reader = facet == Facet.PARTY ? incidents : people;
      Replication.ensure(
          facet,
          owner.passwords.of(facet.login()),
          owner.administration(facet.owner()),
          reader.administration(facet.reader()),
          Log.silent());
    }
    writers = Writer.all(people, incidents);
    threads = writers.stream().map(Thread.ofVirtual()::start).toList();
  }

  @AfterEach
  void stop() {
    people.close();
    incidents.close();
  }

  @Test
  void kill_9_of_either_server_loses_nothing_that_was_acknowledged_and_doubles_nothing()
      throws Exception {
    for (var server : List.of(people, incidents, people, incidents)) {
      awaitWrites(writers);
      server.kill();
      // The other one goes on alone for a while.
      awaitWrites(writers.stream().filter(writer -> !writer.writesTo(server)).toList());
      server.start();
    }
    awaitWrites(writers);
    endWriting();
    assertNothingLost();
  }

  @Test
  void kill_9_of_both_at_once_loses_nothing_either() throws Exception {
    awaitWrites(writers);
    people.kill();
    incidents.kill();
    incidents.start();
    people.start();
    awaitWrites(writers);
    endWriting();
    assertNothingLost();
  }

  /// Waits until each of them has had some more writes acknowledged.
  private static void awaitWrites(List<Writer> those) throws Exception {
    for (var writer : those) {
      var enough = writer.acknowledged() + SOME_WRITES;
      Server.await(true, () -> writer.acknowledged() >= enough);
    }
  }

  private void endWriting() throws InterruptedException {
    writers.forEach(Writer::stop);
    for (var thread : threads) {
      thread.join();
    }
  }

  private void assertNothingLost() throws Exception {
    for (var writer : writers) {
      assertThat(writer.acknowledged()).isGreaterThan(50);
      assertThat(writer.contradictions()).isEmpty();
    }
    var parties = people.rows("people", "party_facet");
    Server.await(parties, () -> incidents.rows("incidents", "party_facet"));
    var acts = incidents.rows("incidents", "act_facet");
    Server.await(acts, () -> people.rows("people", "act_facet"));
  }
}
