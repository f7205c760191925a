package org.khronika.gateway.composition;

import graphql.language.AstPrinter;
import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.List;

/// Writes join directives.
final class JoinDirectives {
  static final String FIELD = "join__field";

  private JoinDirectives() {}

  /// One `@join__type` per subgraph, or per subgraph and key.
  static <T extends TypeDefinition> List<AppliedDirective> types(List<Sourced<T>> sources) {
    List<AppliedDirective> joins = new ArrayList<>();
    for (Sourced<T> source : sources) {
      String graph = source.subgraph().graph();
      if (!(source.definition() instanceof CompositeType type)) {
        joins.add(new AppliedDirective("join__type", "(graph: " + graph + ")"));
        continue;
      }
      String object =
          type.form() == CompositeType.Form.INTERFACE_OBJECT ? ", isInterfaceObject: true" : "";
      if (type.keys().isEmpty()) {
        joins.add(new AppliedDirective("join__type", "(graph: " + graph + object + ")"));
      }
      for (Key key : type.keys()) {
        String extension = key.extension() ? ", extension: true" : "";
        String resolvable = key.resolvable() ? "" : ", resolvable: false";
        joins.add(
            new AppliedDirective(
                "join__type",
                "(graph: "
                    + graph
                    + ", key: "
                    + quoted(key.fields())
                    + extension
                    + resolvable
                    + object
                    + ")"));
      }
    }
    return joins;
  }

  static List<AppliedDirective> interfaces(List<Sourced<CompositeType>> sources) {
    return sources.stream()
        .flatMap(source ->
            source.definition().interfaces().stream()
                .map(name ->
                    new AppliedDirective(
                        "join__implements",
                        "(graph: %s, interface: %s)"
                            .formatted(source.subgraph().graph(), quoted(name)))))
        .toList();
  }

  static AppliedDirective unionMember(SubgraphSchema subgraph, String member) {
    return new AppliedDirective(
        "join__unionMember", "(graph: %s, member: %s)".formatted(subgraph.graph(), quoted(member)));
  }

  static AppliedDirective enumValue(SubgraphSchema subgraph) {
    return new AppliedDirective("join__enumValue", "(graph: " + subgraph.graph() + ")");
  }

  static String quoted(String text) {
    return AstPrinter.printAst(StringValue.newStringValue(text).build());
  }
}
