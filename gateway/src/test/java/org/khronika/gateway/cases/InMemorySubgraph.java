package org.khronika.gateway.cases;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.parser.Parser;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A subgraph that answers out of JSON: `Query` and `Mutation` hold the root fields' values,
/// `entities` what `_entities` finds by the fields of a representation. An object `{"$ref":
/// "Person/1"}` stands for the entity of that type and id, `{"$error": "words"}` for a field that
/// fails. A field with arguments and a list as its value, but no list as its type, is the element
/// that has the arguments' values.
final class InMemorySubgraph {
  private static final Set<String> KEPT = Set.of("deprecated", "oneOf", "specifiedBy");

  private final GraphQL graphQL;
  private final Map<String, Object> data;

  InMemorySubgraph(String sdl, Map<String, Object> data) {
    this.data = data;
    var parsed = Parser.parse(sdl);
    var stripped = (Document) new AstTransformer().transform(parsed, new StripFederation());
    var registry = new SchemaParser().buildRegistry(stripped);
    registry.merge(new SchemaParser().parse(federation(parsed)));
    var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new JsonWiring()).build();
    this.graphQL =
        GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring)).build();
  }

  Map<String, Object> answer(String document, Map<String, Object> variables) {
    return graphQL
        .execute(ExecutionInput.newExecutionInput(document).variables(variables))
        .toSpecification();
  }

  private static String federation(Document sdl) {
    var entities =
        sdl.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
            .filter(type -> type.hasDirective("key"))
            .map(ObjectTypeDefinition::getName)
            .collect(Collectors.joining(" | "));
    return entities.isEmpty()
        ? ""
        : """
        scalar _Any
        union _Entity = %s
        extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
        """
            .formatted(entities);
  }

  private Object fetch(DataFetchingEnvironment field) {
    var name = field.getField().getName();
    if (name.equals("_entities")) {
      List<Map<String, Object>> representations = field.getArgument("representations");
      return representations.stream().map(this::entity).toList();
    }
    var parent = ((GraphQLNamedType) field.getParentType()).getName();
    var source = data.containsKey(parent) ? data.get(parent) : field.getSource();
    return resolve(((Map<?, ?>) source).get(name), field);
  }

  private Object resolve(Object value, DataFetchingEnvironment field) {
    return switch (value) {
      case Map<?, ?> object when object.containsKey("$ref") -> entity((String) object.get("$ref"));
      case Map<?, ?> object when object.containsKey("$error") ->
          throw new GraphQLException((String) object.get("$error"));
      case List<?> list
          when GraphQLTypeUtil.unwrapNonNull(field.getFieldType()) instanceof GraphQLList ->
          list.stream().map(element -> resolve(element, field)).toList();
      case List<?> candidates ->
          candidates.stream()
              .map(element -> resolve(element, field))
              .filter(element ->
                  ((Map<?, ?>) element).entrySet().containsAll(field.getArguments().entrySet()))
              .findFirst()
              .orElse(null);
      case null, default -> value;
    };
  }

  /// The entity that a representation means; where its type is an interface, of whichever type has
  /// the key.
  private Map<String, Object> entity(Map<String, Object> representation) {
    var key = new LinkedHashMap<>(representation);
    var type = (String) key.remove("__typename");
    var ofType =
        entities().stream().filter(entity -> entity.get("__typename").equals(type)).toList();
    return (ofType.isEmpty() ? entities() : ofType)
        .stream().filter(entity -> contains(entity, key)).findFirst().orElse(null);
  }

  private boolean contains(Map<String, Object> entity, Map<?, ?> key) {
    return key.entrySet().stream()
        .allMatch(part -> {
          var value = entity.get(part.getKey());
          return value instanceof Map<?, ?> object
              ? contains(dereferenced(object), (Map<?, ?>) part.getValue())
              : value != null && value.equals(part.getValue());
        });
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> dereferenced(Map<?, ?> object) {
    return object.containsKey("$ref")
        ? entity((String) object.get("$ref"))
        : (Map<String, Object>) object;
  }

  private Map<String, Object> entity(String reference) {
    var parts = reference.split("/", -1);
    return entities().stream()
        .filter(entity ->
            entity.get("__typename").equals(parts[0]) && parts[1].equals(entity.get("id")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no entity " + reference));
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> entities() {
    return (List<Map<String, Object>>) data.getOrDefault("entities", List.of());
  }

  /// Deletes federation's directives: they are for the composer.
  private static final class StripFederation extends NodeVisitorStub {
    @Override
    @SuppressWarnings("rawtypes")
    protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
      return node instanceof SchemaExtensionDefinition
              || (node instanceof Directive directive && !KEPT.contains(directive.getName()))
          ? TreeTransformerUtil.deleteNode(context)
          : TraversalControl.CONTINUE;
    }
  }

  /// Objects of abstract types say what they are by their member `__typename`.
  private final class JsonWiring implements WiringFactory {
    private static final TypeResolver BY_TYPENAME =
        environment ->
            environment
                .getSchema()
                .getObjectType((String) ((Map<?, ?>) environment.getObject()).get("__typename"));

    @Override
    public DataFetcher<Object> getDefaultDataFetcher(FieldWiringEnvironment environment) {
      return InMemorySubgraph.this::fetch;
    }

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
      return !ScalarInfo.isGraphqlSpecifiedScalar(environment.getScalarTypeDefinition().getName());
    }

    @Override
    public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
      return GraphQLScalarType.newScalar()
          .name(environment.getScalarTypeDefinition().getName())
          .coercing(new Anything())
          .build();
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
      return BY_TYPENAME;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
      return BY_TYPENAME;
    }
  }

  private static final class Anything implements Coercing<Object, Object> {
    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      return input;
    }

    @Override
    public Object serialize(Object result, GraphQLContext context, Locale locale) {
      return result;
    }
  }
}
