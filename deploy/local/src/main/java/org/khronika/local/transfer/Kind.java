package org.khronika.local.transfer;

import java.util.Optional;

/// A kind of document, in the order in which documents are recorded: each refers to those before
/// it.
enum Kind {
  SOURCE("1-recordSource", "sources"),
  ORGANIZATION("2-recordOrganization", "organizations"),
  PERSON("3-recordPerson", "people"),
  PLACE("4-recordPlace", "places"),
  INCIDENT("5-recordIncident", "incidents");

  private final String name;
  private final String connection;

  Kind(String name, String connection) {
    this.name = name;
    this.connection = connection;
  }

  /// The query field that lists all records of the kind.
  String connection() {
    return connection;
  }

  /// The file that documents of the kind are exported to.
  String file() {
    return name + ".jsonl";
  }

  /// A page of the newest documents.
  String page(Optional<String> after) {
    return """
    { %s(first: 50%s) { nodes { key history(first: 1) { nodes { document } } } pageInfo { hasNextPage endCursor } } }\
    """
        .formatted(
            connection, after.map(cursor -> ", after: " + CanonicalJson.text(cursor)).orElse(""));
  }
}
