package org.khronika.gateway.operation;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.supergraph.TypeReference;

/// The part of an operation that asks about the schema itself. It is answered from the public
/// schema alone, so to the planner its fields are leaves: their answer is already what the client
/// asked for.
public final class IntrospectionPart {
  private IntrospectionPart() {}

  /// Whether a root field of this name is answered from the schema.
  public static boolean contains(String field) {
    return field.equals("__schema") || field.equals("__type");
  }

  static TypeReference typeOf(String field) {
    return field.equals("__schema")
        ? new TypeReference.NonNull(new TypeReference.Named("__Schema"))
        : new TypeReference.Named("__Type");
  }

  /// @param rootFields every occurrence of every root field, with fragments resolved
  static @Nullable Document of(
      Document document, OperationDefinition definition, List<graphql.language.Field> rootFields) {
    var asked = rootFields.stream().filter(field -> contains(field.getName())).toList();
    if (asked.isEmpty()) {
      return null;
    }
    var asking =
        Document.newDocument()
            .definition(
                definition.transform(
                    d -> d.selectionSet(SelectionSet.newSelectionSet(asked).build())));
    document.getDefinitionsOfType(FragmentDefinition.class).forEach(asking::definition);
    return asking.build();
  }
}
