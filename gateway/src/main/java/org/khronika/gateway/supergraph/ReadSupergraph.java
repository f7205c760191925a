package org.khronika.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.khronika.gateway.supergraph.CompositeType.Key;
import org.khronika.gateway.supergraph.CompositeType.Kind;
import org.khronika.gateway.supergraph.CompositeType.Membership;
import org.khronika.gateway.supergraph.SupergraphField.Source;

/// Reads a supergraph file: the definitions with their `join` directives become a [Supergraph].
public final class ReadSupergraph {
  /// What demands a clearance is not among them: it is refused until it can be enforced.
  private static final Set<String> UNDERSTOOD = Set.of("link", "join", "inaccessible", "tag");

  private ReadSupergraph() {}

  /// @throws InvalidSupergraphException when the text is no supergraph, or one that needs what is
  ///   not understood here
  public static Supergraph read(String sdl) {
    var document = parse(sdl);
    refuseUnknownFeatures(document);
    var subgraphs = subgraphs(document);
    return new Supergraph(
        subgraphs, types(document, subgraphs.keySet()), PublicSchema.of(document));
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

  private static void refuseUnknownFeatures(Document document) {
    document.getDefinitionsOfType(SchemaDefinition.class).stream()
        .flatMap(schema -> schema.getDirectives("link").stream())
        .forEach(link -> {
          var feature =
              JoinDirective.of(link).text("url").replaceAll("/v[0-9.]+$", "").replaceAll(".*/", "");
          if (!UNDERSTOOD.contains(feature)) {
            throw invalid(link, "the feature " + feature + " is not understood");
          }
        });
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

  private static SequencedMap<String, CompositeType> types(Document document, Set<String> graphs) {
    var types = new LinkedHashMap<String, CompositeType>();
    for (Definition<?> definition : document.getDefinitions()) {
      switch (definition) {
        case ObjectTypeDefinition type ->
            types.put(type.getName(), composite(document, type, Kind.OBJECT, graphs));
        case InterfaceTypeDefinition type ->
            types.put(type.getName(), composite(document, type, Kind.INTERFACE, graphs));
        case UnionTypeDefinition type -> types.put(type.getName(), union(type, graphs));
        default -> {}
      }
    }
    return types;
  }

  private static CompositeType composite(
      Document document, ImplementingTypeDefinition<?> type, Kind kind, Set<String> graphs) {
    var memberships = memberships(type.getDirectives(), graphs);
    var fields = new LinkedHashMap<String, SupergraphField>();
    for (FieldDefinition field : type.getFieldDefinitions()) {
      fields.put(field.getName(), field(field, memberships.keySet()));
    }
    var members =
        kind == Kind.INTERFACE
            ? implementations(document, type.getName())
            : new LinkedHashMap<String, SequencedSet<String>>();
    return new CompositeType(type.getName(), kind, memberships, fields, members);
  }

  private static CompositeType union(UnionTypeDefinition type, Set<String> graphs) {
    var members = new LinkedHashMap<String, SequencedSet<String>>();
    for (Directive directive : type.getDirectives("join__unionMember")) {
      var member = JoinDirective.of(directive);
      members
          .computeIfAbsent(member.text("graph"), graph -> new LinkedHashSet<>())
          .add(member.text("member"));
    }
    return new CompositeType(
        type.getName(),
        Kind.UNION,
        memberships(type.getDirectives(), graphs),
        new LinkedHashMap<>(),
        members);
  }

  private static SequencedMap<String, Membership> memberships(
      List<Directive> directives, Set<String> graphs) {
    var keys = new LinkedHashMap<String, List<Key>>();
    var interfaceObjects = new LinkedHashSet<String>();
    for (Directive directive : directives) {
      if (directive.getName().equals("join__type")) {
        var type = JoinDirective.of(directive);
        var graph = type.text("graph");
        if (!graphs.contains(graph)) {
          throw invalid(directive, "no graph " + graph + " in join__Graph");
        }
        var keysThere = keys.computeIfAbsent(graph, g -> new ArrayList<>());
        type.optionalText("key")
            .ifPresent(key ->
                keysThere.add(new Key(ReadFieldSet.read(key), type.flag("resolvable", true))));
        if (type.flag("isInterfaceObject", false)) {
          interfaceObjects.add(graph);
        }
      }
    }
    var memberships = new LinkedHashMap<String, Membership>();
    keys.forEach((graph, found) ->
        memberships.put(graph, new Membership(found, interfaceObjects.contains(graph))));
    return memberships;
  }

  private static SupergraphField field(FieldDefinition field, Set<String> graphsOfType) {
    var sources = new LinkedHashMap<String, Source>();
    var directives = field.getDirectives("join__field");
    if (directives.isEmpty()) {
      graphsOfType.forEach(graph -> sources.put(graph, new Source(true, null)));
    }
    for (Directive directive : directives) {
      var join = JoinDirective.of(directive);
      if (join.has("contextArguments")) {
        throw invalid(
            directive, "contextArguments of field " + field.getName() + " are not understood");
      }
      join.optionalText("graph")
          .ifPresent(graph ->
              sources.put(
                  graph,
                  new Source(
                      !join.flag("external", false) && !join.flag("usedOverridden", false),
                      join.optionalText("requires").orElse(null))));
    }
    return new SupergraphField(field.getName(), TypeReference.of(field.getType()), sources);
  }

  private static SequencedMap<String, SequencedSet<String>> implementations(
      Document document, String name) {
    var members = new LinkedHashMap<String, SequencedSet<String>>();
    for (ObjectTypeDefinition type : document.getDefinitionsOfType(ObjectTypeDefinition.class)) {
      for (Directive directive : type.getDirectives("join__implements")) {
        var implemented = JoinDirective.of(directive);
        if (implemented.text("interface").equals(name)) {
          members
              .computeIfAbsent(implemented.text("graph"), g -> new LinkedHashSet<>())
              .add(type.getName());
        }
      }
    }
    return members;
  }

  static InvalidSupergraphException invalid(Node<?> where, String what) {
    var location = where.getSourceLocation();
    return new InvalidSupergraphException(
        location == null ? what : "line " + location.getLine() + ": " + what);
  }
}
