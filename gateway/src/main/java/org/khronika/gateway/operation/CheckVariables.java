package org.khronika.gateway.operation;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.TypeFromAST;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.MemberName;
import org.khronika.gateway.operation.RequestError.Code;

/// Checks the values of an operation's variables. Nearly all values plainly fit, which is seen from
/// their bytes; about any other graphql-java decides, and says what is wrong.
final class CheckVariables {
  private final GraphQLSchema schema;
  private final List<VariableDefinition> definitions;
  private final List<Variable> variables;

  private CheckVariables(
      GraphQLSchema schema, List<VariableDefinition> definitions, List<Variable> variables) {
    this.schema = schema;
    this.definitions = definitions;
    this.variables = variables;
  }

  private record Variable(String name, MemberName member, GraphQLType type, boolean mayBeLeftOut) {}

  static CheckVariables of(OperationDefinition operation, GraphQLSchema schema) {
    var definitions = operation.getVariableDefinitions();
    return new CheckVariables(
        schema,
        definitions,
        definitions.stream().map(definition -> variable(definition, schema)).toList());
  }

  private static Variable variable(VariableDefinition definition, GraphQLSchema schema) {
    var type =
        Objects.requireNonNull(
            TypeFromAST.getTypeFromAST(schema, definition.getType()), "a valid document's type");
    return new Variable(
        definition.getName(),
        new MemberName(definition.getName()),
        type,
        definition.getDefaultValue() != null || !GraphQLTypeUtil.isNonNull(type));
  }

  /// @throws RequestException when a value is missing or of the wrong type
  void check(Variables values) {
    if (!plainlyFit(values)) {
      coerce(values);
    }
  }

  boolean plainlyFit(Variables values) {
    for (Variable variable : variables) {
      var node = values.find(variable.member());
      if (node == JsonDocument.NONE
          ? !variable.mayBeLeftOut()
          : !PlainlyFits.fits(variable.type(), values.json(), node)) {
        return false;
      }
    }
    return true;
  }

  void coerce(Variables values) {
    try {
      var _ =
          ValuesResolver.coerceVariableValues(
              schema, definitions, values.raw(), GraphQLContext.getDefault(), Locale.ENGLISH);
    } catch (GraphQLException e) {
      throw new RequestException(
          Code.BAD_USER_INPUT, placed(String.valueOf(e.getMessage()), values));
    }
  }

  /// With the place where what is wrong stands, if it is inside a variable's value.
  private String placed(String message, Variables values) {
    var place = misfit(values);
    if (place == null || place.indexOf('.') < 0) {
      return message;
    }
    var name = place.substring(0, place.indexOf('.'));
    var placeless = "Variable '%s' has an invalid value: ".formatted(name);
    return "Variable '%s' has an invalid value at '%s': %s"
        .formatted(name, place, message.replace(placeless, "").strip());
  }

  /// The first thing that does not fit, as `variable.field.0.field`; null where all does.
  @Nullable String misfit(Variables values) {
    for (Variable variable : variables) {
      var node = values.find(variable.member());
      var place =
          node == JsonDocument.NONE ? null : FindMisfit.find(variable.type(), values.json(), node);
      if (place != null) {
        return variable.name() + place;
      }
    }
    return null;
  }
}
