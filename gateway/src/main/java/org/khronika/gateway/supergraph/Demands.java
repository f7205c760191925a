package org.khronika.gateway.supergraph;

import java.util.Map;
import org.khronika.gateway.access.Demand;

/// What the fields of object types ask of a caller; most ask nothing.
///
/// @param byCoordinate by `Type.field`: all that must be met for the field to be answered, what its
///   own type and the type of its value ask for included; `Type.__typename` for the type itself
public record Demands(Map<String, Demand> byCoordinate) {
  public static final Demands NONE = new Demands(Map.of());

  public Demands {
    byCoordinate = Map.copyOf(byCoordinate);
  }

  public boolean isEmpty() {
    return byCoordinate.isEmpty();
  }

  public Demand of(String objectType, String field) {
    return byCoordinate.getOrDefault(objectType + "." + field, Demand.NONE);
  }
}
