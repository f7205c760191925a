package org.khronika.gateway.differential;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.khronika.gateway.differential.RandomOperation.Variable;
import org.khronika.gateway.world.Json;

/// Makes values up for arguments and input fields, literals and variables.
final class RandomValues {
  private static final List<Object> STRINGS =
      List.of("a", "", "of \"two\" words", "l\u00ednea\n\\ \u2028 \uD83D\uDD4A");
  private static final int DEPTH = 3;

  private final SplittableRandom random;
  private final Map<String, Object> known;
  private final SequencedMap<String, Variable> variables = new LinkedHashMap<>();

  /// @param known values to choose from, by the name of the argument
  RandomValues(SplittableRandom random, Map<String, Object> known) {
    this.random = random;
    this.known = known;
  }

  SequencedMap<String, Variable> variables() {
    return variables;
  }

  /// A literal, or a variable, or an object that holds some.
  String literal(String name, GraphQLInputType type) {
    if (random.nextInt(4) == 0) {
      return variable(name, type);
    }
    return written(name, type, value(name, type, 0));
  }

  String condition() {
    return random.nextInt(3) == 0
        ? String.valueOf(random.nextBoolean())
        : define(
            "Boolean!",
            random.nextBoolean() ? "Boolean! = " + random.nextBoolean() : "Boolean!",
            random.nextBoolean());
  }

  private String variable(String name, GraphQLInputType type) {
    var written = GraphQLTypeUtil.simplePrint(type);
    var value = value(name, type, DEPTH - 1);
    if (random.nextInt(3) == 0) {
      var usual = value(name, type, DEPTH - 1);
      return define(written, written + " = " + constant(type, usual), value);
    }
    return GraphQLTypeUtil.isNullable(type) && random.nextInt(4) == 0
        ? add(new Variable(written, false, null))
        : define(written, written, value);
  }

  /// One of a default may be left out.
  private String define(String type, String definition, Object value) {
    var optional = definition.length() > type.length();
    return add(new Variable(definition, !(optional && random.nextBoolean()), value));
  }

  private String add(Variable variable) {
    var name = "v" + variables.size();
    variables.put(name, variable);
    return "$" + name;
  }

  private Object value(String name, GraphQLType type, int depth) {
    if (type instanceof GraphQLNonNull nonNull) {
      return some(name, nonNull.getWrappedType(), depth);
    }
    return random.nextInt(12) == 0 ? null : some(name, type, depth);
  }

  private Object some(String name, GraphQLType type, int depth) {
    if (known.get(name) instanceof List<?> values) {
      return values.get(random.nextInt(values.size()));
    }
    return switch (type) {
      case GraphQLList list -> list(name, list.getWrappedType(), depth);
      case GraphQLInputObjectType object -> object(object, depth);
      case GraphQLEnumType values -> {
        var names = values.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
        yield names.get(random.nextInt(names.size()));
      }
      case GraphQLNamedType scalar -> scalar(scalar.getName());
      default -> throw new IllegalStateException("no value of " + type);
    };
  }

  private Object scalar(String type) {
    return switch (type) {
      case "Int" -> random.nextInt(4);
      case "Boolean" -> random.nextBoolean();
      case "ID" -> String.valueOf(random.nextInt(4));
      case "String" -> STRINGS.get(random.nextInt(STRINGS.size()));
      default -> throw new IllegalStateException("no value of " + type);
    };
  }

  private List<Object> list(String name, GraphQLType element, int depth) {
    var list = new ArrayList<Object>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(value(name, element, depth + 1));
    }
    return list;
  }

  private Map<String, Object> object(GraphQLInputObjectType type, int depth) {
    var object = new LinkedHashMap<String, Object>();
    for (var field : type.getFields()) {
      if (isRequired(field) || (depth < DEPTH && random.nextInt(2) == 0)) {
        object.put(field.getName(), value(field.getName(), field.getType(), depth + 1));
      }
    }
    return object;
  }

  static boolean isRequired(GraphQLInputValueDefinition input) {
    return GraphQLTypeUtil.isNonNull(input.getType())
        && !(switch (input) {
          case graphql.schema.GraphQLArgument argument -> argument.hasSetDefaultValue();
          case graphql.schema.GraphQLInputObjectField field -> field.hasSetDefaultValue();
          default -> false;
        });
  }

  private String constant(GraphQLType type, Object value) {
    return written(type, value, (_, _, inner) -> inner);
  }

  /// As a literal; some of what it holds may become variables.
  private String written(String name, GraphQLType type, Object value) {
    return written(
        type,
        value,
        (place, inner, text) ->
            random.nextInt(8) == 0 ? variable(place.isEmpty() ? name : place, inner) : text);
  }

  /// What becomes of a literal inside of another.
  @FunctionalInterface
  private interface Inside {
    String instead(String name, GraphQLInputType type, String literal);
  }

  private static String written(GraphQLType type, Object value, Inside inside) {
    var nullable = GraphQLTypeUtil.unwrapNonNull(type);
    return switch (value) {
      case null -> "null";
      case List<?> list ->
          list.stream()
              .map(element -> written(((GraphQLList) nullable).getWrappedType(), element, inside))
              .collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> object ->
          object.entrySet().stream()
              .map(member -> {
                var field = ((GraphQLInputObjectType) nullable).getField((String) member.getKey());
                var text = written(field.getType(), member.getValue(), inside);
                return field.getName()
                    + ": "
                    + inside.instead(field.getName(), field.getType(), text);
              })
              .collect(Collectors.joining(", ", "{", "}"));
      case String name when nullable instanceof GraphQLEnumType -> name;
      default -> Json.text(value);
    };
  }
}
