package org.khronika.gateway.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The mutations of one operation, in the order in which they ran.
public record Journal(List<String> entries) {
  public Journal() {
    this(new ArrayList<>());
  }

  /// Notes a mutation; its payload tells as `sequence` how many have run.
  @SuppressWarnings("unchecked")
  Object note(String field, Map<String, Object> arguments, Object payload) {
    entries.add(Truth.withArguments(field, arguments));
    if (!(payload instanceof Map<?, ?> object)) {
      return payload;
    }
    var numbered = new LinkedHashMap<>((Map<String, Object>) object);
    numbered.put("sequence", entries.size());
    return numbered;
  }
}
