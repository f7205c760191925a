package org.khronika.gateway.composition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.khronika.gateway.access.ReadDemand;
import org.khronika.gateway.composition.CompositionError.Code;

/// An external field is defined as it is where it is resolved.
final class CheckExternalFields {
  private static final Set<String> MERGED =
      Set.of(
          AppliedDirective.TAG,
          AppliedDirective.INACCESSIBLE,
          ReadDemand.AUTHENTICATED,
          ReadDemand.REQUIRES_SCOPES,
          ReadDemand.POLICY);

  private final MergeTypeReferences types;
  private final Findings findings;

  CheckExternalFields(Subgraphs subgraphs, Findings findings) {
    this.types = new MergeTypeReferences(subgraphs, findings);
    this.findings = findings;
  }

  /// @param sameType whether all that resolve the field give it the same type
  void check(FieldSources field, Field merged, boolean sameType) {
    List<Sourced<Field>> externals =
        field.sources().stream().filter(source -> source.definition().external()).toList();
    for (Sourced<Field> external : externals) {
      String where =
          "\"%s\" is @external in \"%s\"".formatted(field.coordinate(), external.subgraph().name());
      Field definition = external.definition();
      definition.marks().applied().stream()
          .filter(mark -> MERGED.contains(mark.name()))
          .forEach(mark ->
              findings.add(
                  Code.MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL,
                  where + " and cannot have " + mark + " there"));
      boolean fits =
          definition.type().equals(merged.type())
              || (!sameType && types.isSubtype(definition.type(), merged.type()));
      if (!fits) {
        findings.add(
            Code.EXTERNAL_TYPE_MISMATCH,
            where + " with the type " + definition.type() + ", but has the type " + merged.type());
      }
      merged.arguments().forEach(argument -> check(where, argument, definition));
    }
  }

  private void check(String where, InputValue argument, Field external) {
    Optional<InputValue> own = InputValue.named(argument.name(), external.arguments());
    if (own.isEmpty()) {
      findings.add(
          Code.EXTERNAL_ARGUMENT_MISSING,
          where + " without the argument \"" + argument.name() + "\"");
      return;
    }
    if (!types.isSubtype(argument.type(), own.get().type())) {
      findings.add(
          Code.EXTERNAL_ARGUMENT_TYPE_MISMATCH,
          where
              + " with an argument \"%s\" of type %s instead of %s"
                  .formatted(argument.name(), own.get().type(), argument.type()));
    }
    if (!argument.defaultValue().equals(own.get().defaultValue())) {
      findings.add(
          Code.EXTERNAL_ARGUMENT_DEFAULT_MISMATCH,
          where + " with another default value of the argument \"" + argument.name() + "\"");
    }
  }
}
