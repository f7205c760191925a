package org.khronika.incidents.graph;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.spi.EventingService;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Says of every scalar of ours where it is specified, and has dates and moments read where the
/// other scalars are: SmallRye GraphQL lets any text pass for one and fails later on the whole
/// argument, which a client cannot find the one wrong date in.
public final class SpecifiedScalars implements EventingService {

  public SpecifiedScalars() {
    exchange(
        "Date",
        "A day of the calendar, such as 2021-07-14.",
        "https://scalars.graphql.org/andimarek/local-date.html",
        LocalDate::parse);
    exchange(
        "DateTime",
        "A moment with its offset from UTC, such as 2021-07-14T09:30:00Z.",
        "https://scalars.graphql.org/andimarek/date-time.html",
        OffsetDateTime::parse);
    specify("BigInteger", "https://www.rfc-editor.org/rfc/rfc8259#section-6");
    specify("BigDecimal", "https://www.rfc-editor.org/rfc/rfc8259#section-6");
  }

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  private static void exchange(
      String name, String description, String specification, Function<String, ?> read) {
    GraphQLScalarType scalar = GraphQLScalarTypes.getScalarByName(name);
    ScalarExchange.exchange(
        GraphQLScalarType.newScalar(scalar)
            .description(description)
            .specifiedByUrl(specification)
            .coercing(new Strict(name, description, read, scalar.getCoercing()))
            .build());
  }

  private static void specify(String name, String specification) {
    GraphQLScalarType scalar = GraphQLScalarTypes.getScalarByName(name);
    ScalarExchange.exchange(
        GraphQLScalarType.newScalar(scalar).specifiedByUrl(specification).build());
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
        throw new CoercingParseValueException(refusal());
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
      } catch (DateTimeException e) {
        return false;
      }
    }
  }
}
