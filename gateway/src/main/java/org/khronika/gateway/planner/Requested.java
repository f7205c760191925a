package org.khronika.gateway.planner;

import java.util.List;
import org.khronika.gateway.operation.Arguments;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;

/// A part of what one subgraph is asked for.
sealed interface Requested {

  List<Requested> selections();

  /// A field; `selections` is empty for a leaf.
  record RequestedField(
      ResponseKey key, String name, Arguments arguments, List<Requested> selections)
      implements Requested {
    public RequestedField {
      selections = List.copyOf(selections);
    }

    static RequestedField leaf(ResponseKey key, String name) {
      return new RequestedField(key, name, Arguments.NONE, List.of());
    }

    static final RequestedField TYPENAME = leaf(new ResponseKey(Field.TYPENAME), Field.TYPENAME);

    String head() {
      return (key.name().equals(name) ? "" : key + ": ") + name + arguments.text();
    }
  }

  /// Fields that are asked for where the value is of a type.
  record RequestedOn(String type, List<Requested> selections) implements Requested {
    public RequestedOn {
      selections = List.copyOf(selections);
    }
  }
}
