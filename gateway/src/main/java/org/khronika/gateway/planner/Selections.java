package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.planner.Requested.RequestedField;
import org.khronika.gateway.planner.Requested.RequestedOn;

/// What one subgraph is asked of an object, while it is being put together: what is asked twice is
/// asked once.
final class Selections {
  private final SequencedMap<ResponseKey, FieldSelections> fields = new LinkedHashMap<>();
  private final SequencedMap<String, Selections> typed = new LinkedHashMap<>();
  private boolean typename;

  private record FieldSelections(Field field, Selections below) {}

  /// @return what is asked of its value
  Selections field(ResponseKey key, Field field) {
    return fields.computeIfAbsent(key, k -> new FieldSelections(field, new Selections())).below;
  }

  Selections on(String type) {
    return typed.computeIfAbsent(type, t -> new Selections());
  }

  void typename() {
    typename = true;
  }

  void add(Selections more) {
    typename |= more.typename;
    more.fields.forEach((key, added) -> field(key, added.field).add(added.below));
    more.typed.forEach((type, added) -> on(type).add(added));
  }

  /// A field as it is asked for, and what of it is asked here.
  record Asked(ResponseKey key, Field field, List<Requested> selections) {}

  /// The fields that are asked for whatever the object's type.
  List<Asked> asked() {
    return fields.entrySet().stream()
        .map(entry ->
            new Asked(entry.getKey(), entry.getValue().field, entry.getValue().below.requested()))
        .toList();
  }

  /// Calls back with every composite field, also those of only one type.
  void forEachComposite(BiConsumer<ResponseKey, Selections> action) {
    fields.forEach((key, asked) -> {
      if (asked.field.selection() != null) {
        action.accept(key, asked.below);
      }
    });
    typed.values().forEach(selections -> selections.forEachComposite(action));
  }

  List<Requested> requested() {
    var requested = new ArrayList<Requested>();
    if (typename) {
      requested.add(RequestedField.TYPENAME);
    }
    fields.forEach((key, asked) ->
        requested.add(
            new RequestedField(
                key, asked.field.name(), asked.field.arguments(), asked.below.requested())));
    typed.forEach((type, selections) -> {
      var below = selections.requested();
      if (!below.isEmpty()) {
        requested.add(new RequestedOn(type, below));
      }
    });
    return requested;
  }
}
