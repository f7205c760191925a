package org.khronika.gateway.composition;

import graphql.introspection.Introspection.DirectiveLocation;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the definitions of directives that operations may use. Directives that instruct the
/// executor are left out: operations meet the gateway's executor, not the subgraph's.
final class ReadExecutableDirectives {
  private static final Set<String> OF_THE_EXECUTOR =
      Set.of("skip", "include", "defer", "stream", "experimental_disableErrorPropagation");
  private static final Set<String> EXECUTABLE =
      Set.of(
          DirectiveLocation.QUERY.name(),
          DirectiveLocation.MUTATION.name(),
          DirectiveLocation.SUBSCRIPTION.name(),
          DirectiveLocation.FIELD.name(),
          DirectiveLocation.FRAGMENT_DEFINITION.name(),
          DirectiveLocation.FRAGMENT_SPREAD.name(),
          DirectiveLocation.INLINE_FRAGMENT.name(),
          DirectiveLocation.VARIABLE_DEFINITION.name());

  private final FederationNames names;
  private final ReadTypes types;

  ReadExecutableDirectives(FederationNames names, ReadTypes types) {
    this.names = names;
    this.types = types;
  }

  List<DirectiveSignature> read(Document document) {
    List<DirectiveSignature> signatures = new ArrayList<>();
    for (DirectiveDefinition definition :
        document.getDefinitionsOfType(DirectiveDefinition.class)) {
      DirectiveSignature signature = signature(definition);
      boolean ofFederation = names.directive(definition.getName()).isPresent();
      if (!signature.locations().isEmpty()
          && !ofFederation
          && !OF_THE_EXECUTOR.contains(signature.name())) {
        signatures.add(signature);
      }
    }
    return signatures;
  }

  private DirectiveSignature signature(DirectiveDefinition definition) {
    List<InputValue> arguments =
        definition.getInputValueDefinitions().stream()
            .map(argument ->
                types.inputValue(
                    "@" + definition.getName() + "(" + argument.getName() + ":)", argument))
            .toList();
    List<String> locations =
        definition.getDirectiveLocations().stream()
            .map(location -> location.getName())
            .filter(EXECUTABLE::contains)
            .sorted()
            .toList();
    return new DirectiveSignature(
        definition.getName(),
        ReadTypes.text(definition.getDescription()),
        arguments,
        definition.isRepeatable(),
        locations);
  }
}
