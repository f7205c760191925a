package org.khronika.gateway.planner;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.Permissions;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.Projection.ProjectedField;

/// Puts what was withheld from the planner back into the answer, at the place where the client
/// asked for it: there it is refused.
final class AnswerWithheld {
  private final Permissions permissions;
  private final IdentityHashMap<SelectionSet, Projection> done = new IdentityHashMap<>();

  private AnswerWithheld(Permissions permissions) {
    this.permissions = permissions;
  }

  /// @param planned how the permitted part is answered
  /// @param asked all that the client asked for
  static Projection answer(Projection planned, SelectionSet asked, Permissions permissions) {
    return new AnswerWithheld(permissions).answer(planned, asked);
  }

  private Projection answer(Projection planned, SelectionSet asked) {
    var known = done.get(asked);
    if (known != null) {
      return known;
    }
    var fieldsByType = new LinkedHashMap<String, List<ProjectedField>>();
    asked
        .fieldsByType()
        .forEach((type, fields) ->
            fieldsByType.put(
                type,
                fields.stream()
                    .map(field -> answer(planned.fieldsOf(type), type, field))
                    .toList()));
    var answered = Projection.of(asked.type(), fieldsByType);
    done.put(asked, answered);
    return answered;
  }

  private ProjectedField answer(List<ProjectedField> planned, String type, Field field) {
    if (!permissions.allows(type, field.name())) {
      return new ProjectedField.Withheld(field.key(), field.type());
    }
    var permitted =
        planned.stream()
            .filter(candidate -> candidate.key().equals(field.key()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("unplanned: " + type + "." + field.name()));
    return switch (permitted) {
      case ProjectedField.Value value -> withSelection(value, field.selection());
      case ProjectedField.Typename _, ProjectedField.Withheld _ -> permitted;
    };
  }

  private ProjectedField withSelection(ProjectedField.Value value, @Nullable SelectionSet asked) {
    var planned = value.selection();
    return planned == null || asked == null
        ? value
        : new ProjectedField.Value(
            value.key(), value.source(), value.type(), answer(planned, asked), value.enumValues());
  }
}
