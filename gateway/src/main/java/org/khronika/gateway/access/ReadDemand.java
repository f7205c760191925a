package org.khronika.gateway.access;

import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Reads the demand that the directives of an element make.
public final class ReadDemand {
  public static final String AUTHENTICATED = "authenticated";
  public static final String REQUIRES_SCOPES = "requiresScopes";
  public static final String POLICY = "policy";

  private ReadDemand() {}

  /// @param names what a directive is called here → what the specification calls it
  public static Demand read(List<Directive> directives, UnaryOperator<String> names) {
    Demand demand = Demand.NONE;
    for (Directive directive : directives) {
      demand =
          demand.and(
              switch (names.apply(directive.getName())) {
                case AUTHENTICATED -> new Demand(true, Alternatives.ALWAYS, Alternatives.ALWAYS);
                case REQUIRES_SCOPES ->
                    new Demand(false, alternatives(directive, "scopes"), Alternatives.ALWAYS);
                case POLICY ->
                    new Demand(false, Alternatives.ALWAYS, alternatives(directive, "policies"));
                default -> Demand.NONE;
              });
    }
    return demand;
  }

  /// What cannot be read is met by nobody.
  private static Alternatives alternatives(Directive directive, String argument) {
    var found = directive.getArgument(argument);
    List<List<String>> anyOf = new ArrayList<>();
    for (Value<?> allOf : elements(found == null ? null : found.getValue())) {
      List<String> names = new ArrayList<>();
      for (Value<?> name : elements(allOf)) {
        if (!(name instanceof StringValue text) || text.getValue() == null) {
          return Alternatives.NEVER;
        }
        names.add(text.getValue());
      }
      anyOf.add(names);
    }
    return new Alternatives(anyOf);
  }

  /// A value where a list is expected is a list of it.
  private static List<Value<?>> elements(@Nullable Value<?> value) {
    List<Value<?>> elements = new ArrayList<>();
    switch (value) {
      case null -> {}
      case ArrayValue array -> array.getValues().forEach(elements::add);
      case Value<?> single -> elements.add(single);
    }
    return elements;
  }
}
