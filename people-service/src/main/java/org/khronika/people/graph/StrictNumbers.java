package org.khronika.people.graph;

import graphql.Scalars;
import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Has Int and Float read as the GraphQL specification says. SmallRye GraphQL's own scalars take
/// texts for numbers, and wrap an Int beyond 32 bits into another number without a word: an offset
/// would be stored that nobody gave. SmallRye GraphQL makes one before it builds the schema; that
/// is when the scalars are exchanged.
public final class StrictNumbers implements EventingService {

  public StrictNumbers() {
    exchange(Scalars.GraphQLInt);
    exchange(Scalars.GraphQLFloat);
  }

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  private static void exchange(GraphQLScalarType strict) {
    GraphQLScalarType lenient = GraphQLScalarTypes.getScalarByName(strict.getName());
    List<String> classes =
        GraphQLScalarTypes.getScalarMap().entrySet().stream()
            .filter(scalar -> scalar.getValue().equals(lenient))
            .map(scalar -> scalar.getKey())
            .toList();
    classes.forEach(
        name -> GraphQLScalarTypes.registerCustomScalar(strict.getName(), name, strict));
  }
}
