package org.khronika.gateway.composition;

import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.OperationTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.khronika.gateway.composition.CompositionError.Code;

/// SDL → [SubgraphSchema].
final class ReadSubgraph {
  private ReadSubgraph() {}

  /// Empty when it is no GraphQL schema.
  static Optional<SubgraphSchema> read(Subgraph subgraph, String graph, Findings findings) {
    Document document;
    try {
      document =
          new Parser()
              .parseDocument(
                  ParserEnvironment.newParserEnvironment()
                      .document(subgraph.sdl())
                      .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                      .build());
    } catch (InvalidSyntaxException e) {
      findings.add(Code.INVALID_GRAPHQL, "[" + subgraph.name() + "] " + e.getMessage());
      return Optional.empty();
    }
    FederationNames names = new ReadLinks(subgraph.name(), findings).read(document);
    if (!CheckGraphQL.check(subgraph.name(), document, names, findings)) {
      return Optional.empty();
    }
    var directives = new ReadDirectives(subgraph.name(), names, findings);
    schemaDirectives(document, names)
        .forEach(applied -> directives.kept("schema", List.of(applied)));
    var types = new ReadTypes(subgraph.name(), names, directives, rootNames(document), findings);
    return Optional.of(types.read(subgraph, graph, document));
  }

  /// What is applied to the schema itself, but for links.
  private static List<Directive> schemaDirectives(Document document, FederationNames names) {
    return document.getDefinitionsOfType(SchemaDefinition.class).stream()
        .flatMap(schema -> schema.getDirectives().stream())
        .filter(applied -> !names.isLink(applied.getName()))
        .toList();
  }

  /// The names that a schema gives to its root types → their default names.
  private static Map<String, String> rootNames(Document document) {
    Map<String, String> roots = new LinkedHashMap<>();
    for (SchemaDefinition schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
      for (OperationTypeDefinition operation : schema.getOperationTypeDefinitions()) {
        String kind = operation.getName();
        roots.put(
            operation.getTypeName().getName(),
            kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1));
      }
    }
    return roots;
  }
}
