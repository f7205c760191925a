package org.khronika.people.page;

/// A record in a list, with its cursor, as the graph shows it.
public interface Edge {
  Object node();
}
