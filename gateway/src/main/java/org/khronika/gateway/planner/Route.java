package org.khronika.gateway.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.supergraph.FieldSet;

/// How a composite value is answered: the visits to subgraphs that together bring what is asked of
/// it.
///
/// @param types the object types that it can turn out to be
/// @param visits the first is usually to the subgraph that the value comes from
/// @param hops how many requests it would take if nothing travelled together
record Route(List<String> types, List<Visit> visits, int hops) {

  Route {
    types = List.copyOf(types);
    visits = List.copyOf(visits);
  }

  static Route of(List<String> types, List<Visit> visits) {
    return new Route(types, visits, visits.stream().mapToInt(Visit::hops).sum());
  }

  /// What one subgraph is asked of the value.
  ///
  /// @param fields asked of it whatever its type
  /// @param cases asked of it where it is of a type
  /// @param typename whether it is asked what its type is
  /// @param knowsTypes whether it knows the types that the value can be of: not, where they are one
  ///   interface object to it
  record Visit(
      String graph,
      Entrance entrance,
      List<RoutedField> fields,
      List<TypedRoute> cases,
      boolean typename,
      boolean knowsTypes) {
    Visit {
      fields = List.copyOf(fields);
      cases = List.copyOf(cases);
    }

    boolean isEmpty() {
      return fields.isEmpty() && cases.isEmpty() && !typename;
    }

    private int hops() {
      return (entrance instanceof Entrance.Here ? 0 : 1)
          + fields.stream().mapToInt(RoutedField::hops).sum()
          + cases.stream().mapToInt(typed -> typed.route().hops).sum();
    }
  }

  /// How a subgraph is entered.
  sealed interface Entrance {

    /// Not at all: the value is a part of its answer.
    record Here() implements Entrance {}

    /// The value is of a root type, which every subgraph can be asked for.
    record Root() implements Entrance {}

    /// As an entity.
    ///
    /// @param type its type there
    /// @param key what it is named by
    /// @param requires what the subgraph has to be told besides
    /// @param sources the fields that bring both
    record Entity(String type, FieldSet key, FieldSet requires, List<Source> sources)
        implements Entrance {
      public Entity {
        sources = List.copyOf(sources);
      }
    }
  }

  /// A field of one of the route's visits that another one waits for.
  record Source(int visit, RoutedField field) {}

  /// A field and how its value goes on.
  ///
  /// @param isInternal whether the gateway itself asks for it
  /// @param below null for a leaf
  record RoutedField(Field field, boolean isInternal, @Nullable Route below) {

    /// Of the field itself: a route is shared by many, and is not walked again for each.
    @Override
    public int hashCode() {
      return field.hashCode();
    }

    int hops() {
      return below == null ? 0 : below.hops;
    }
  }

  /// The route where the value is of a type.
  record TypedRoute(String type, Route route) {}

  boolean isEmpty() {
    return visits.stream().allMatch(Visit::isEmpty);
  }
}
