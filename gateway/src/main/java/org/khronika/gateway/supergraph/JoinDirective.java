package org.khronika.gateway.supergraph;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The arguments of one `join` or `link` directive.
record JoinDirective(Directive directive) {

  static JoinDirective of(Directive directive) {
    return new JoinDirective(directive);
  }

  boolean has(String argument) {
    return directive.getArgument(argument) != null;
  }

  String text(String argument) {
    return optionalText(argument)
        .orElseThrow(() ->
            ReadSupergraph.invalid(
                directive, "@" + directive.getName() + " lacks its argument " + argument));
  }

  Optional<String> optionalText(String argument) {
    return switch (value(argument)) {
      case StringValue text -> Optional.ofNullable(text.getValue());
      case EnumValue value -> Optional.of(value.getName());
      case null, default -> Optional.empty();
    };
  }

  boolean flag(String argument, boolean otherwise) {
    return value(argument) instanceof BooleanValue value ? value.isValue() : otherwise;
  }

  private @Nullable Value<?> value(String name) {
    var argument = directive.getArgument(name);
    return argument == null ? null : argument.getValue();
  }
}
