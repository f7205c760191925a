package org.khronika.local.facets;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes rows of a facet without pause, as its owner, and notes what was acknowledged. Where the
/// connection broke, a write may have happened or not: both are noted.
final class Writer implements Runnable {
  private static final String GONE = "gone";

  private final Server server;
  private final Facet facet;
  private final int number;
  private final SortedMap<String, List<String>> possible = new TreeMap<>();
  private final List<String> lost = new ArrayList<>();
  private int writes = 0;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private volatile boolean stopped = false;

  Writer(Server server, Facet facet, int number) {
    this.server = server;
    this.facet = facet;
    this.number = number;
  }

  void stop() {
    stopped = true;
  }

  int acknowledged() {
    return acknowledged.get();
  }

  boolean writesTo(Server other) {
    return server.equals(other);
  }

  @Override
  public void run() {
    while (!stopped) {
      try (var connection = server.connect(facet.owner())) {
        while (!stopped) {
          write(connection);
        }
      } catch (SQLException _) {
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  // Of three rows that are made, one is changed and one is deleted again.
  private void write(Connection connection) throws SQLException {
    int n = writes++;
    switch (n % 5) {
      case 3 -> write(connection, n, key(n - 3), "changed by " + n);
      case 4 -> write(connection, n, key(n - 3), GONE);
      default -> write(connection, n, key(n), "made by " + n);
    }
  }

  private String key(int n) {
    return "w%d-%07d".formatted(number, n);
  }

  private void write(Connection connection, int n, String key, String state) throws SQLException {
    var before = possible.getOrDefault(key, List.of(GONE));
    var both = new ArrayList<>(before);
    both.add(state);
    possible.put(key, both);
    try (var statement = connection.prepareStatement(sql(n))) {
      if (!state.equals(GONE)) {
        statement.setString(1, state);
      }
      statement.setString(state.equals(GONE) ? 1 : 2, key);
      boolean found = statement.executeUpdate() == 1;
      if (!found && !before.contains(GONE)) {
        lost.add(key);
      }
      possible.put(key, List.of(found ? state : GONE));
    }
    acknowledged.incrementAndGet();
  }

  private String sql(int n) {
    var key = facet == Facet.PARTY ? "key" : "incident_key";
    var state = facet == Facet.PARTY ? "display_name" : "type";
    return switch (n % 5) {
      case 3 -> "update %s set %s = ? where %s = ?".formatted(facet.table(), state, key);
      case 4 -> "delete from %s where %s = ?".formatted(facet.table(), key);
      default ->
          switch (facet) {
            case PARTY ->
                """
                insert into party_facet (id, display_name, key, kind, sort_name, identity_status, occupations, focus, organizations, review_state)
                values (uuidv7(), ?, ?, 'PERSON', '', 'NAMED', '{ECONOMIST,ACTIVIST}', '{}', array[uuidv7()], 'DRAFT')
                """;
            case ACT ->
                """
                insert into act_facet (id, type, incident_key, party_id, role, act_id, incident_id, earliest, places, review_state)
                values (uuidv7(), ?, ?, uuidv7(), 'VICTIM', uuidv7(), uuidv7(), '2021-07-14', '{minsk,belarus}', 'DRAFT')
                """;
          };
    };
  }

  /// What contradicts an acknowledgement; asked when writing has ended.
  List<String> contradictions() throws SQLException {
    var found = new TreeMap<String, String>();
    var columns = facet == Facet.PARTY ? "key, display_name" : "incident_key, type";
    try (var connection = server.connect(facet.owner());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select %s from %s".formatted(columns, facet.table()))) {
      while (rows.next()) {
        if (rows.getString(1).startsWith("w" + number + "-")) {
          found.put(rows.getString(1), rows.getString(2));
        }
      }
    }
    var keys = new TreeSet<>(found.keySet());
    keys.addAll(possible.keySet());
    var contradictions = new ArrayList<>(lost);
    keys.stream()
        .filter(key ->
            !possible.getOrDefault(key, List.of(GONE)).contains(found.getOrDefault(key, GONE)))
        .map(key -> key + ": " + possible.get(key) + " but " + found.get(key))
        .forEach(contradictions::add);
    return contradictions;
  }

  static List<Writer> all(Server people, Server incidents) {
    return Arrays.stream(Facet.values())
        .<Writer>mapMulti((facet, writers) -> {
          var server = facet == Facet.PARTY ? people : incidents;
          writers.accept(new Writer(server, facet, 1));
          writers.accept(new Writer(server, facet, 2));
        })
        .toList();
  }
}
