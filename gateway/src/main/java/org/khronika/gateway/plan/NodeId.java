package org.khronika.gateway.plan;

import java.util.List;
import java.util.stream.Stream;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.operation.RequestError.Code;
import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.operation.Variables;

/// An id, or several, as an argument tells them.
public sealed interface NodeId {

  /// @throws RequestException when there is none where there must be one
  Stream<String> read(Variables variables);

  record Literal(String id) implements NodeId {
    @Override
    public Stream<String> read(Variables variables) {
      return Stream.of(id);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /// The value of a variable: an id or a list of some.
  ///
  /// @param usual what it is when the client sends none
  record OfVariable(String name, List<String> usual) implements NodeId {
    public OfVariable {
      usual = List.copyOf(usual);
    }

    @Override
    public Stream<String> read(Variables variables) {
      var node = variables.find(name);
      return node == JsonDocument.NONE ? usual.stream() : read(variables.json(), node);
    }

    private Stream<String> read(JsonDocument json, int node) {
      return switch (json.kind(node)) {
        case STRING -> Stream.of(json.text(node));
        case NUMBER -> Stream.of(json.raw(node));
        case ARRAY -> {
          var ids = Stream.<String>builder();
          json.forEachValue(node, element -> read(json, element).forEach(ids));
          yield ids.build();
        }
        case NULL, BOOLEAN, OBJECT ->
            throw new RequestException(
                Code.BAD_USER_INPUT, "The variable $" + name + " must be an id and not null.");
      };
    }

    @Override
    public String toString() {
      return "$" + name;
    }
  }
}
