package org.khronika.gateway.planner;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLSchema;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.Projection.ProjectedField;

/// Turns what was asked into how it is answered.
final class MakeProjection {
  private final GraphQLSchema schema;
  private final IdentityHashMap<SelectionSet, Projection> made = new IdentityHashMap<>();
  private final IdentityHashMap<Field, ProjectedField> madeFields = new IdentityHashMap<>();

  private MakeProjection(GraphQLSchema schema) {
    this.schema = schema;
  }

  static Projection of(SelectionSet selection, GraphQLSchema schema) {
    return new MakeProjection(schema).project(selection);
  }

  private Projection project(SelectionSet selection) {
    var known = made.get(selection);
    if (known != null) {
      return known;
    }
    var fieldsByType = new LinkedHashMap<String, List<ProjectedField>>();
    selection.fieldsByType().forEach((type, fields) -> fieldsByType.put(type, project(fields)));
    var projection = Projection.of(selection.type(), fieldsByType);
    made.put(selection, projection);
    return projection;
  }

  private List<ProjectedField> project(List<Field> fields) {
    return fields.stream().map(this::projectOnce).toList();
  }

  private ProjectedField projectOnce(Field field) {
    var known = madeFields.get(field);
    if (known == null) {
      known = project(field);
      madeFields.put(field, known);
    }
    return known;
  }

  private ProjectedField project(Field field) {
    var selection = field.selection();
    return field.isTypename()
        ? new ProjectedField.Typename(field.key())
        : new ProjectedField.Value(
            field.key(),
            field.key(),
            field.type(),
            selection == null ? null : project(selection),
            enumValues(field.type().leaf()));
  }

  private Set<String> enumValues(String type) {
    var values = new LinkedHashSet<String>();
    if (schema.getType(type) instanceof GraphQLEnumType enumeration) {
      enumeration.getValues().stream()
          .map(GraphQLEnumValueDefinition::getName)
          .forEach(values::add);
    }
    return values;
  }
}
