package org.khronika.gateway.composition;

import java.util.List;
import java.util.stream.Stream;
import org.khronika.gateway.composition.CompositeType.Form;
import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.composition.FieldRole.Trait;

/// A field of an object type that several subgraphs resolve is shareable in all of them.
final class CheckFieldSharing {
  private CheckFieldSharing() {}

  static void check(FieldSources field, Overrides overrides, Findings findings) {
    if (field.form() != Form.OBJECT) {
      return;
    }
    List<Sourced<Field>> resolving =
        Stream.concat(
                field.sources().stream().filter(source -> !overrides.lost(source.subgraph())),
                field.abstracted().stream())
            .toList();
    check(field.coordinate(), resolving, findings);
  }

  /// @param sources whoever has the field; those to whom it is external do not count
  static void check(String coordinate, List<Sourced<Field>> sources, Findings findings) {
    List<Sourced<Field>> resolving =
        sources.stream().filter(source -> !source.definition().fullyExternal()).toList();
    List<Sourced<Field>> unshared =
        resolving.stream().filter(source -> !source.definition().is(Trait.SHAREABLE)).toList();
    if (!unshared.isEmpty() && resolving.size() > 1) {
      findings.add(
          Code.INVALID_FIELD_SHARING,
          "\"%s\" is resolved by several subgraphs (%s) and not @shareable in %s"
              .formatted(coordinate, Sourced.names(resolving), Sourced.names(unshared)));
    }
  }
}
