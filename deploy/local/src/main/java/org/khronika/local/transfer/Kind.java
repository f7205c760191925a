package org.khronika.local.transfer;

import java.util.Optional;

/// A kind of document, in the order in which documents are recorded: each refers to those before
/// it.
enum Kind {
  SOURCE("1-recordSource", "sources", false),
  ORGANIZATION("2-recordOrganization", "organizations", true),
  PERSON("3-recordPerson", "people", true),
  PLACE("4-recordPlace", "places", false),
  INCIDENT("5-recordIncident", "incidents", false);

  private final String name;
  private final String connection;
  private final boolean referredToById;

  Kind(String name, String connection, boolean referredToById) {
    this.name = name;
    this.connection = connection;
    this.referredToById = referredToById;
  }

  /// The query field that lists all records of the kind.
  String connection() {
    return connection;
  }

  /// Whether other documents name a record of this kind by its id, which has to be the same
  /// wherever they are recorded.
  boolean isReferredToById() {
    return referredToById;
  }

  /// The file that documents of the kind are exported to.
  String file() {
    return name + ".jsonl";
  }

  /// A page of the newest documents.
  String page(Optional<String> after) {
    return """
    { %s(first: 50%s) { nodes { id key history(first: 1) { nodes { document } } } pageInfo { hasNextPage endCursor } } }\
    """
        .formatted(
            connection, after.map(cursor -> ", after: " + CanonicalJson.text(cursor)).orElse(""));
  }
}
