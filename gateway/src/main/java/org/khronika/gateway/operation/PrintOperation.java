package org.khronika.gateway.operation;

import java.util.List;

/// A normalized operation as indented text.
public final class PrintOperation {
  private PrintOperation() {}

  public static String print(Operation operation) {
    var text = new StringBuilder(operation.kind().keyword());
    operation
        .variables()
        .forEach(
            (name, definition) -> text.append(" $").append(name).append(": ").append(definition));
    text.append('\n');
    print(operation.root(), "  ", text);
    return text.toString();
  }

  private static void print(SelectionSet selection, String indent, StringBuilder text) {
    if (selection.uniform()) {
      print(selection.anyFields(), indent, text);
      return;
    }
    selection
        .fieldsByType()
        .forEach((type, fields) -> {
          text.append(indent).append("on ").append(type).append('\n');
          print(fields, indent + "  ", text);
        });
  }

  private static void print(List<Field> fields, String indent, StringBuilder text) {
    for (Field field : fields) {
      text.append(indent).append(field.head()).append(": ").append(field.type()).append('\n');
      if (field.selection() != null) {
        print(field.selection(), indent + "  ", text);
      }
    }
  }
}
