package org.khronika.gateway.composition;

import org.khronika.gateway.composition.CompositeType.Form;
import org.khronika.gateway.composition.CompositionError.Code;

/// The field sets of `@key`, `@requires` and `@provides` select what exists and what makes sense
/// there.
final class CheckFieldSets {
  private final SubgraphSchema schema;
  private final Findings findings;

  CheckFieldSets(SubgraphSchema schema, Findings findings) {
    this.schema = schema;
    this.findings = findings;
  }

  void check() {
    schema.composites().forEach(this::check);
  }

  private void check(CompositeType type) {
    type.keys().forEach(key -> key(type, key));
    for (Field field : type.fields()) {
      field.role().requires().ifPresent(set -> requires(type, field, set));
      field.role().provides().ifPresent(set -> provides(type, field, set));
    }
  }

  private void key(CompositeType type, Key key) {
    String where = "@key(fields: \"%s\") on \"%s\"".formatted(key.fields(), type.name());
    FieldSet fieldSet = FieldSet.read(schema, type.name(), key.fields());
    fieldSet.problems().forEach(problem -> refuse(Code.KEY_INVALID_FIELDS, where, problem));
    withoutArguments(Code.KEY_FIELDS_HAS_ARGS, where, fieldSet);
    for (FieldSet.Selected selected : fieldSet.selected()) {
      String field = "\"" + selected.coordinate() + "\"";
      TypeDefinition target = schema.types().get(selected.field().type().named());
      if (target instanceof UnionType
          || (target instanceof CompositeType c && c.form() == Form.INTERFACE)) {
        refuse(
            Code.KEY_FIELDS_SELECT_INVALID_TYPE,
            where,
            field + " is of the " + target.kind() + " " + target.name());
      }
    }
  }

  private void requires(CompositeType type, Field field, String set) {
    String where =
        "@requires(fields: \"%s\") on \"%s.%s\"".formatted(set, type.name(), field.name());
    if (type.form() == Form.INTERFACE) {
      refuse(
          Code.REQUIRES_UNSUPPORTED_ON_INTERFACE, where, "an interface's field requires nothing");
      return;
    }
    FieldSet fieldSet = FieldSet.read(schema, type.name(), set);
    fieldSet.problems().forEach(problem -> refuse(Code.REQUIRES_INVALID_FIELDS, where, problem));
    external(Code.REQUIRES_FIELDS_MISSING_EXTERNAL, where, fieldSet);
  }

  private void provides(CompositeType type, Field field, String set) {
    String where =
        "@provides(fields: \"%s\") on \"%s.%s\"".formatted(set, type.name(), field.name());
    if (type.form() == Form.INTERFACE) {
      refuse(
          Code.PROVIDES_UNSUPPORTED_ON_INTERFACE, where, "an interface's field provides nothing");
      return;
    }
    TypeDefinition target = schema.types().get(field.type().named());
    if (!(target instanceof CompositeType || target instanceof UnionType)) {
      refuse(
          Code.PROVIDES_ON_NON_OBJECT_FIELD,
          where,
          "the field is of type " + field.type() + " and has no fields");
      return;
    }
    FieldSet fieldSet = FieldSet.read(schema, field.type().named(), set);
    fieldSet.problems().forEach(problem -> refuse(Code.PROVIDES_INVALID_FIELDS, where, problem));
    withoutArguments(Code.PROVIDES_FIELDS_HAS_ARGS, where, fieldSet);
    external(Code.PROVIDES_FIELDS_MISSING_EXTERNAL, where, fieldSet);
  }

  private void withoutArguments(Code code, String where, FieldSet fieldSet) {
    fieldSet.selected().stream()
        .filter(selected -> !selected.field().arguments().isEmpty())
        .forEach(
            selected -> refuse(code, where, "\"" + selected.coordinate() + "\" has arguments"));
  }

  private void external(Code code, String where, FieldSet fieldSet) {
    fieldSet.selected().stream()
        .filter(s -> s.leaf() && !s.underExternal() && !s.field().external())
        .forEach(s ->
            refuse(
                code,
                where,
                "\"" + s.coordinate() + "\" is not @external: the subgraph has it anyway"));
  }

  private void refuse(Code code, String where, String problem) {
    findings.add(code, "[%s] %s: %s".formatted(schema.name(), where, problem));
  }
}
