package org.khronika.incidents.graph;

import graphql.Scalars;
import io.smallrye.graphql.spi.EventingService;
import org.jspecify.annotations.Nullable;

/// Has Int and Float read as the GraphQL specification says. SmallRye GraphQL's own scalars take
/// texts for numbers, and wrap an Int beyond 32 bits into another number without a word: an offset
/// would be stored that nobody gave.
public final class StrictNumbers implements EventingService {

  public StrictNumbers() {
    ScalarExchange.exchange(Scalars.GraphQLInt);
    ScalarExchange.exchange(Scalars.GraphQLFloat);
  }

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }
}
