package org.khronika.gateway.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.khronika.gateway.operation.RequestError.Code;
import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.supergraph.Nodes;

/// A field that asks for things by their ids.
///
/// @param isList whether the answer is a list, with an element for each id
/// @param names by what names which subgraphs are asked for each of the ids
/// @param idKeys by the types that are wanted: the response keys of the id
public record NodeField(
    ResponseKey key,
    boolean isList,
    List<NodeId> ids,
    List<Name> names,
    SequencedMap<String, List<ResponseKey>> idKeys) {

  /// What a thing may be to a subgraph.
  ///
  /// @param type an object or an interface
  public record Name(String graph, String type) {
    @Override
    public String toString() {
      return type + " of " + graph;
    }
  }

  public NodeField {
    ids = List.copyOf(ids);
    names = List.copyOf(names);
    idKeys = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(idKeys));
  }

  /// @throws RequestException when they are too many
  public List<String> ids(Variables variables) {
    var read = ids.stream().flatMap(id -> id.read(variables)).toList();
    if (read.size() > Nodes.MOST_IDS) {
      throw new RequestException(
          Code.NODE_LIMIT_EXCEEDED,
          "The field %s asks for %d ids, more than the %d that are looked for at once: ask for the others by another request."
              .formatted(key, read.size(), Nodes.MOST_IDS));
    }
    return read;
  }

  @Override
  public String toString() {
    return key
        + ": "
        + (ids.isEmpty()
            ? "no id"
            : ids.stream().map(NodeId::toString).collect(Collectors.joining(", ")))
        + (names.isEmpty() ? " is nothing" : " as ")
        + names.stream().map(Name::toString).collect(Collectors.joining(", "));
  }
}
