package org.khronika.gateway.supergraph;

import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.Node;
import graphql.language.SchemaDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a supergraph file: the definitions with their `join` directives become a [Supergraph].
public final class ReadSupergraph {
  private final Document document;
  private final Features features;
  private final SequencedMap<String, Subgraph> subgraphs;
  private final SequencedMap<String, CompositeType> types;

  private ReadSupergraph(Document document) {
    this.document = document;
    this.features = Features.read(document);
    this.subgraphs = subgraphs(document);
    this.types = new ReadCompositeTypes(document, subgraphs.sequencedKeySet()).read();
  }

  /// Reads a supergraph to serve it, with the fields that the gateway answers itself.
  ///
  /// @throws InvalidSupergraphException when the text is no supergraph, or one that needs what is
  ///   not understood here
  public static Supergraph read(String sdl) {
    var reading = new ReadSupergraph(InterfacesAsObjects.in(parse(sdl)));
    var query = reading.queryType();
    return reading.with(
        FindNodes.find(reading.document, reading.features, reading.types, query), query);
  }

  /// Reads just what the subgraphs answer.
  ///
  /// @throws InvalidSupergraphException as [#read]
  public static Supergraph readAsComposed(String sdl) {
    return new ReadSupergraph(parse(sdl)).with(Nodes.NONE, "");
  }

  private Supergraph with(Nodes nodes, String query) {
    var fields = new AddNodeFields(nodes, query);
    var complete = fields.addTo(document);
    return new Supergraph(
        subgraphs,
        fields.addTo(types),
        PublicSchema.of(complete, features),
        hiddenValues(),
        ReadDemands.read(complete, features),
        nodes);
  }

  private Map<String, Set<String>> hiddenValues() {
    var hidden = new HashMap<String, Set<String>>();
    for (EnumTypeDefinition type : document.getDefinitionsOfType(EnumTypeDefinition.class)) {
      var values =
          type.getEnumValueDefinitions().stream()
              .filter(features::isInaccessible)
              .map(EnumValueDefinition::getName)
              .collect(Collectors.toSet());
      if (!values.isEmpty()) {
        hidden.put(type.getName(), values);
      }
    }
    return hidden;
  }

  private String queryType() {
    return document.getDefinitionsOfType(SchemaDefinition.class).stream()
        .flatMap(schema -> schema.getOperationTypeDefinitions().stream())
        .filter(operation -> operation.getName().equals("query"))
        .map(operation -> operation.getTypeName().getName())
        .findFirst()
        .orElse("Query");
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
