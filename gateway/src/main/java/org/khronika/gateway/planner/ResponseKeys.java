package org.khronika.gateway.planner;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.supergraph.Supergraph;

/// The response keys of all that is fetched of the objects at one path, by whichever request. A
/// field is fetched by the client's key for it, unless another one has that key already: another
/// field of the same type, or one of another type with a value of other shape, which a subgraph
/// would refuse to answer side by side.
///
/// Of the objects of one type, a key means the same field with the same arguments at all paths: an
/// entity that is fetched once may stand at several, and what is fetched of it for one path must
/// not be taken for what another one asks.
final class ResponseKeys {
  private final Supergraph supergraph;

  /// At all paths, what a key of a type means.
  private final Map<KeyOfType, String> meanings;

  private final SequencedMap<String, Taken> taken = new LinkedHashMap<>();
  private final Map<ClientKey, ResponseKey> clientKeys = new LinkedHashMap<>();

  ResponseKeys(Supergraph supergraph) {
    this(supergraph, new HashMap<>());
  }

  private ResponseKeys(Supergraph supergraph, Map<KeyOfType, String> meanings) {
    this.supergraph = supergraph;
    this.meanings = meanings;
  }

  private record KeyOfType(String type, String key) {}

  private record ClientKey(String type, ResponseKey key) {}

  /// @param shape what the values look like
  /// @param fields by object type: the field, with its arguments
  /// @param askedBy the nodes that ask for it, and of which types
  private record Taken(
      ResponseKey key,
      String shape,
      Map<String, String> fields,
      ResponseKeys below,
      SequencedMap<FetchNode, Set<String>> askedBy) {
    boolean isFetchedFor(List<String> types, String field) {
      return types.stream().allMatch(type -> field.equals(fields.get(type)));
    }

    boolean fits(List<String> types, String shape, String field) {
      return this.shape.equals(shape)
          && types.stream().allMatch(type -> fields.getOrDefault(type, field).equals(field));
    }
  }

  /// The key of a field that the client asks for.
  ResponseKey ofClient(String type, Field field) {
    return clientKeys.computeIfAbsent(
        new ClientKey(type, field.key()), asked -> take(field.key().name(), List.of(type), field));
  }

  /// The key of a field that the gateway itself asks for: the client's, if it asks for the same.
  ResponseKey ofGateway(List<String> types, Field field) {
    var shape = shape(types, field);
    return taken.values().stream()
        .filter(entry ->
            entry.shape.equals(shape)
                && entry.isFetchedFor(types, field.name() + field.arguments().text()))
        .map(Taken::key)
        .findFirst()
        .orElseGet(() -> take(field.name(), types, field));
  }

  /// The key by which a field of the type is fetched, if it is.
  Optional<ResponseKey> find(String type, String name, String arguments) {
    return taken.values().stream()
        .filter(entry -> entry.isFetchedFor(List.of(type), name + arguments))
        .map(Taken::key)
        .findFirst();
  }

  /// The keys of the objects that are the values of a field.
  ResponseKeys below(ResponseKey key) {
    return entry(key).below;
  }

  void ask(ResponseKey key, FetchNode by, List<String> types) {
    entry(key).askedBy.computeIfAbsent(by, node -> new LinkedHashSet<>()).addAll(types);
  }

  /// Whether the field of one and the same object is asked for twice, in different answers.
  boolean isShared(ResponseKey key) {
    var all = entry(key).askedBy.values();
    var seen = new LinkedHashSet<String>();
    return !all.stream().allMatch(types -> types.stream().allMatch(seen::add));
  }

  private Taken entry(ResponseKey key) {
    var entry = taken.get(key.name());
    if (entry == null) {
      throw new IllegalStateException("the key " + key + " is taken");
    }
    return entry;
  }

  private ResponseKey take(String wanted, List<String> types, Field field) {
    var shape = shape(types, field);
    var head = field.name() + field.arguments().text();
    var name = wanted;
    while (!isFree(name, types, shape, head)) {
      name = "_" + name;
    }
    var entry =
        taken.computeIfAbsent(
            name,
            free ->
                new Taken(
                    new ResponseKey(free),
                    shape,
                    new LinkedHashMap<>(),
                    new ResponseKeys(supergraph, meanings),
                    new LinkedHashMap<>()));
    for (String type : types) {
      entry.fields.put(type, head);
      meanings.put(new KeyOfType(type, name), head);
    }
    return entry.key;
  }

  private boolean isFree(String name, List<String> types, String shape, String head) {
    var here = taken.get(name);
    return (here == null || here.fits(types, shape, head))
        && types.stream()
            .allMatch(type -> meanings.getOrDefault(new KeyOfType(type, name), head).equals(head));
  }

  /// Where subgraphs declare the field with different types, it has a shape of its own.
  private String shape(List<String> types, Field field) {
    return types.stream()
        .filter(type -> isTypedDifferently(type, field))
        .findFirst()
        .map(type -> field.type() + " of " + type + "." + field.name())
        .orElse(field.type().toString());
  }

  private boolean isTypedDifferently(String type, Field field) {
    var declared = supergraph.type(type).fields().get(field.name());
    return declared != null && declared.isTypedDifferently();
  }
}
