package org.khronika.gateway.world;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A subgraph that answers its part of the truth, and is strict with who asks: what it does not
/// resolve is an error, and what it requires it takes from the representation alone.
public final class WorldSubgraph {
  private final String name;
  private final Truth truth;
  private final Consumer<String> observer;
  private final FieldSets fieldSets;
  private final GraphQL graphQL;
  private final FederationRules rules;
  private final Set<String> overridden;
  private final Map<String, Set<String>> behindInterfaceObjects;

  /// An object as the subgraph has it.
  ///
  /// @param representation what it was asked for by; empty where it was come by otherwise
  /// @param provided of the fields that are others', those that it can answer here all the same
  private record Known(
      Map<String, Object> object,
      Optional<Map<String, Object>> representation,
      List<SelectionSet> provided) {}

  /// @param overridden fields, as `Type.field`, that another subgraph has taken over
  /// @param behindInterfaceObjects what each of its interface objects can turn out to be
  WorldSubgraph(
      String name,
      String sdl,
      Truth truth,
      Set<String> overridden,
      Map<String, Set<String>> behindInterfaceObjects,
      Consumer<String> observer) {
    this.name = name;
    this.truth = truth;
    this.overridden = overridden;
    this.behindInterfaceObjects = behindInterfaceObjects;
    this.observer = observer;
    this.rules = FederationRules.read(Parser.parse(sdl));
    var schema =
        new SubgraphSchema(this::fetch, object -> typeHere(((Known) object).object()))
            .executable(sdl);
    this.fieldSets = new FieldSets(schema);
    this.graphQL = GraphQL.newGraphQL(schema).build();
    rules.requires().forEach(this::require);
  }

  public Map<String, Object> answer(
      String document, Map<String, Object> variables, Journal journal) {
    return graphQL
        .execute(
            ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .graphQLContext(Map.of(Journal.class, journal)))
        .toSpecification();
  }

  /// Computed fields are so for every type that an interface object stands for.
  private void require(String coordinate, SelectionSet set) {
    var type = coordinate.substring(0, coordinate.indexOf('.'));
    var field = coordinate.substring(coordinate.indexOf('.') + 1);
    if (!overridden.contains(coordinate)) {
      behindInterfaceObjects
          .getOrDefault(type, Set.of(type))
          .forEach(
              possible -> truth.require(possible, field, new Requirement(fieldSets, type, set)));
    }
  }

  private String typeHere(Map<String, Object> object) {
    var type = (String) object.get("__typename");
    return behindInterfaceObjects.entrySet().stream()
        .filter(interfaceObject -> interfaceObject.getValue().contains(type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(type);
  }

  private Object fetch(DataFetchingEnvironment field) {
    var fieldName = field.getField().getName();
    if (fieldName.equals("_entities")) {
      List<Map<String, Object>> representations = field.getArgument("representations");
      return representations.stream().map(this::entity).toList();
    }
    var parent = ((GraphQLNamedType) field.getParentType()).getName();
    var coordinate = parent + "." + fieldName;
    check(!overridden.contains(coordinate), coordinate + " is another's now");
    observer.accept(name + " answers " + coordinate);
    var root = truth.root(parent);
    var known =
        root == null ? field.<Known>getSource() : new Known(root, Optional.empty(), List.of());
    var provided = provided(known, coordinate, fieldName);
    var value = value(known, coordinate, field);
    var answer = known(value, provided);
    return parent.equals("Mutation") ? note(field, value, provided) : answer;
  }

  private Object note(DataFetchingEnvironment field, Object value, List<SelectionSet> provided) {
    Journal journal = field.getGraphQlContext().get(Journal.class);
    return known(journal.note(field.getField().getName(), field.getArguments(), value), provided);
  }

  /// What can be answered below the field of the fields that are others'.
  private List<SelectionSet> provided(Known known, String coordinate, String field) {
    var type = (String) known.object().get("__typename");
    var below = fieldSets.below(known.provided(), field, type);
    if (rules.external().contains(coordinate) && !isOfKey(coordinate, field)) {
      check(below != null, coordinate + " is external here");
      observer.accept(name + " provides " + coordinate);
    }
    var provided = new ArrayList<>(below == null ? List.of() : below);
    Optional.ofNullable(rules.provides().get(coordinate)).ifPresent(provided::add);
    return provided;
  }

  private boolean isOfKey(String coordinate, String field) {
    var type = coordinate.substring(0, coordinate.indexOf('.'));
    return rules.keysOf(type).stream()
        .anyMatch(key -> fieldSets.below(List.of(key), field, type) != null);
  }

  private Object value(Known known, String coordinate, DataFetchingEnvironment field) {
    var definition = field.getFieldDefinition();
    var required = rules.requires().get(coordinate);
    if (required == null) {
      return truth.stored(known.object(), definition, field.getArguments());
    }
    observer.accept(name + " computes " + coordinate);
    var representation =
        known
            .representation()
            .orElseThrow(() -> new IllegalStateException(coordinate + " without what it requires"));
    var type = coordinate.substring(0, coordinate.indexOf('.'));
    var requirement = new Requirement(fieldSets, type, required);
    var got = requirement.of(representation, (object, asked, _) -> object.get(asked.getName()));
    if (Requirement.isText(definition)) {
      return Requirement.text(definition, got, field.getArguments());
    }
    var wanted = Json.canonical(truth.required(requirement, known.object()));
    check(
        Json.canonical(got).equals(wanted),
        coordinate + " requires " + wanted + " and not " + Json.canonical(got));
    return truth.stored(known.object(), definition, field.getArguments());
  }

  @SuppressWarnings("unchecked")
  private static Object known(Object value, List<SelectionSet> provided) {
    return switch (value) {
      case List<?> list -> {
        var known = new ArrayList<Object>();
        list.forEach(element -> known.add(known(element, provided)));
        yield known;
      }
      case Map<?, ?> object -> new Known((Map<String, Object>) object, Optional.empty(), provided);
      case null, default -> value;
    };
  }

  /// The entity that a representation means; null for one that is unknown here.
  private Known entity(Map<String, Object> representation) {
    var type = (String) representation.get("__typename");
    for (SelectionSet key : rules.keysOf(type)) {
      var asked =
          fieldSets.select(
              type, key, representation, (object, field, _) -> object.get(field.getName()));
      if (isWhole(asked)) {
        observer.accept(name + " finds " + type + " by " + asked.keySet());
        return truth.entities().stream()
            .filter(entity -> isOf(entity, type) && !Truth.isUnknown(entity, name))
            .filter(entity -> hasKey(entity, type, key, Json.canonical(asked)))
            .findFirst()
            .map(entity -> new Known(entity, Optional.of(representation), List.of()))
            .orElse(null);
      }
    }
    throw new IllegalStateException("no key in " + representation);
  }

  private boolean isOf(Map<String, Object> entity, String type) {
    return type.equals(typeHere(entity)) || fieldSets.isOf((String) entity.get("__typename"), type);
  }

  private boolean hasKey(Map<String, Object> entity, String type, SelectionSet key, String asked) {
    var requirement = new Requirement(fieldSets, type, key);
    return Json.canonical(truth.required(requirement, entity)).equals(asked);
  }

  private static boolean isWhole(Object value) {
    return switch (value) {
      case Map<?, ?> object -> object.values().stream().allMatch(WorldSubgraph::isWhole);
      case List<?> list -> list.stream().allMatch(WorldSubgraph::isWhole);
      case null, default -> Objects.nonNull(value);
    };
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
