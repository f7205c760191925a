package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.khronika.gateway.operation.Arguments;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.EntityPath.Segment;
import org.khronika.gateway.plan.Representation;
import org.khronika.gateway.planner.Requested.RequestedField;
import org.khronika.gateway.planner.Route.Hop;
import org.khronika.gateway.supergraph.FieldSet;

/// Collects what one object is asked for, together with the keys that its hops need.
final class RouteBuilder {
  private final String onType;
  private final List<Field> asked;
  private final LinkedHashSet<Requested> requested = new LinkedHashSet<>();
  private final List<Hop> hops = new ArrayList<>();

  /// @param onType the type that the object is of, where the declared type leaves that open; else
  ///   empty
  /// @param asked all that the client asked of the object, here or elsewhere: its response keys are
  ///   taken
  private RouteBuilder(String onType, List<Field> asked) {
    this.onType = onType;
    this.asked = asked;
  }

  /// Of an object of whatever type.
  static RouteBuilder whatever(Map<String, List<Field>> fieldsByType) {
    return new RouteBuilder("", fieldsByType.values().stream().flatMap(List::stream).toList());
  }

  /// Of the same object, where it is of that type.
  RouteBuilder where(String type) {
    return new RouteBuilder(type, asked);
  }

  /// Of the same object, in another subgraph.
  RouteBuilder another() {
    return new RouteBuilder(onType, asked);
  }

  void request(Requested selection) {
    requested.add(selection);
  }

  void request(Field field, Route below) {
    requested.add(
        new RequestedField(field.key(), field.name(), field.arguments(), below.selections()));
    var path = new EntityPath(List.of(new Segment(onType, field.key())));
    below.hops().forEach(hop -> hops.add(hop.below(path)));
  }

  void hop(Hop hop) {
    hops.add(hop);
  }

  /// Adds a hop from this very object, and asks for the key that it needs.
  void hop(Move move, Route there) {
    var key = move.key().fields().stream().map(this::requestKey).toList();
    hops.add(
        new Hop(
            EntityPath.ROOT,
            new Representation(onType.isEmpty() ? List.of() : List.of(onType), move.type(), key),
            move.graph(),
            there));
  }

  /// Only an object that is asked for nothing else is asked for its type name.
  Route build() {
    if (requested.isEmpty()) {
      requested.add(RequestedField.TYPENAME);
    }
    return new Route(List.copyOf(requested), hops);
  }

  private Representation.Field requestKey(FieldSet.Field part) {
    var key = new ResponseKey(isFree(part) ? part.name() : unusedName("_key_" + part.name()));
    requested.add(new RequestedField(key, part.name(), Arguments.NONE, requested(part.children())));
    return new Representation.Field(part.name(), key, List.of(), false, keyFields(part.children()));
  }

  private String unusedName(String name) {
    return asked.stream().anyMatch(field -> field.key().name().equals(name))
        ? unusedName("_" + name)
        : name;
  }

  /// Whether the key's part can be asked for under its own name. A composite one never is: the
  /// client may have asked for other fields of it, of another subgraph.
  private boolean isFree(FieldSet.Field part) {
    return part.children().fields().isEmpty()
        && asked.stream()
            .allMatch(field ->
                !field.key().name().equals(part.name()) || field.head().equals(part.name()));
  }

  private static List<Requested> requested(FieldSet key) {
    return key.fields().stream()
        .map(part ->
            (Requested)
                new RequestedField(
                    new ResponseKey(part.name()),
                    part.name(),
                    Arguments.NONE,
                    requested(part.children())))
        .toList();
  }

  private static List<Representation.Field> keyFields(FieldSet key) {
    return key.fields().stream()
        .map(part ->
            new Representation.Field(
                part.name(),
                new ResponseKey(part.name()),
                List.of(),
                false,
                keyFields(part.children())))
        .toList();
  }
}
