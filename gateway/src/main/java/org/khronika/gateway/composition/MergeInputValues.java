package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.composition.MergeTypeReferences.Position;

/// Merges one argument or input field that all the given subgraphs have.
final class MergeInputValues {
  private final Subgraphs subgraphs;
  private final Findings findings;

  MergeInputValues(Subgraphs subgraphs, Findings findings) {
    this.subgraphs = subgraphs;
    this.findings = findings;
  }

  /// What the problems of such a value are called.
  record Codes(Code type, Code defaultValue) {
    static final Codes OF_ARGUMENTS =
        new Codes(Code.FIELD_ARGUMENT_TYPE_MISMATCH, Code.FIELD_ARGUMENT_DEFAULT_MISMATCH);
    static final Codes OF_INPUT_FIELDS =
        new Codes(Code.FIELD_TYPE_MISMATCH, Code.INPUT_FIELD_DEFAULT_MISMATCH);
  }

  /// @param same whether the type is the same everywhere
  record Merged(InputValue value, boolean same) {}

  Merged merge(String element, List<Sourced<InputValue>> sources, Codes codes) {
    var types = sources.stream().map(source -> source.map(InputValue::type)).toList();
    var type =
        new MergeTypeReferences(subgraphs, findings)
            .merge(element, types, Position.INPUT, codes.type());
    String name = sources.getFirst().definition().name();
    Marks marks = MergeMarks.merge(sources, InputValue::marks);
    return new Merged(
        new InputValue(
            name, marks, type.type(), defaultValue(element, sources, codes.defaultValue())),
        type.same());
  }

  /// The default that all have; none when some have none; two different ones are refused.
  private String defaultValue(String element, List<Sourced<InputValue>> sources, Code otherwise) {
    List<String> values =
        sources.stream().map(source -> source.definition().defaultValue()).distinct().toList();
    if (values.stream().filter(value -> !value.isEmpty()).count() > 1) {
      findings.add(
          otherwise,
          "\"%s\" has different default values: %s"
              .formatted(
                  element,
                  Sourced.each(
                      sources,
                      value -> value.defaultValue().isEmpty() ? "none" : value.defaultValue())));
    }
    return values.contains("") ? "" : values.getFirst();
  }

  /// One name among the values that each subgraph has, where it has it.
  static List<Sourced<InputValue>> named(String name, List<Sourced<List<InputValue>>> sources) {
    List<Sourced<InputValue>> found = new ArrayList<>();
    for (Sourced<List<InputValue>> source : sources) {
      Optional<InputValue> value = InputValue.named(name, source.definition());
      value.ifPresent(v -> found.add(new Sourced<>(source.subgraph(), v)));
    }
    return found;
  }

  static List<String> names(List<Sourced<List<InputValue>>> sources) {
    return sources.stream()
        .flatMap(source -> source.definition().stream())
        .map(InputValue::name)
        .distinct()
        .toList();
  }
}
