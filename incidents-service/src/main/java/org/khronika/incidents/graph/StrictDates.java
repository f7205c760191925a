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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Has dates read where the other scalars are. SmallRye GraphQL lets any text pass for a date and
/// fails later on the whole argument, which a client cannot find the one wrong date in.
public final class StrictDates implements EventingService {

  /// SmallRye GraphQL makes its services before it makes the schema.
  public StrictDates() {
    GraphQLScalarType date = GraphQLScalarTypes.getScalarByName("Date");
    GraphQLScalarTypes.registerCustomScalar(
        "Date",
        LocalDate.class.getName(),
        GraphQLScalarType.newScalar(date).coercing(new Strict(date.getCoercing())).build());
  }

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  /// Refuses texts that are no dates; what they become and how dates are written stays as it is.
  private record Strict(Coercing<?, ?> lenient) implements Coercing<Object, Object> {

    @Override
    public @Nullable Object serialize(Object value, GraphQLContext context, Locale locale) {
      return lenient.serialize(value, context, locale);
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
      if (!isDate(input)) {
        throw new CoercingParseValueException(
            "\"%s\" is not a date; dates look like 2021-07-14.".formatted(input));
      }
      return lenient.parseValue(input, context, locale);
    }

    @Override
    public @Nullable Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (!(input instanceof StringValue text) || !isDate(text.getValue())) {
        throw new CoercingParseLiteralException("Not a date; dates look like \"2021-07-14\".");
      }
      return lenient.parseLiteral(input, variables, context, locale);
    }

    private static boolean isDate(@Nullable Object input) {
      if (!(input instanceof String text)) {
        return false;
      }
      try {
        LocalDate.parse(text);
        return true;
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  }
}
