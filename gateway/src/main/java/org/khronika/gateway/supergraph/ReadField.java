package org.khronika.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.khronika.gateway.supergraph.SupergraphField.Source;

/// Reads a field's definition with its `@join__field` directives.
final class ReadField {
  private ReadField() {}

  /// @param graphsOfType the subgraphs that answer a field which says nothing of its own
  static SupergraphField read(FieldDefinition field, Collection<String> graphsOfType) {
    var type = TypeReference.of(field.getType());
    var sources = new LinkedHashMap<String, Source>();
    var directives = field.getDirectives("join__field");
    if (directives.isEmpty()) {
      graphsOfType.forEach(
          graph -> sources.put(graph, new Source(true, null, FieldSet.NONE, type)));
    }
    for (Directive directive : directives) {
      var join = JoinDirective.of(directive);
      if (join.has("contextArguments")) {
        throw ReadSupergraph.invalid(
            directive, "contextArguments of field " + field.getName() + " are not understood");
      }
      join.optionalText("graph").ifPresent(graph -> sources.put(graph, source(join, type)));
    }
    return new SupergraphField(field.getName(), type, sources);
  }

  private static Source source(JoinDirective join, TypeReference type) {
    return new Source(
        !join.flag("external", false) && !join.flag("usedOverridden", false) && isInForce(join),
        join.optionalText("requires").map(ReadFieldSet::read).orElse(null),
        join.optionalText("provides").map(ReadFieldSet::read).orElse(FieldSet.NONE),
        join.optionalText("type").map(text -> type(join, text)).orElse(type));
  }

  /// A progressive override is on its way from one subgraph to another. Until it is complete, the
  /// old one answers.
  private static boolean isInForce(JoinDirective join) {
    Optional<String> label = join.optionalText("overrideLabel");
    return label.isEmpty() || join.has("override") == label.get().equals("percent(100)");
  }

  private static TypeReference type(JoinDirective join, String text) {
    try {
      return TypeReference.of(Parser.parseType(text));
    } catch (InvalidSyntaxException e) {
      throw ReadSupergraph.invalid(join.directive(), text + " is no type");
    }
  }
}
