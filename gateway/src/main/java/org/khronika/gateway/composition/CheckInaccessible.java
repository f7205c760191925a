package org.khronika.gateway.composition;

import java.util.List;
import java.util.stream.Stream;
import org.khronika.gateway.composition.CompositionError.Code;

/// What is left without the `@inaccessible` elements must be a schema by itself.
final class CheckInaccessible {
  private final Supergraph supergraph;
  private final Findings findings;

  CheckInaccessible(Supergraph supergraph, Findings findings) {
    this.supergraph = supergraph;
    this.findings = findings;
  }

  void check() {
    for (TypeDefinition type : supergraph.types().values()) {
      if (!inaccessible(type.marks())) {
        checkChildren(type);
      } else if (type.name().equals("Query")) {
        findings.add(Code.QUERY_ROOT_TYPE_INACCESSIBLE, "The root type \"Query\" is @inaccessible");
      }
    }
  }

  private void checkChildren(TypeDefinition type) {
    switch (type) {
      case ScalarType _ -> {}
      case EnumType enumeration ->
          someAccessible(type, enumeration.values().stream().map(EnumType.Value::marks));
      case UnionType union -> someAccessible(type, union.members().stream().map(this::marksOf));
      case InputType input -> {
        someAccessible(type, input.fields().stream().map(InputValue::marks));
        input.fields().forEach(field -> checkInput(type.name() + "." + field.name(), field));
      }
      case CompositeType composite -> {
        someAccessible(type, composite.fields().stream().map(Field::marks));
        composite.fields().forEach(field -> checkField(composite, field));
      }
    }
  }

  private void checkField(CompositeType type, Field field) {
    String element = type.name() + "." + field.name();
    if (inaccessible(field.marks())) {
      interfacesWith(type, field.name())
          .forEach(name ->
              findings.add(
                  Code.IMPLEMENTED_BY_INACCESSIBLE,
                  "\"%s\" is @inaccessible, but \"%s.%s\", which it implements, is not"
                      .formatted(element, name, field.name())));
      return;
    }
    refersToAccessible(element, field.type());
    field
        .arguments()
        .forEach(argument -> checkInput(element + "(" + argument.name() + ":)", argument));
  }

  private void checkInput(String element, InputValue value) {
    if (!inaccessible(value.marks())) {
      refersToAccessible(element, value.type());
    } else if (value.required()) {
      findings.add(
          Code.REQUIRED_INACCESSIBLE, "\"%s\" is @inaccessible, but required".formatted(element));
    }
  }

  private void refersToAccessible(String element, TypeReference type) {
    if (inaccessible(marksOf(type.named()))) {
      findings.add(
          Code.REFERENCED_INACCESSIBLE,
          "\"%s\" is accessible, but its type \"%s\" is @inaccessible"
              .formatted(element, type.named()));
    }
  }

  private void someAccessible(TypeDefinition type, Stream<Marks> children) {
    List<Marks> all = children.toList();
    if (!all.isEmpty() && all.stream().allMatch(CheckInaccessible::inaccessible)) {
      findings.add(
          Code.ONLY_INACCESSIBLE_CHILDREN,
          "The %s \"%s\" is accessible, but nothing in it is".formatted(type.kind(), type.name()));
    }
  }

  private List<String> interfacesWith(CompositeType type, String fieldName) {
    return type.interfaces().stream()
        .filter(name -> !inaccessible(marksOf(name)))
        .filter(name ->
            supergraph.types().get(name) instanceof CompositeType abstraction
                && abstraction
                    .field(fieldName)
                    .filter(field -> !inaccessible(field.marks()))
                    .isPresent())
        .toList();
  }

  private Marks marksOf(String typeName) {
    TypeDefinition type = supergraph.types().get(typeName);
    return type == null ? Marks.NONE : type.marks();
  }

  private static boolean inaccessible(Marks marks) {
    return marks.has(AppliedDirective.INACCESSIBLE);
  }
}
