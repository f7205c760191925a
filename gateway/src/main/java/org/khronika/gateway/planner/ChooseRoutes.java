package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.planner.Route.TypedRoute;
import org.khronika.gateway.supergraph.CompositeType;
import org.khronika.gateway.supergraph.CompositeType.Kind;
import org.khronika.gateway.supergraph.Supergraph;

/// Decides for every field of a selection which subgraph answers it. The route of a value depends
/// on nothing but its place and on what is asked of it, so each is chosen once and shared.
final class ChooseRoutes {
  private final Supergraph supergraph;
  private final AnswerableFields fields;
  private final InternalFields internal;
  private final Detours detours;
  private final Map<Asked, Routed> known = new LinkedHashMap<>();
  private final Set<Asked> inProgress = new HashSet<>();
  private final Map<String, List<Place>> places = new LinkedHashMap<>();
  private int cuts;

  ChooseRoutes(Supergraph supergraph, Detours detours) {
    this.detours = detours;
    this.supergraph = supergraph;
    this.fields = new AnswerableFields(supergraph);
    this.internal = new InternalFields(supergraph);
  }

  /// A route, and what it leaves unanswered; null when nothing.
  record Routed(Route route, @Nullable SelectionSet left) {}

  /// The same selection at the same place; selections are compared by identity.
  private record Asked(Place place, SelectionSet selection) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Asked(var otherPlace, var otherSelection)
          && otherPlace.equals(place)
          && otherSelection == selection;
    }

    @Override
    public int hashCode() {
      return place.hashCode() * 31 + System.identityHashCode(selection);
    }
  }

  Supergraph supergraph() {
    return supergraph;
  }

  AnswerableFields fields() {
    return fields;
  }

  InternalFields internal() {
    return internal;
  }

  Detours detours() {
    return detours;
  }

  /// The places where an object of this type may be known: as what it is, or as an interface that
  /// is an object there.
  List<Place> placesOf(String type) {
    return places.computeIfAbsent(type, this::findPlaces);
  }

  private List<Place> findPlaces(String type) {
    var found = new ArrayList<Place>();
    for (String graph : supergraph.graphs()) {
      if (supergraph.type(type).memberships().containsKey(graph)) {
        found.add(new Place(graph, type));
      }
      for (CompositeType other : supergraph.types().values()) {
        if (!other.name().equals(type)
            && other.isInterfaceObjectIn(graph)
            && other.possibleTypes().contains(type)) {
          found.add(new Place(graph, other.name()));
        }
      }
    }
    return found;
  }

  /// @return null when the route is just being chosen, and would lead to itself
  @Nullable Routed route(Place place, SelectionSet selection) {
    var asked = new Asked(place, selection);
    var chosen = known.get(asked);
    if (chosen != null) {
      return chosen;
    }
    if (!inProgress.add(asked)) {
      cuts++;
      return null;
    }
    var cutsBefore = cuts;
    chosen = choose(place, selection);
    inProgress.remove(asked);
    if (cuts == cutsBefore || inProgress.isEmpty()) { // else it is only the best on this way
      known.put(asked, chosen);
    }
    return chosen;
  }

  private Routed choose(Place place, SelectionSet selection) {
    var type = supergraph.type(place.type());
    if (type.isInterfaceObjectIn(place.graph())) {
      return new RouteInterfaceObject(this, place).route(selection);
    }
    return type.kind() == Kind.OBJECT && selection.fieldsByType().size() == 1
        ? routeObject(place, selection)
        : routeAbstract(place, selection);
  }

  private Routed routeObject(Place place, SelectionSet selection) {
    var object = new RouteObject(this, place.type());
    object.start(VisitDraft.here(place));
    var left = object.place(asked(selection.fieldsOf(place.type())));
    return routed(object.finish(List.of(place.type())), selection, Map.of(place.type(), left));
  }

  private Routed routeAbstract(Place place, SelectionSet selection) {
    var possible = supergraph.type(place.type()).possibleTypes(place.graph());
    var typed = new ArrayList<TypedRoute>();
    var left = new LinkedHashMap<String, List<Field>>();
    selection
        .fieldsByType()
        .forEach((name, fields) -> {
          if (possible.contains(name)) {
            var object = new RouteObject(this, name);
            object.start(VisitDraft.here(place.as(name)));
            left.put(name, object.place(asked(fields)));
            typed.add(new TypedRoute(name, object.finish(List.of(name))));
          }
        });
    var torn = torn(place, selection, left);
    if (!torn.isEmpty()) {
      return routeWithout(torn, left.keySet(), place, selection);
    }
    var route = new ShareAmongTypes(supergraph.type(place.type()), place.graph()).share(typed);
    return routed(route, selection, left);
  }

  /// The fields of an interface that the subgraph answers for some types and leaves for others. One
  /// of the subgraphs that share a value has to answer them for every type: were each asked for the
  /// types that it knows, nothing would tell whose answer counts.
  private Set<ResponseKey> torn(
      Place place, SelectionSet selection, Map<String, List<Field>> left) {
    var declared = supergraph.type(place.type()).fields();
    var torn = new LinkedHashSet<ResponseKey>();
    left.forEach((type, fields) ->
        fields.stream()
            .filter(field -> declared.containsKey(field.name()))
            .filter(selection.fieldsOf(type)::contains) // else a part of it is answered
            .map(Field::key)
            .filter(key ->
                left.entrySet().stream()
                    .anyMatch(other ->
                        has(selection.fieldsOf(other.getKey()), key)
                            && !has(other.getValue(), key)))
            .forEach(torn::add));
    return torn;
  }

  private static boolean has(List<Field> fields, ResponseKey key) {
    return fields.stream().anyMatch(field -> field.key().equals(key));
  }

  private Routed routeWithout(
      Set<ResponseKey> torn, Set<String> possible, Place place, SelectionSet selection) {
    var rest = new LinkedHashMap<String, List<Field>>();
    var left = new LinkedHashMap<String, List<Field>>();
    selection
        .fieldsByType()
        .forEach((type, fields) -> {
          var parts =
              fields.stream().collect(Collectors.partitioningBy(f -> torn.contains(f.key())));
          rest.put(type, parts.get(false));
          left.put(type, possible.contains(type) ? parts.get(true) : List.of());
        });
    var routed = routeAbstract(place, SelectionSet.of(selection.type(), rest));
    var also = routed.left();
    if (also != null) {
      left.replaceAll(
          (type, fields) -> Stream.concat(fields.stream(), also.fieldsOf(type).stream()).toList());
    }
    return routed(routed.route(), selection, left);
  }

  /// What a value is, its subgraph is asked anyway where that is not known already.
  static List<Field> asked(List<Field> fields) {
    return fields.stream().filter(field -> !field.isTypename()).toList();
  }

  static Routed routed(Route route, SelectionSet selection, Map<String, List<Field>> leftByType) {
    var left = new LinkedHashMap<String, List<Field>>();
    selection
        .fieldsByType()
        .forEach((type, fields) -> left.put(type, leftByType.getOrDefault(type, List.of())));
    return new Routed(
        route,
        left.values().stream().allMatch(List::isEmpty)
            ? null
            : SelectionSet.of(selection.type(), left));
  }
}
