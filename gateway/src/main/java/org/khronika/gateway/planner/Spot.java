package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.EntityPath.Segment;
import org.khronika.gateway.planner.Route.RoutedField;

/// Where an object stands in the answer.
///
/// @param onType what it is, if the way on holds for that type only; else empty
/// @param keys those of the objects there
/// @param isInternal whether the gateway itself asks for it
record Spot(EntityPath path, String onType, ResponseKeys keys, boolean isInternal) {

  Spot below(ResponseKey key, RoutedField field) {
    var step = new EntityPath(List.of(new Segment(onType, key)));
    return new Spot(step.below(path), "", keys.below(key), isInternal || field.isInternal());
  }

  Spot on(String type) {
    return new Spot(path, type, keys, isInternal);
  }

  List<String> onTypes() {
    return onType.isEmpty() ? List.of() : List.of(onType);
  }

  /// The keys by which a field is asked for, each with its types. What the gateway itself asks for
  /// has one: it can be asked of an interface, whatever the types behind it.
  SequencedMap<ResponseKey, List<String>> keysOf(RoutedField field, List<String> types) {
    var keysOf = new LinkedHashMap<ResponseKey, List<String>>();
    if (isInternal || field.isInternal()) {
      keysOf.put(keys.ofGateway(types, field.field()), types);
      return keysOf;
    }
    for (String type : types) {
      keysOf
          .computeIfAbsent(keys.ofClient(type, field.field()), key -> new ArrayList<>())
          .add(type);
    }
    return keysOf;
  }
}
