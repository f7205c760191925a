package org.khronika.incidents.document;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rows that a checked document is written as: the parts of the document add theirs, and all
/// are saved at the end, table by table.
///
/// @param pointers what the document points to, looked up
/// @param rows filled by [#add]
/// @param ids of the document's parts that have keys
public record Rows(Pointers pointers, List<Object> rows, Map<Part, UUID> ids) {

  /// A part of a document that has a key: the list that it is in, and the key.
  public record Part(String list, String key) {}

  public Rows(Pointers pointers) {
    this(pointers, new ArrayList<>(), new HashMap<>());
  }

  public void add(Object row) {
    rows.add(row);
  }

  /// A part that was there before keeps its id.
  public void keep(String list, String key, UUID id) {
    ids.put(new Part(list, key), id);
  }

  public UUID id(String list, String key) {
    return ids.computeIfAbsent(new Part(list, key), _ -> RecordId.next());
  }

  /// Saves all rows, those of the first class first.
  public void save(EntityManager database, List<Class<?>> order) {
    for (Class<?> table : order) {
      rows.stream().filter(table::isInstance).forEach(database::persist);
    }
  }
}
