package org.khronika.gateway.world;

import graphql.GraphQLContext;
import graphql.language.AstTransformer;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.schema.Coercing;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/// A subgraph's schema as something that can be executed: federation's directives are gone, a type
/// that is only extended is a type, and `_entities` is there.
///
/// @param typename the name of the type that an object is of
public record SubgraphSchema(DataFetcher<Object> fetcher, Function<Object, String> typename) {
  private static final Set<String> KEPT = Set.of("deprecated", "oneOf", "specifiedBy");

  public GraphQLSchema executable(String sdl) {
    var parsed = Parser.parse(sdl);
    var stripped = (Document) new AstTransformer().transform(parsed, new StripFederation());
    var registry = new SchemaParser().buildRegistry(withoutOrphans(stripped));
    registry.merge(new SchemaParser().parse(federation(parsed)));
    var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Wiring()).build();
    return new SchemaGenerator().makeExecutableSchema(registry, wiring);
  }

  /// An extension of what this subgraph does not define defines it here.
  @SuppressWarnings("rawtypes")
  private static Document withoutOrphans(Document sdl) {
    var defined = new LinkedHashSet<String>();
    sdl.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
        .filter(type -> !(type instanceof ObjectTypeExtensionDefinition))
        .forEach(type -> defined.add(type.getName()));
    var definitions = new ArrayList<Definition>();
    for (var definition : sdl.getDefinitions()) {
      definitions.add(
          definition instanceof ObjectTypeExtensionDefinition extension
                  && defined.add(extension.getName())
              ? ObjectTypeDefinition.newObjectTypeDefinition()
                  .name(extension.getName())
                  .implementz(extension.getImplements())
                  .fieldDefinitions(extension.getFieldDefinitions())
                  .build()
              : definition);
    }
    return Document.newDocument().definitions(definitions).build();
  }

  private static String federation(Document sdl) {
    var entities = new LinkedHashSet<String>();
    sdl.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
        .filter(SubgraphSchema::hasResolvableKey)
        .forEach(type -> entities.add(type.getName()));
    var hasQuery =
        sdl.getDefinitionsOfType(ObjectTypeDefinition.class).stream()
            .anyMatch(type -> type.getName().equals("Query"));
    return entities.isEmpty()
        ? ""
        : """
        scalar _Any
        union _Entity = %s
        %s type Query { _entities(representations: [_Any!]!): [_Entity]! }
        """
            .formatted(String.join(" | ", entities), hasQuery ? "extend" : "");
  }

  private static boolean hasResolvableKey(ObjectTypeDefinition type) {
    return keys(type).stream().findAny().isPresent();
  }

  /// The keys by which a type's entities can be asked for.
  static List<String> keys(ImplementingTypeDefinition<?> type) {
    return type.getDirectives("key").stream()
        .filter(key ->
            !(key.getArgument("resolvable") != null
                && key.getArgument("resolvable").getValue().toString().contains("value=false")))
        .map(key -> ((StringValue) key.getArgument("fields").getValue()).getValue())
        .toList();
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

  private final class Wiring implements WiringFactory {
    private final TypeResolver byTypename =
        environment ->
            environment.getSchema().getObjectType(typename.apply(environment.getObject()));

    @Override
    public DataFetcher<Object> getDefaultDataFetcher(FieldWiringEnvironment environment) {
      return fetcher;
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
      return byTypename;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
      return true;
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
      return byTypename;
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
