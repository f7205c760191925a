package org.khronika.local.facets;

import java.util.Arrays;
import java.util.List;

/// A table of one service's database that the other service's database has a copy of; what else its
/// publication has goes with it.
public enum Facet {
  /// What the incidents are asked for by their parties.
  PARTY("people", "incidents", "party_facet"),
  /// What the parties are asked for by their acts.
  ACT("incidents", "people", "act_facet");

  private final String owner;
  private final String reader;
  private final String table;

  Facet(String owner, String reader, String table) {
    this.owner = owner;
    this.reader = reader;
    this.table = table;
  }

  /// The service that writes the table and publishes it.
  public String owner() {
    return owner;
  }

  /// The service that reads a copy.
  public String reader() {
    return reader;
  }

  /// The table's name, on both sides.
  public String table() {
    return table;
  }

  /// What the publication, its slot and the subscription are called.
  public String publication() {
    return owner + "_facets";
  }

  /// Who fetches from the owner: a login that may read what the publication has.
  public String login() {
    return publication();
  }

  /// Who writes the copies: a role that may write these tables, and that nobody can log in as,
  /// since it has no password.
  public String writer() {
    return publication() + "_writer";
  }

  /// The logins that must have a password before the server is started.
  public static List<String> logins() {
    return Arrays.stream(values()).map(Facet::login).toList();
  }
}
