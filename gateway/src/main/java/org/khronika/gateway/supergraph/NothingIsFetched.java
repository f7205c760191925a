package org.khronika.gateway.supergraph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.Locale;

/// The wiring of a schema that is only read: abstract types are never resolved, and what a custom
/// scalar may hold is for the subgraph to say.
final class NothingIsFetched implements WiringFactory {
  private static final TypeResolver NEVER_RESOLVED =
      environment -> {
        throw new IllegalStateException("the public schema is not executed");
      };

  private static final Coercing<Object, Object> ANYTHING =
      new Coercing<>() {
        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
          return input;
        }

        @Override
        public Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
          return input;
        }

        @Override
        public Object serialize(Object result, GraphQLContext context, Locale locale) {
          return result;
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
          if (input instanceof Value<?> literal) {
            return literal;
          }
          throw new IllegalStateException("a custom scalar's default is kept as it was written");
        }
      };

  @Override
  public boolean providesScalar(ScalarWiringEnvironment environment) {
    return !ScalarInfo.isGraphqlSpecifiedScalar(environment.getScalarTypeDefinition().getName());
  }

  @Override
  public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
    var definition = environment.getScalarTypeDefinition();
    return GraphQLScalarType.newScalar()
        .name(definition.getName())
        .definition(definition)
        .coercing(ANYTHING)
        .build();
  }

  @Override
  public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
    return true;
  }

  @Override
  public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
    return NEVER_RESOLVED;
  }

  @Override
  public boolean providesTypeResolver(UnionWiringEnvironment environment) {
    return true;
  }

  @Override
  public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
    return NEVER_RESOLVED;
  }
}
