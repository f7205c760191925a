package org.khronika.gateway.operation;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.supergraph.Demands;
import org.khronika.gateway.supergraph.Supergraph;

/// Finds the claims that decide what of a document is answered: two callers who have the same of
/// them share a plan.
final class FindClaims {
  private final GraphQLSchema schema;
  private final Demands demands;
  private Claims found = Claims.NONE;

  private FindClaims(Supergraph supergraph) {
    this.schema = supergraph.schema();
    this.demands = supergraph.demands();
  }

  static Claims find(Document document, Supergraph supergraph) {
    var finding = new FindClaims(supergraph);
    if (!finding.demands.isEmpty()) {
      document
          .getDefinitionsOfType(OperationDefinition.class)
          .forEach(operation -> finding.walk(operation.getSelectionSet(), finding.root(operation)));
      document
          .getDefinitionsOfType(FragmentDefinition.class)
          .forEach(fragment ->
              finding.walk(fragment.getSelectionSet(), finding.type(fragment.getTypeCondition())));
    }
    return finding.found;
  }

  /// @param type null where it has no fields, or is not known
  private void walk(@Nullable SelectionSet selections, @Nullable GraphQLCompositeType type) {
    if (selections == null || type == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> {
          PossibleTypes.of(type, schema)
              .forEach(possible ->
                  found = found.with(demands.of(possible.getName(), field.getName()).named()));
          walk(field.getSelectionSet(), typeOf(field, type));
        }
        case InlineFragment fragment -> {
          var condition = fragment.getTypeCondition();
          walk(fragment.getSelectionSet(), condition == null ? type : type(condition));
        }
        default -> {} // a named fragment is walked where it is defined
      }
    }
  }

  private @Nullable GraphQLCompositeType typeOf(Field field, GraphQLCompositeType parent) {
    return parent instanceof GraphQLFieldsContainer container
            && container.getFieldDefinition(field.getName()) != null
            && GraphQLTypeUtil.unwrapAll(container.getFieldDefinition(field.getName()).getType())
                instanceof GraphQLCompositeType type
        ? type
        : null;
  }

  private @Nullable GraphQLCompositeType type(TypeName name) {
    return schema.getType(name.getName()) instanceof GraphQLCompositeType type ? type : null;
  }

  private @Nullable GraphQLCompositeType root(OperationDefinition operation) {
    return switch (operation.getOperation()) {
      case QUERY -> schema.getQueryType();
      case MUTATION -> schema.getMutationType();
      case SUBSCRIPTION -> schema.getSubscriptionType();
    };
  }
}
