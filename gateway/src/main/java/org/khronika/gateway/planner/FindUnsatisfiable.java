package org.khronika.gateway.planner;

import graphql.schema.GraphQLFieldsContainer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.khronika.gateway.operation.Arguments;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.supergraph.Supergraph;
import org.khronika.gateway.supergraph.TypeReference;

/// Finds fields that clients may ask for and that cannot be answered well. A value may be known at
/// several places, where several subgraphs answer the field that it is the value of. Each such set
/// of places is visited once, by a shortest way from the root; there every field has to have a
/// route from one of them. Where it has none, the whole way is planned: only when that fails, too,
/// is the field unreachable. And what several subgraphs answer has to be one value: where there is
/// no type that it could be of in all of them, the field is torn.
public final class FindUnsatisfiable {
  private static final Field TYPENAME =
      new Field(
          new ResponseKey(Field.TYPENAME),
          Field.TYPENAME,
          Arguments.NONE,
          new TypeReference.NonNull(new TypeReference.Named("String")),
          null);

  private final Supergraph supergraph;
  private final ChooseRoutes routes;
  private final ReachablePlaces reachable;
  private final SequencedMap<String, Unsatisfiable> found = new LinkedHashMap<>();
  private final Map<Asked, Boolean> answered = new LinkedHashMap<>();
  private final Set<SequencedSet<Place>> seen = new LinkedHashSet<>();
  private final Deque<Way> ways = new ArrayDeque<>();

  private FindUnsatisfiable(Supergraph supergraph) {
    this.supergraph = supergraph;
    this.routes = new ChooseRoutes(supergraph, new Detours(Set.of()));
    this.reachable = new ReachablePlaces(routes);
  }

  /// A field that is not answered, or not by all alike.
  public sealed interface Unsatisfiable {
    /// As `Type.field`.
    String field();

    /// One that asks for it.
    String operation();
  }

  /// No plan answers it.
  public record Unreachable(String field, String operation) implements Unsatisfiable {}

  /// @param types by subgraph: what its value can be there
  public record Torn(
      String field, String operation, SequencedMap<String, SequencedSet<String>> types)
      implements Unsatisfiable {}

  /// A step from an object of a type.
  private record Step(String type, String field) {
    String coordinate() {
      return type + "." + field;
    }
  }

  /// A step at a place.
  private record Asked(Place place, Step step) {}

  /// How a value is reached that is known at these places.
  private record Way(SequencedSet<Place> places, List<Step> steps) {
    List<Step> and(Step step) {
      var longer = new ArrayList<>(steps);
      longer.add(step);
      return longer;
    }
  }

  public static List<Unsatisfiable> find(Supergraph supergraph) {
    var finding = new FindUnsatisfiable(supergraph);
    finding.walk();
    return List.copyOf(finding.found.values());
  }

  private void walk() {
    for (String root : roots().sequencedKeySet()) {
      for (String field : publicFields(root)) {
        check(new LinkedHashSet<>(), List.of(new Step(root, field)));
      }
      starts(root).forEach(places -> visit(places, List.of()));
    }
    while (!ways.isEmpty()) {
      follow(ways.remove());
    }
  }

  /// A query asks all subgraphs; of any other operation, one answers a field.
  private List<SequencedSet<Place>> starts(String root) {
    var places = routes.placesOf(root);
    return supergraph.isRoot(root)
        ? List.of(new LinkedHashSet<>(places))
        : places.stream()
            .map(place -> (SequencedSet<Place>) new LinkedHashSet<>(List.of(place)))
            .toList();
  }

  /// The root types, each with what an operation on it starts with.
  private SequencedMap<String, String> roots() {
    var schema = supergraph.schema();
    var roots = new LinkedHashMap<String, String>();
    roots.put(schema.getQueryType().getName(), "");
    if (schema.getMutationType() != null) {
      roots.put(schema.getMutationType().getName(), "mutation ");
    }
    if (schema.getSubscriptionType() != null) {
      roots.put(schema.getSubscriptionType().getName(), "subscription ");
    }
    return roots;
  }

  private void visit(SequencedSet<Place> places, List<Step> steps) {
    if (!places.isEmpty() && seen.add(places)) {
      ways.add(new Way(places, steps));
    }
  }

  private void follow(Way way) {
    for (String type : publicTypes(way.places)) {
      for (String field : publicFields(type)) {
        var step = new Step(type, field);
        if (!way.steps.isEmpty()) {
          check(way.places, way.and(step));
        }
        var below = below(way.places, step);
        checkTypes(below, way.and(step));
        visit(below, way.and(step));
      }
    }
  }

  /// Where the value of a field may be known.
  private SequencedSet<Place> below(SequencedSet<Place> places, Step step) {
    var below = new LinkedHashSet<Place>();
    for (Place place : reachable.of(places, step.type)) {
      var answerable = routes.fields().find(place, step.type, step.field);
      if (answerable != null && supergraph.types().containsKey(answerable.below().type())) {
        below.add(answerable.below());
      }
    }
    return below;
  }

