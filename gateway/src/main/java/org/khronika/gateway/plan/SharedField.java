package org.khronika.gateway.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.khronika.gateway.operation.ResponseKey;

/// A composite field of which several subgraphs answer a part each: where the object has it
/// already, the new part is added to it, in lists element by element.
///
/// @param children what is shared, again, inside its value
public record SharedField(ResponseKey key, List<SharedField> children) {
  public SharedField {
    children = List.copyOf(children);
  }

  @Override
  public String toString() {
    return children.isEmpty()
        ? key.name()
        : key
            + " {"
            + children.stream().map(SharedField::toString).collect(Collectors.joining(" "))
            + "}";
  }
}
