package org.khronika.gateway.composition;

import java.util.List;
import java.util.stream.Stream;
import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.composition.MergeTypeReferences.Position;

/// Merges one field of an object type or an interface; external definitions only have to agree with
/// the others.
final class MergeFields {
  private final Subgraphs subgraphs;
  private final Findings findings;

  MergeFields(Subgraphs subgraphs, Findings findings) {
    this.subgraphs = subgraphs;
    this.findings = findings;
  }

  Field merge(FieldSources field, Overrides overrides) {
    checkSomebodyResolves(field);
    List<Sourced<Field>> resolving = field.resolving();
    var types = resolving.stream().map(source -> source.map(Field::type)).toList();
    var type =
        new MergeTypeReferences(subgraphs, findings)
            .merge(field.coordinate(), types, Position.OUTPUT, Code.FIELD_TYPE_MISMATCH);
    var argumentsOf = resolving.stream().map(source -> source.map(Field::arguments)).toList();
    List<InputValue> arguments =
        new MergeArguments(subgraphs, findings).merge(field.coordinate(), argumentsOf);
    List<AppliedDirective> joins = WriteJoinFields.write(field, overrides, type.same());
    Marks marks = MergeMarks.merge(resolving, Field::marks).after(joins);
    var merged = new Field(field.name(), marks, arguments, type.type(), FieldRole.PLAIN);
    new CheckExternalFields(subgraphs, findings).check(field, merged, type.same());
    return merged;
  }

  private void checkSomebodyResolves(FieldSources field) {
    boolean resolved =
        Stream.concat(field.sources().stream(), field.abstracted().stream())
            .anyMatch(source -> !source.definition().external());
    if (!resolved) {
      findings.add(
          Code.EXTERNAL_MISSING_ON_BASE,
          "\"%s\" is @external wherever it is defined (in %s)"
              .formatted(field.coordinate(), Sourced.names(field.sources())));
    }
  }
}
