package org.khronika.gateway.composition;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Prints a supergraph: types in alphabetical order, what is in them in the order of first sight.
final class PrintSupergraph {
  private final StringBuilder out = new StringBuilder();
  private final Supergraph supergraph;

  private PrintSupergraph(Supergraph supergraph) {
    this.supergraph = supergraph;
  }

  static String print(Supergraph supergraph) {
    var printing = new PrintSupergraph(supergraph);
    printing.schema();
    printing.definitionsOfSpecifications();
    supergraph.directives().forEach(printing::directive);
    printing.graphs();
    supergraph.types().values().forEach(printing::type);
    return printing.out.toString().stripTrailing() + "\n";
  }

  private void schema() {
    out.append("schema\n").append(SupergraphPreamble.LINKS);
    features().forEach(feature -> out.append(feature.link()));
    out.append("{\n");
    for (String root : SubgraphSchema.ROOTS) {
      if (supergraph.types().containsKey(root)) {
        out.append("  ")
            .append(root.toLowerCase(Locale.ROOT))
            .append(": ")
            .append(root)
            .append('\n');
      }
    }
    out.append("}\n\n");
  }

  private void definitionsOfSpecifications() {
    out.append(SupergraphPreamble.DIRECTIVES);
    out.append(uses(AppliedDirective.ONE_OF) ? SupergraphPreamble.ONE_OF : "");
    features().forEach(feature -> out.append(feature.definitions()));
    out.append(SupergraphPreamble.TYPES);
  }

  private void graphs() {
    out.append("enum join__Graph {\n");
    for (SubgraphSchema subgraph : supergraph.subgraphs()) {
      out.append(
          "  %s @join__graph(name: %s, url: %s)\n"
              .formatted(
                  subgraph.graph(),
                  JoinDirectives.quoted(subgraph.name()),
                  JoinDirectives.quoted(subgraph.subgraph().url())));
    }
    out.append("}\n\n");
  }

  private void directive(DirectiveSignature directive) {
    description("", directive.description());
    out.append("directive @").append(directive.name());
    arguments("", directive.arguments());
    out.append(directive.repeatable() ? " repeatable on " : " on ");
    out.append(String.join(" | ", directive.locations())).append("\n\n");
  }

  private void type(TypeDefinition type) {
    description("", type.marks().description());
    switch (type) {
      case ScalarType scalar -> head("scalar " + scalar.name(), scalar.marks());
      case UnionType union -> {
        head("union " + union.name(), union.marks());
        out.append("  = ").append(String.join("\n  | ", union.members())).append('\n');
      }
      case EnumType enumeration -> {
        head("enum " + enumeration.name(), enumeration.marks());
        out.append("{\n");
        enumeration.values().forEach(value -> line(value.name(), value.marks()));
        out.append("}\n");
      }
      case InputType input -> {
        head("input " + input.name(), input.marks());
        out.append("{\n");
        input.fields().forEach(field -> line(inputValue(field), field.marks()));
        out.append("}\n");
      }
      case CompositeType composite -> composite(composite);
    }
    out.append('\n');
  }

  private void composite(CompositeType type) {
    String keyword = type.form() == CompositeType.Form.OBJECT ? "type " : "interface ";
    String implementing =
        type.interfaces().isEmpty() ? "" : " implements " + String.join(" & ", type.interfaces());
    head(keyword + type.name() + implementing, type.marks());
    out.append("{\n");
    for (Field field : type.fields()) {
      description("  ", field.marks().description());
      out.append("  ").append(field.name());
      arguments("  ", field.arguments());
      out.append(": ").append(field.type());
      field.marks().applied().forEach(mark -> out.append(' ').append(mark));
      out.append('\n');
    }
    out.append("}\n");
  }

  private void head(String start, Marks marks) {
    out.append(start).append('\n');
    marks.applied().forEach(mark -> out.append("  ").append(mark).append('\n'));
  }

  private void line(String start, Marks marks) {
    description("  ", marks.description());
    out.append("  ").append(start);
    marks.applied().forEach(mark -> out.append(' ').append(mark));
    out.append('\n');
  }

  /// On one line, unless one of them has a description.
  private void arguments(String indent, List<InputValue> arguments) {
    if (arguments.isEmpty()) {
      return;
    }
    boolean described =
        arguments.stream().anyMatch(argument -> !argument.marks().description().isEmpty());
    String separator = described ? "\n" : ", ";
    out.append(described ? "(\n" : "(");
    for (InputValue argument : arguments) {
      if (described) {
        description(indent + "  ", argument.marks().description());
        out.append(indent).append("  ");
      }
      out.append(inputValue(argument));
      argument.marks().applied().forEach(mark -> out.append(' ').append(mark));
      out.append(argument.equals(arguments.getLast()) && !described ? "" : separator);
    }
    out.append(described ? indent + ")" : ")");
  }

  private static String inputValue(InputValue value) {
    String defaultValue = value.defaultValue().isEmpty() ? "" : " = " + value.defaultValue();
    return value.name() + ": " + value.type() + defaultValue;
  }

  private void description(String indent, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (!text.contains("\n")) {
      out.append(indent).append(JoinDirectives.quoted(text)).append('\n');
      return;
    }
    out.append(indent).append("\"\"\"\n");
    text.replace("\"\"\"", "\\\"\"\"")
        .lines()
        .forEach(line -> out.append(line.isEmpty() ? "" : indent + line).append('\n'));
    out.append(indent).append("\"\"\"\n");
  }

  private Stream<SupergraphPreamble.Feature> features() {
    return SupergraphPreamble.FEATURES.stream().filter(feature -> uses(feature.directive()));
  }

  private boolean uses(String directive) {
    Predicate<Marks> has =
        marks -> marks.applied().stream().anyMatch(mark -> mark.name().equals(directive));
    return supergraph.types().values().stream().flatMap(PrintSupergraph::everyMark).anyMatch(has);
  }

  private static Stream<Marks> everyMark(TypeDefinition type) {
    Stream<Marks> below =
        switch (type) {
          case ScalarType _, UnionType _ -> Stream.empty();
          case EnumType enumeration -> enumeration.values().stream().map(EnumType.Value::marks);
          case InputType input -> input.fields().stream().map(InputValue::marks);
          case CompositeType composite ->
              composite.fields().stream()
                  .flatMap(field ->
                      Stream.concat(
                          Stream.of(field.marks()),
                          field.arguments().stream().map(InputValue::marks)));
        };
    return Stream.concat(Stream.of(type.marks()), below);
  }
}
