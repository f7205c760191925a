package org.khronika.gateway.planner;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.supergraph.CompositeType;

/// Finds what can be asked of an abstract type once, rather than of each type behind it.
///
/// Before: `Person { name age } Organization { name }`. After: `name`, and `... on Person { age }`
/// is left.
final class CommonFields {
  private CommonFields() {}

  /// The fields that are asked alike of every possible type and that the abstract type answers
  /// itself. Where an implementation narrows a field's type, asking each for itself would be
  /// refused: `... on Person { name } ... on Organization { name }` is no valid selection when one
  /// of them may be null and the other may not.
  static Collection<Field> find(
      CompositeType type, Map<String, List<Field>> fieldsByType, Predicate<Field> isResolved) {
    var common = new LinkedHashMap<ResponseKey, Field>();
    fieldsByType.values().stream()
        .flatMap(List::stream)
        .filter(field -> !field.isTypename() && isOwn(type, field) && isResolved.test(field))
        .filter(
            field -> fieldsByType.values().stream().allMatch(fields -> isAskedWith(field, fields)))
        .forEach(field -> common.putIfAbsent(field.key(), field));
    return common.values();
  }

  /// Whether the field is of the abstract type itself, not narrowed to less of it.
  private static boolean isOwn(CompositeType type, Field field) {
    var declared = type.fields().get(field.name());
    var selection = field.selection();
    return declared != null
        && (selection == null || selection.type().equals(declared.type().leaf()));
  }

  private static boolean isAskedWith(Field field, List<Field> fields) {
    return fields.stream()
        .anyMatch(other -> other.head().equals(field.head()) && covers(field, other));
  }

  private static boolean covers(Field wide, Field narrow) {
    var some = narrow.selection();
    var all = wide.selection();
    return some == null
        || (all != null
            && some.fieldsByType().entrySet().stream()
                .allMatch(
                    entry -> entry.getValue().equals(all.fieldsByType().get(entry.getKey()))));
  }

  /// The fields that are left when the common ones are asked for.
  static Stream<Field> without(Collection<Field> common, List<Field> fields) {
    return fields.stream()
        .filter(field -> common.stream().noneMatch(other -> other.key().equals(field.key())));
  }
}
