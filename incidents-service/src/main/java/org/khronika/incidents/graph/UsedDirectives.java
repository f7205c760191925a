package org.khronika.incidents.graph;

import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Leaves out the directives that nothing of ours bears. SmallRye GraphQL defines all that it
/// knows, with scalars of their own that clients would look for a use of. If something bears one of
/// them after all, the schema is not valid and the service does not start.
public final class UsedDirectives implements EventingService {
  private static final String NOT_IMPORTED = "federation__";
  private static final Set<String> UNUSED = Set.of("constraint", "rolesAllowed");

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder schema) {
    return new WholeSchema(schema, UsedDirectives::alone);
  }

  private static GraphQLSchema alone(GraphQLSchema schema) {
    List<GraphQLDirective> used =
        schema.getDirectives().stream().filter(UsedDirectives::isUsed).toList();
    return schema.transform(changed -> {
      changed.clearDirectives();
      used.forEach(changed::additionalDirective);
    });
  }

  private static boolean isUsed(GraphQLDirective directive) {
    String name = directive.getName();
    return !name.startsWith(NOT_IMPORTED) && !UNUSED.contains(name);
  }
}
