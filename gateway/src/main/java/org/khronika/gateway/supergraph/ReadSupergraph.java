package org.khronika.gateway.supergraph;

import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.Node;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Reads a supergraph file: the definitions with their `join` directives become a [Supergraph].
public final class ReadSupergraph {
  private ReadSupergraph() {}

  /// @throws InvalidSupergraphException when the text is no supergraph, or one that needs what is
  ///   not understood here
  public static Supergraph read(String sdl) {
    var document = parse(sdl);
    var features = Features.read(document);
    var subgraphs = subgraphs(document);
    return new Supergraph(
        subgraphs,
        new ReadCompositeTypes(document, subgraphs.sequencedKeySet()).read(),
        PublicSchema.of(document, features),
        ReadDemands.read(document, features));
  }

  private static Document parse(String sdl) {
    var options =
        ParserOptions.getDefaultSdlParserOptions()
            .transform(o ->
                o.maxCharacters(Integer.MAX_VALUE)
                    .maxTokens(Integer.MAX_VALUE)
                    .maxWhitespaceTokens(Integer.MAX_VALUE));
    try {
      return Parser.parse(
          ParserEnvironment.newParserEnvironment().document(sdl).parserOptions(options).build());
    } catch (InvalidSyntaxException e) {
      throw new InvalidSupergraphException(
          "the supergraph is not valid GraphQL: " + e.getMessage());
    }
  }

  private static SequencedMap<String, Subgraph> subgraphs(Document document) {
    var subgraphs = new LinkedHashMap<String, Subgraph>();
    document.getDefinitionsOfType(EnumTypeDefinition.class).stream()
        .filter(definition -> definition.getName().equals("join__Graph"))
        .flatMap(definition -> definition.getEnumValueDefinitions().stream())
        .forEach(value -> {
          var directives = value.getDirectives("join__graph");
          if (directives.isEmpty()) {
            throw invalid(value, "the graph " + value.getName() + " has no @join__graph");
          }
          var graph = JoinDirective.of(directives.getFirst());
          subgraphs.put(
              value.getName(),
              new Subgraph(value.getName(), graph.text("name"), graph.text("url")));
        });
    if (subgraphs.isEmpty()) {
      throw new InvalidSupergraphException(
          "the file has no enumeration join__Graph with values: it is not a composed supergraph");
    }
    return subgraphs;
  }

  static InvalidSupergraphException invalid(Node<?> where, String what) {
    var location = where.getSourceLocation();
    return new InvalidSupergraphException(
        location == null ? what : "line " + location.getLine() + ": " + what);
  }
}
