package org.khronika.gateway.operation;

import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.supergraph.TypeReference;

/// Resolves a validated operation's fragments, merges its fields and drops what `@skip` and
/// `@include` leave out. The steps are those of "CollectFields" in the GraphQL specification, taken
/// once for every possible object type.
final class Normalize {
  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Boolean> switches;
  private final Map<Occurrences, Field> merged = new HashMap<>();

  private Normalize(GraphQLSchema schema, Document document, Map<String, Boolean> switches) {
    this.schema = schema;
    this.fragments =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
    this.switches = switches;
  }

  /// Where a field was asked for, and as what: the possible types of an interface share most of
  /// them, and each is merged once, or the work would double with every level.
  private record Occurrences(TypeReference type, List<graphql.language.Field> fields) {}

  /// @param switches the values of the variables that `@skip` and `@include` look at
  static Operation normalize(
      GraphQLSchema schema,
      Document document,
      OperationDefinition definition,
      Map<String, Boolean> switches) {
    var kind =
        definition.getOperation() == OperationDefinition.Operation.MUTATION
            ? Operation.Kind.MUTATION
            : Operation.Kind.QUERY;
    var rootType =
        Objects.requireNonNull(
            kind == Operation.Kind.QUERY ? schema.getQueryType() : schema.getMutationType());
    var normalize = new Normalize(schema, document, switches);
    var variables = new LinkedHashMap<String, String>();
    definition
        .getVariableDefinitions()
        .forEach(variable -> {
          var value = variable.getDefaultValue();
          variables.put(
              variable.getName(),
              AstPrinter.printAst(variable.getType())
                  + (value == null ? "" : " = " + AstPrinter.printAstCompact(value)));
        });
    var rootFields = new LinkedHashMap<String, List<graphql.language.Field>>();
    normalize.collect(definition.getSelectionSet(), rootType, rootFields);
    return new Operation(
        kind,
        variables,
        normalize.selectionSet(rootType, List.of(definition.getSelectionSet())),
        IntrospectionPart.of(
            document, definition, rootFields.values().stream().flatMap(List::stream).toList()));
  }

  private SelectionSet selectionSet(
      GraphQLCompositeType declared, List<graphql.language.SelectionSet> selections) {
    var fieldsByType = new LinkedHashMap<String, List<Field>>();
    for (GraphQLObjectType possible : PossibleTypes.of(declared, schema)) {
      var collected = new LinkedHashMap<String, List<graphql.language.Field>>();
      selections.forEach(set -> collect(set, possible, collected));
      fieldsByType.put(
          possible.getName(),
          collected.values().stream().map(fields -> field(possible, fields)).toList());
    }
    return SelectionSet.of(declared.getName(), fieldsByType);
  }

  private void collect(
      graphql.language.SelectionSet selections,
      GraphQLObjectType objectType,
      SequencedMap<String, List<graphql.language.Field>> collected) {
    for (Selection<?> selection : selections.getSelections()) {
      if (isSkipped(selection)) {
        continue;
      }
      switch (selection) {
        case graphql.language.Field field ->
            collected.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
        case InlineFragment fragment -> {
          if (applies(fragment.getTypeCondition(), objectType)) {
            collect(fragment.getSelectionSet(), objectType, collected);
          }
        }
        case FragmentSpread spread -> {
          var fragment = fragments.get(spread.getName());
          if (fragment != null && applies(fragment.getTypeCondition(), objectType)) {
            collect(fragment.getSelectionSet(), objectType, collected);
          }
        }
        default -> throw new IllegalStateException("no such selection: " + selection);
      }
    }
  }

  private boolean applies(@Nullable TypeName condition, GraphQLObjectType objectType) {
    if (condition == null) {
      return true;
    }
    return schema.getType(condition.getName()) instanceof GraphQLCompositeType type
        && PossibleTypes.of(type, schema).contains(objectType);
  }

  private boolean isSkipped(Selection<?> selection) {
    return selection instanceof DirectivesContainer<?> container
        && (container.getDirectives("skip").stream().anyMatch(this::isTrue)
            || !container.getDirectives("include").stream().allMatch(this::isTrue));
  }

  /// What a `@skip` or `@include` looks at; its argument is required.
  static Value<?> condition(Directive directive) {
    return Objects.requireNonNull(Objects.requireNonNull(directive.getArgument("if")).getValue());
  }

  private boolean isTrue(Directive directive) {
    return switch (condition(directive)) {
      case BooleanValue value -> value.isValue();
      case VariableReference variable -> switches.getOrDefault(variable.getName(), false);
      default -> throw new IllegalStateException("not a condition: " + directive);
    };
  }

  private Field field(GraphQLObjectType parent, List<graphql.language.Field> occurrences) {
    var first = occurrences.getFirst();
    var key = new ResponseKey(first.getResultKey());
    if (first.getName().equals(Field.TYPENAME)) {
      return new Field(
          key,
          Field.TYPENAME,
          Arguments.NONE,
          new TypeReference.NonNull(new TypeReference.Named("String")),
          null);
    }
    if (first.getName().startsWith("__")) {
      return new Field(
          key, first.getName(), Arguments.NONE, IntrospectionPart.typeOf(first.getName()), null);
    }
    var definition = ((GraphQLFieldsContainer) parent).getFieldDefinition(first.getName());
    var asked = new Occurrences(typeReference(definition.getType()), occurrences);
    var known = merged.get(asked);
    if (known != null) {
      return known;
    }
    var field = field(key, asked, GraphQLTypeUtil.unwrapAll(definition.getType()));
    merged.put(asked, field);
    return field;
  }

  private Field field(ResponseKey key, Occurrences asked, GraphQLType leaf) {
    var first = asked.fields().getFirst();
    var selections =
        asked.fields().stream()
            .map(graphql.language.Field::getSelectionSet)
            .filter(set -> set != null)
            .toList();
    return new Field(
        key,
        first.getName(),
        Arguments.of(first.getArguments()),
        asked.type(),
        leaf instanceof GraphQLCompositeType composite
            ? selectionSet(composite, selections)
            : null);
  }

  private static TypeReference typeReference(GraphQLType type) {
    return switch (type) {
      case GraphQLNonNull nonNull ->
          new TypeReference.NonNull(typeReference(nonNull.getWrappedType()));
      case GraphQLList list -> new TypeReference.ListOf(typeReference(list.getWrappedType()));
      case GraphQLNamedType named -> new TypeReference.Named(named.getName());
      default -> throw new IllegalStateException("no such type: " + type);
    };
  }
}
