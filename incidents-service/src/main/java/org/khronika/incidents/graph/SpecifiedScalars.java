package org.khronika.incidents.graph;

import graphql.Directives;
import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.spi.EventingService;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says of every scalar of ours where it is specified, to introspection and in the published
/// schema, and has dates, moments and addresses read where the other scalars are: SmallRye GraphQL
/// lets any text pass for one and fails later on the whole argument, which a client cannot find the
/// one wrong date in.
public final class SpecifiedScalars implements EventingService {

  public SpecifiedScalars() {
    ScalarExchange.exchange(
        strict(
            GraphQLScalarTypes.getScalarByName("Date"),
            "A day of the calendar, such as 2021-07-14.",
            "https://scalars.graphql.org/andimarek/local-date.html",
            LocalDate::parse));
    ScalarExchange.exchange(
        strict(
            GraphQLScalarTypes.getScalarByName("DateTime"),
            "A moment with its offset from UTC, such as 2021-07-14T09:30:00Z.",
            "https://scalars.graphql.org/andimarek/date-time.html",
            OffsetDateTime::parse));
  }

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder schema) {
    return new WholeSchema(schema, SpecifiedScalars::withStrictAddresses);
  }

  /// A scalar that a class of ours stands for is made together with the schema, and cannot be
  /// exchanged before. Every type around it becomes another one, which those that tell the type of
  /// a record do not know yet.
  private static GraphQLSchema withStrictAddresses(GraphQLSchema schema) {
    return SchemaTransformer.transformSchema(
        schema,
        new GraphQLTypeVisitorStub() {
          @Override
          public TraversalControl visitGraphQLScalarType(
              GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            return scalar.getName().equals("URL")
                ? changeNode(context, strictAddress(scalar))
                : TraversalControl.CONTINUE;
          }

          @Override
          public TraversalControl visitGraphQLInterfaceType(
              GraphQLInterfaceType type, TraverserContext<GraphQLSchemaElement> context) {
            var code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
            code.typeResolver(type.getName(), ofTheSchema(code.getTypeResolver(type)));
            return TraversalControl.CONTINUE;
          }
        });
  }

  private static TypeResolver ofTheSchema(TypeResolver resolver) {
    return record -> record.getSchema().getObjectType(resolver.getType(record).getName());
  }

  private static GraphQLScalarType strictAddress(GraphQLScalarType scalar) {
    return strict(
        scalar,
        "An address on the web: absolute, http or https, such as https://example.org/page.",
        "https://url.spec.whatwg.org/#absolute-url-string",
        WebAddress::parse);
  }

  private static GraphQLScalarType strict(
      GraphQLScalarType scalar,
      String description,
      String specification,
      Function<String, ?> read) {
    return scalar.transform(changed ->
        changed
            .description(description)
            .specifiedByUrl(specification)
            .withAppliedDirective(specifiedBy(specification))
            .coercing(new Strict(scalar.getName(), description, read, scalar.getCoercing())));
  }

  private static GraphQLAppliedDirective specifiedBy(String specification) {
    return GraphQLAppliedDirective.newDirective()
        .name(Directives.SpecifiedByDirective.getName())
        .argument(
            GraphQLAppliedDirectiveArgument.newArgument()
                .name("url")
                .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                .valueProgrammatic(specification))
        .build();
  }

  /// Refuses texts that cannot be read; what the others become, and how values are written, stays
  /// as it is.
  private record Strict(
      String name, String description, Function<String, ?> read, Coercing<?, ?> lenient)
      implements Coercing<Object, Object> {

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
      return lenient.serialize(value, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
      if (!(input instanceof String text && isReadable(text))) {
        throw CoercingParseValueException.newCoercingParseValueException()
            .message(refusal())
            .extensions(BadValue.kept(input))
            .build();
      }
      return lenient.parseValue(input, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (!(input instanceof StringValue text && isReadable(text.getValue()))) {
        throw new CoercingParseLiteralException(refusal());
      }
      return lenient.parseLiteral(input, variables, context, locale);
    }

    private String refusal() {
      return "Not a %s. %s".formatted(name, description);
    }

    private boolean isReadable(String text) {
      try {
        var _ = read.apply(text);
        return true;
      } catch (DateTimeException | IllegalArgumentException e) {
        return false;
      }
    }
  }
}
