package org.khronika.gateway.operation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.khronika.gateway.supergraph.TypeReference;

/// Takes out of an operation what its caller may not have, before anything is planned: what is not
/// in the operation is not fetched.
///
/// ```
/// { person { name address { city } } }      →   { person { name __typename } }
/// ```
///
/// Where something is taken out, `__typename` is asked for: then no selection is empty, and the
/// answer still tells apart the types that different things are withheld from.
public final class WithholdFields {
  private final Permissions permissions;
  private final IdentityHashMap<SelectionSet, SelectionSet> done = new IdentityHashMap<>();

  private WithholdFields(Permissions permissions) {
    this.permissions = permissions;
  }

  /// The operation that the caller may ask; the same one when nothing is withheld.
  public static Operation withhold(Operation operation, Permissions permissions) {
    if (permissions.demands().isEmpty()) {
      return operation;
    }
    var asked = operation.root();
    var type = asked.type();
    var withholding = new WithholdFields(permissions);
    var allowed = withholding.allowed(type, withholding.untilNullForAll(operation));
    if (allowed.equals(asked.anyFields())) {
      return operation;
    }
    var fields = new LinkedHashMap<String, List<Field>>();
    fields.put(type, allowed);
    return new Operation(
        operation.kind(),
        operation.variables(),
        SelectionSet.of(type, fields),
        operation.introspection());
  }

  /// The root fields, but of mutations only those before one that is withheld and must not be null:
  /// it makes the whole answer null, and what comes after a mutation that failed so is not run.
  private List<Field> untilNullForAll(Operation operation) {
    var fields = operation.root().anyFields();
    return operation.kind() == Operation.Kind.QUERY
        ? fields
        : fields.stream()
            .takeWhile(field ->
                !(field.type() instanceof TypeReference.NonNull)
                    || permissions.allows(operation.root().type(), field.name()))
            .toList();
  }

  private List<Field> allowed(String type, List<Field> asked) {
    return asked.stream()
        .filter(field -> permissions.allows(type, field.name()))
        .map(this::withoutWithheld)
        .toList();
  }

  private Field withoutWithheld(Field field) {
    var asked = field.selection();
    if (asked == null) {
      return field;
    }
    var allowed = done.get(asked);
    if (allowed == null) {
      allowed = withhold(asked);
      done.put(asked, allowed);
    }
    return allowed.equals(asked)
        ? field
        : new Field(field.key(), field.name(), field.arguments(), field.type(), allowed);
  }

  private SelectionSet withhold(SelectionSet asked) {
    var fieldsByType = new LinkedHashMap<String, List<Field>>();
    asked.fieldsByType().forEach((type, fields) -> fieldsByType.put(type, allowed(type, fields)));
    if (fieldsByType.equals(asked.fieldsByType())) {
      return asked;
    }
    fieldsByType.replaceAll((type, fields) -> withTypename(fields));
    return SelectionSet.of(asked.type(), fieldsByType);
  }

  private static List<Field> withTypename(List<Field> fields) {
    if (fields.stream().anyMatch(Field::isTypename)) {
      return fields;
    }
    var more = new ArrayList<>(fields);
    more.add(
        new Field(
            new ResponseKey(Field.TYPENAME),
            Field.TYPENAME,
            Arguments.NONE,
            new TypeReference.NonNull(new TypeReference.Named("String")),
            null));
    return more;
  }
}