  /// @param places where the object with the last step's field is known; none at the root
  private void check(SequencedSet<Place> places, List<Step> steps) {
    var last = steps.getLast();
    var coordinate = last.coordinate();
    if (found.containsKey(coordinate)
        || places.stream().anyMatch(place -> isAnswered(new Asked(place, last)))) {
      return;
    }
    var root = steps.getFirst().type;
    if (!isAnswered(root, selection(root, steps).anyFields())) {
      found.put(coordinate, new Unreachable(coordinate, text(steps)));
    }
  }

  /// What a value is of that stands for an interface is not known to its subgraph: it can be of any
  /// type.
  ///
  /// @param places where the value of the last step's field is known
  private void checkTypes(SequencedSet<Place> places, List<Step> steps) {
    var types = new LinkedHashMap<String, SequencedSet<String>>();
    for (Place place : places) {
      var there = supergraph.type(place.type());
      if (!there.isInterfaceObjectIn(place.graph())) {
        types.put(supergraph.subgraph(place.graph()).name(), there.possibleTypes(place.graph()));
      }
    }
    if (types.size() > 1 && common(types.values()).isEmpty()) {
      var coordinate = steps.getLast().coordinate();
      found.putIfAbsent(coordinate, new Torn(coordinate, text(steps), types));
    }
  }

  private static Set<String> common(Collection<SequencedSet<String>> all) {
    var common = new LinkedHashSet<>(all.iterator().next());
    all.forEach(common::retainAll);
    return common;
  }

  private boolean isAnswered(Asked asked) {
    var known = answered.get(asked);
    if (known == null) {
      known = reachable.canHold(asked.place, asked.step.type) && isRouted(asked);
      answered.put(asked, known);
    }
    return known;
  }

  private boolean isRouted(Asked asked) {
    var selection = selection(asked.place.type(), List.of(asked.step));
    var routed = routes.route(asked.place, selection);
    return routed != null && routed.left() == null;
  }

  /// A query can go on in any subgraph; any other operation is one subgraph's.
  private boolean isAnswered(String root, List<Field> fields) {
    return supergraph.isRoot(root)
        ? new RouteObject(routes, root).place(fields).isEmpty()
        : routes.placesOf(root).stream()
            .anyMatch(place -> {
              var object = new RouteObject(routes, root);
              object.start(VisitDraft.root(place));
              return object.place(fields).isEmpty();
            });
  }

  /// Asks an object for the first step, its value for the next, and the last value for its type.
  private SelectionSet selection(String declared, List<Step> steps) {
    var fieldsByType = new LinkedHashMap<String, List<Field>>();
    for (String type : publicTypes(declared)) {
      var asked = steps.isEmpty() ? List.of(TYPENAME) : fields(type, steps);
      fieldsByType.put(type, asked);
    }
    return SelectionSet.of(declared, fieldsByType);
  }

  private List<Field> fields(String type, List<Step> steps) {
    var step = steps.getFirst();
    if (!step.type.equals(type)) {
      return List.of();
    }
    var definition = supergraph.type(type).fields().get(step.field);
    if (definition == null) {
      return List.of();
    }
    var value = definition.type().leaf();
    return List.of(
        new Field(
            new ResponseKey(step.field),
            step.field,
            Arguments.NONE,
            definition.type(),
            supergraph.types().containsKey(value)
                ? selection(value, steps.subList(1, steps.size()))
                : null));
  }

  /// The operation that goes these steps.
  private String text(List<Step> steps) {
    var root = steps.getFirst().type;
    return roots().getOrDefault(root, "") + "{ " + text(root, steps) + " }";
  }

  /// @param declared the type of the value that the steps start at
  private String text(String declared, List<Step> steps) {
    if (steps.isEmpty()) {
      return Field.TYPENAME;
    }
    var step = steps.getFirst();
    var definition = supergraph.type(step.type).fields().get(step.field);
    var value = definition == null ? "" : definition.type().leaf();
    var below =
        supergraph.types().containsKey(value)
            ? " { " + text(value, steps.subList(1, steps.size())) + " }"
            : "";
    return step.type.equals(declared)
        ? step.field + below
        : "... on " + step.type + " { " + step.field + below + " }";
  }

  /// The types that a value known at these places can be of.
  private SequencedSet<String> publicTypes(SequencedSet<Place> places) {
    var types = new LinkedHashSet<String>();
    for (Place place : places) {
      publicTypes(place.type()).stream()
          .filter(type -> reachable.canHold(place, type))
          .forEach(types::add);
    }
    return types;
  }

  private List<String> publicTypes(String declared) {
    return supergraph.type(declared).possibleTypes().stream()
        .filter(type -> supergraph.schema().getObjectType(type) != null)
        .toList();
  }

  private List<String> publicFields(String type) {
    return supergraph.schema().getType(type) instanceof GraphQLFieldsContainer container
        ? container.getFieldDefinitions().stream().map(field -> field.getName()).toList()
        : List.of();
  }
}
