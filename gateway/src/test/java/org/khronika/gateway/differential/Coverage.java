package org.khronika.gateway.differential;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.khronika.gateway.supergraph.Nodes;
import org.khronika.gateway.world.World;

/// What was tried at all: a comparison of nothing finds no difference.
final class Coverage {
  /// What operations are to have, and what shows that they do.
  private static final Map<String, Pattern> SYNTAX = new LinkedHashMap<>();

  static {
    SYNTAX.put("alias", Pattern.compile("[{ ]\\w+: \\w+[ ({]"));
    SYNTAX.put("__typename", Pattern.compile("__typename"));
    SYNTAX.put("inline fragment", Pattern.compile("\\.\\.\\. on"));
    SYNTAX.put("inline fragment without a condition", Pattern.compile("\\.\\.\\.( @| \\{)"));
    SYNTAX.put("named fragment", Pattern.compile("\nfragment F\\d"));
    SYNTAX.put("fragment in a fragment", Pattern.compile("\nfragment .*\\.\\.\\.F\\d"));
    SYNTAX.put("fragment used twice", Pattern.compile("\\.\\.\\.(F\\d+).*\\.\\.\\.\\1\\b"));
    SYNTAX.put("variable", Pattern.compile("^\\w+ \\(\\$"));
    SYNTAX.put("variable with a default", Pattern.compile("^.*\\$\\w+: [^$\n]+ = "));
    SYNTAX.put("@include by a literal", Pattern.compile("@include\\(if: (true|false)"));
    SYNTAX.put("@include by a variable", Pattern.compile("@include\\(if: \\$"));
    SYNTAX.put("@skip by a literal", Pattern.compile("@skip\\(if: (true|false)"));
    SYNTAX.put("@skip by a variable", Pattern.compile("@skip\\(if: \\$"));
    SYNTAX.put("field twice", Pattern.compile("[{ ](\\w+) (?=\\{)[^}]*[{ ]\\1 (?=\\{)"));
  }

  private final World world;
  private final Map<String, String> sdls;
  private final Map<String, Integer> counted = new LinkedHashMap<>();

  Coverage(World world, Map<String, String> sdls) {
    this.world = world;
    this.sdls = sdls;
    SYNTAX.keySet().forEach(name -> counted.put(name, 0));
    gatewaysOwn().forEach(field -> counted.put(field, 0));
  }

  /// The root fields that no subgraph answers.
  private List<String> gatewaysOwn() {
    return world.supergraph().nodes().isEmpty() ? List.of() : List.of(Nodes.ONE, Nodes.SEVERAL);
  }

  void count(RandomOperation operation) {
    var text = operation.text();
    SYNTAX.forEach((name, pattern) -> {
      if (pattern.matcher(text).find()) {
        counted.merge(name, 1, Integer::sum);
      }
    });
    for (String field : gatewaysOwn()) {
      if (text.contains(" " + field + "(")) {
        counted.merge(field, 1, Integer::sum);
      }
    }
  }

  /// What should have been tried and was not: kinds of syntax, fields of the graph, and what the
  /// subgraphs' directives promise.
  List<String> missing() {
    var missing = new ArrayList<String>();
    counted.forEach((name, count) -> {
      if (count == 0) {
        missing.add(name);
      }
    });
    var observed = String.join("\n", world.observed().keySet()) + "\n";
    for (var type : world.supergraph().schema().getAllTypesAsList()) {
      if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
        for (GraphQLFieldDefinition field : object.getFields()) {
          if (!gatewaysOwn().contains(field.getName()) && !isAnswered(object, field, observed)) {
            missing.add(object.getName() + "." + field.getName());
          }
        }
      }
    }
    sdls.forEach((subgraph, sdl) -> {
      if (!observed.contains(subgraph + " answers ")) {
        missing.add(subgraph);
      }
      if (sdl.contains("@provides(") && !observed.contains(subgraph + " provides ")) {
        missing.add(subgraph + " provides");
      }
      if (sdl.contains("@requires(") && !observed.contains(subgraph + " computes ")) {
        missing.add(subgraph + " computes");
      }
    });
    return missing;
  }

  /// By a subgraph that knows the type, or an interface object that stands for it.
  private static boolean isAnswered(
      GraphQLObjectType type, GraphQLFieldDefinition field, String observed) {
    return observed.contains(" answers " + type.getName() + "." + field.getName() + "\n")
        || type.getInterfaces().stream()
            .anyMatch(general ->
                observed.contains(" answers " + general.getName() + "." + field.getName() + "\n"));
  }
}
