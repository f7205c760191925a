package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.composition.CompositionError.Code;

/// An input object keeps the fields that every subgraph takes. A field that one requires and
/// another does not know is refused.
final class MergeInputs {
  private final Subgraphs subgraphs;
  private final Findings findings;

  MergeInputs(Subgraphs subgraphs, Findings findings) {
    this.subgraphs = subgraphs;
    this.findings = findings;
  }

  InputType merge(String name, List<Sourced<InputType>> sources) {
    List<Sourced<List<InputValue>>> fieldsOf =
        sources.stream().map(source -> source.map(InputType::fields)).toList();
    List<InputValue> fields = new ArrayList<>();
    for (String field : MergeInputValues.names(fieldsOf)) {
      String element = name + "." + field;
      List<Sourced<InputValue>> having = MergeInputValues.named(field, fieldsOf);
      InputValue merged = field(element, having, sources.size());
      if (having.size() == sources.size() || merged.marks().has(AppliedDirective.INACCESSIBLE)) {
        fields.add(merged);
      } else {
        refuseRequired(element, having, sources);
      }
    }
    if (fields.isEmpty()) {
      findings.add(
          Code.EMPTY_MERGED_INPUT_TYPE,
          "Input type \"%s\" has no field that all of %s know"
              .formatted(name, Sourced.names(sources)));
    }
    return new InputType(name, MergeMarks.ofType(sources), fields);
  }

  private InputValue field(String element, List<Sourced<InputValue>> having, int subgraphCount) {
    var merged =
        new MergeInputValues(subgraphs, findings)
            .merge(element, having, MergeInputValues.Codes.OF_INPUT_FIELDS);
    if (merged.same() && having.size() == subgraphCount) {
      return merged.value();
    }
    List<AppliedDirective> joins =
        having.stream()
            .map(source -> {
              String type = merged.same() ? "" : ", type: \"" + source.definition().type() + "\"";
              return new AppliedDirective(
                  JoinDirectives.FIELD, "(graph: " + source.subgraph().graph() + type + ")");
            })
            .toList();
    InputValue value = merged.value();
    return new InputValue(
        value.name(), value.marks().after(joins), value.type(), value.defaultValue());
  }

  private void refuseRequired(
      String element, List<Sourced<InputValue>> having, List<Sourced<InputType>> sources) {
    var requiring = having.stream().filter(source -> source.definition().required()).toList();
    if (!requiring.isEmpty()) {
      var missing =
          sources.stream()
              .filter(source ->
                  having.stream()
                      .noneMatch(h -> h.subgraph().name().equals(source.subgraph().name())))
              .toList();
      findings.add(
          Code.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH,
          "\"%s\" is required in %s and unknown to %s"
              .formatted(element, Sourced.names(requiring), Sourced.names(missing)));
    }
  }
}
