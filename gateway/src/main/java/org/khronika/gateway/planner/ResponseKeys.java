package org.khronika.gateway.planner;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.supergraph.Supergraph;

/// The response keys of all that is fetched of the objects at one path, by whichever request. A
/// field is fetched by the client's key for it, unless another one has that key already: another
/// field of the same type, or one of another type with a value of other shape, which a subgraph
/// would refuse to answer side by side.
final class ResponseKeys {
  private final Supergraph supergraph;
  private final SequencedMap<String, Taken> taken = new LinkedHashMap<>();
  private final Map<ClientKey, ResponseKey> clientKeys = new LinkedHashMap<>();

  ResponseKeys(Supergraph supergraph) {
    this.supergraph = supergraph;
  }

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
    boolean fits(String type, String shape, String field) {
      return this.shape.equals(shape) && fields.getOrDefault(type, field).equals(field);
    }
  }

  /// The key of a field that the client asks for.
  ResponseKey ofClient(String type, Field field) {
    return clientKeys.computeIfAbsent(
        new ClientKey(type, field.key()), asked -> take(field.key().name(), type, field));
  }

  /// The key of a field that the gateway itself asks for: the client's, if it asks for the same.
  ResponseKey ofGateway(String type, Field field) {
    var known = find(type, field.name(), field.arguments().text());
    return known == null ? take(field.name(), type, field) : known;
  }

  /// The key by which a field of the type is fetched, or null when it is not.
  @Nullable ResponseKey find(String type, String name, String arguments) {
    var field = name + arguments;
    return taken.values().stream()
        .filter(entry -> field.equals(entry.fields.get(type)))
        .map(Taken::key)
        .findFirst()
        .orElse(null);
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

  private ResponseKey take(String wanted, String type, Field field) {
    var shape = shape(type, field);
    var head = field.name() + field.arguments().text();
    var name = wanted;
    while (taken.containsKey(name) && !taken.get(name).fits(type, shape, head)) {
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
                    new ResponseKeys(supergraph),
                    new LinkedHashMap<>()));
    entry.fields.put(type, head);
    return entry.key;
  }

  /// Where subgraphs declare the field with different types, it has a shape of its own.
  private String shape(String type, Field field) {
    var declared = supergraph.type(type).fields().get(field.name());
    return declared == null || !declared.isTypedDifferently()
        ? field.type().toString()
        : field.type() + " of " + type + "." + field.name();
  }
}
