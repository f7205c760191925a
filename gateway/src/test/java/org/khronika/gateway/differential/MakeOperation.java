package org.khronika.gateway.differential;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Makes an operation up, by a schema and a seed: the same for the same. Nearly all of them are
/// valid.
final class MakeOperation {
  private static final int MOST_SELECTIONS = 40;
  private static final int DEPTH = 7;

  /// Names for aliases; some of them others use, too.
  private static final List<String> ALIASES = List.of("a", "b", "id", "name", "_e0", "title");

  private final GraphQLSchema schema;
  private final long seed;
  private final SplittableRandom random;
  private final RandomValues values;
  private final List<Selection.Spread> fragments = new ArrayList<>();
  private final Map<String, String> meanings = new LinkedHashMap<>();
  private int selections;

  private MakeOperation(GraphQLSchema schema, Map<String, Object> arguments, long seed) {
    this.schema = schema;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.values = new RandomValues(random, arguments);
  }

  /// @param arguments values for arguments, by the argument's name
  static RandomOperation make(GraphQLSchema schema, Map<String, Object> arguments, long seed) {
    return new MakeOperation(schema, arguments, seed).make();
  }

  private RandomOperation make() {
    var mutates = schema.getMutationType() != null && random.nextInt(4) == 0;
    var root = mutates ? schema.getMutationType() : schema.getQueryType();
    var made = selections(root, 0);
    return new RandomOperation(seed, mutates ? "mutation" : "query", made, values.variables());
  }

  private List<Selection> selections(GraphQLCompositeType type, int depth) {
    var made = new ArrayList<Selection>();
    for (int i = 1 + random.nextInt(depth < 2 ? 4 : 3); i > 0; i--) {
      made.add(selection(type, depth));
    }
    return made;
  }

  private Selection selection(GraphQLCompositeType type, int depth) {
    selections++;
    var choice = random.nextInt(20);
    if (choice == 0 || (type instanceof GraphQLUnionType && choice < 4)) {
      return new Selection.Field(
          alias("__typename", "", "String!"), "__typename", "", directives(), List.of());
    }
    var narrows = type instanceof GraphQLObjectType ? 4 : 10;
    if (type instanceof GraphQLUnionType || choice < narrows) {
      return fragment(type, depth);
    }
    return field((GraphQLFieldsContainer) type, depth);
  }

  private Selection field(GraphQLFieldsContainer type, int depth) {
    var leavesOnly = depth >= DEPTH || selections > MOST_SELECTIONS;
    var fields =
        type.getFieldDefinitions().stream()
            .filter(field -> !leavesOnly || composite(field) == null)
            .toList();
    if (fields.isEmpty()) {
      return new Selection.Field("", "__typename", "", "", List.of());
    }
    var field = fields.get(random.nextInt(fields.size()));
    var arguments = arguments(field);
    var inner = composite(field);
    return new Selection.Field(
        alias(field.getName(), arguments, GraphQLTypeUtil.simplePrint(field.getType())),
        field.getName(),
        arguments,
        directives(),
        inner == null ? List.of() : selections(inner, depth + 1));
  }

  private static GraphQLCompositeType composite(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType type
        ? type
        : null;
  }

  private String arguments(GraphQLFieldDefinition field) {
    var written =
        field.getArguments().stream()
            .filter(argument -> RandomValues.isRequired(argument) || random.nextBoolean())
            .map(argument ->
                argument.getName() + ": " + values.literal(argument.getName(), argument.getType()))
            .collect(Collectors.joining(", "));
    return written.isEmpty() ? "" : "(" + written + ")";
  }

  /// None where the field's own name is free or means the same already. Now and then it is not
  /// asked whether it is: where the parents can never be the same, it need not be.
  private String alias(String name, String arguments, String type) {
    var meaning = name + arguments + type;
    var key = random.nextInt(8) == 0 ? ALIASES.get(random.nextInt(ALIASES.size())) : name;
    for (int i = 0; random.nextInt(20) > 0 && !isFree(key, meaning); i++) {
      key = name + "_" + i;
    }
    meanings.put(key, meaning);
    return key.equals(name) ? "" : key;
  }

  private boolean isFree(String key, String meaning) {
    return meanings.getOrDefault(key, meaning).equals(meaning);
  }

  private String directives() {
    var choice = random.nextInt(24);
    return choice > 1
        ? ""
        : (choice == 0 ? " @include" : " @skip") + "(if: " + values.condition() + ")";
  }

  private Selection fragment(GraphQLCompositeType type, int depth) {
    var conditions = conditions(type);
    var on = conditions.get(random.nextInt(conditions.size()));
    if (random.nextInt(3) > 0) {
      var bare = on.getName().equals(type.getName()) && random.nextBoolean();
      return new Selection.Inline(
          bare ? "" : on.getName(), directives(), selections(on, depth + 1));
    }
    var known = fragments.stream().filter(fragment -> fragment.on().equals(on.getName())).toList();
    if (!known.isEmpty() && random.nextBoolean()) {
      var again = known.get(random.nextInt(known.size()));
      return again.with(directives(), again.children());
    }
    var directives = directives();
    var children = selections(on, depth + 1);
    var fragment = new Selection.Spread("F" + fragments.size(), on.getName(), directives, children);
    fragments.add(fragment);
    return fragment;
  }

  /// The types that an object of the type can be of, too.
  private List<GraphQLCompositeType> conditions(GraphQLCompositeType type) {
    var possible = possible(type);
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLCompositeType.class::isInstance)
        .filter(other -> !other.getName().startsWith("__"))
        .map(GraphQLCompositeType.class::cast)
        .filter(other -> possible(other).stream().anyMatch(possible::contains))
        .toList();
  }

  private List<String> possible(GraphQLCompositeType type) {
    return switch (type) {
      case GraphQLInterfaceType general ->
          schema.getImplementations(general).stream().map(GraphQLNamedType::getName).toList();
      case GraphQLUnionType general ->
          general.getTypes().stream().map(GraphQLNamedType::getName).toList();
      default -> List.of(type.getName());
    };
  }
}
