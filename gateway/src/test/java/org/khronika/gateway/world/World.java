package org.khronika.gateway.world;

import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.StringValue;
import graphql.parser.Parser;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.khronika.gateway.composition.Compose;
import org.khronika.gateway.composition.Composition;
import org.khronika.gateway.composition.Subgraph;
import org.khronika.gateway.supergraph.ReadSupergraph;
import org.khronika.gateway.supergraph.Supergraph;

/// A graph: its subgraphs, composed by the real composer, and the whole of it as one schema.
///
/// @param observed how often its subgraphs did what: for a test that asks whether anything was
///   tested
public record World(
    Supergraph supergraph,
    Map<String, WorldSubgraph> subgraphs,
    Monolith monolith,
    Map<String, Object> arguments,
    Map<String, Integer> observed) {

  /// Whether the folder holds a world: one truth, in `data.json`.
  public static boolean isAt(Path folder) {
    return Files.exists(folder.resolve("data.json"));
  }

  /// @param folder holds `<name>.graphql` for each subgraph, and the truth in `data.json`
  public static World read(Path folder) throws IOException {
    var sdls = sdls(folder);
    var supergraph = compose(sdls);
    var truth = new Truth(Json.object(Files.readString(folder.resolve("data.json"))));
    var observed = new TreeMap<String, Integer>();
    var subgraphs = new LinkedHashMap<String, WorldSubgraph>();
    sdls.forEach((name, sdl) ->
        subgraphs.put(
            name,
            new WorldSubgraph(
                name,
                sdl,
                truth,
                overridden(name, sdls),
                interfaceObjects(sdl, supergraph.schema()),
                what -> observed.merge(what, 1, Integer::sum))));
    var monolith = new Monolith(supergraph, truth);
    return new World(supergraph, subgraphs, monolith, truth.arguments(), observed);
  }

  /// The text of each subgraph's schema, by its name.
  public static Map<String, String> sdls(Path folder) throws IOException {
    var sdls = new TreeMap<String, String>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".graphql")).toList()) {
        sdls.put(file.getFileName().toString().replace(".graphql", ""), Files.readString(file));
      }
    }
    return sdls;
  }

  public static Supergraph compose(Map<String, String> sdls) {
    var subgraphs =
        sdls.entrySet().stream()
            .map(sdl ->
                new Subgraph(
                    sdl.getKey(), "http://" + sdl.getKey() + ".test/graphql", sdl.getValue()))
            .toList();
    return switch (Compose.compose(subgraphs)) {
      case Composition.Composed composed -> ReadSupergraph.read(composed.supergraphSdl());
      case Composition.Refused refused ->
          throw new IllegalArgumentException(refused.errors().toString());
    };
  }

  private static List<ObjectTypeDefinition> objects(String sdl) {
    return Parser.parse(sdl).getDefinitionsOfType(ObjectTypeDefinition.class);
  }

  private static Set<String> overridden(String subgraph, Map<String, String> sdls) {
    var overridden = new LinkedHashSet<String>();
    for (String sdl : sdls.values()) {
      for (var type : objects(sdl)) {
        for (var field : type.getFieldDefinitions()) {
          field.getDirectives("override").stream()
              .map(directive -> (StringValue) directive.getArgument("from").getValue())
              .filter(from -> from.getValue().equals(subgraph))
              .forEach(_ -> overridden.add(type.getName() + "." + field.getName()));
        }
      }
    }
    return overridden;
  }

  private static Map<String, Set<String>> interfaceObjects(String sdl, GraphQLSchema schema) {
    var possible = new LinkedHashMap<String, Set<String>>();
    objects(sdl).stream()
        .filter(type -> !(type instanceof ObjectTypeExtensionDefinition))
        .filter(type -> type.hasDirective("interfaceObject"))
        .forEach(type -> possible.put(type.getName(), implementations(type.getName(), schema)));
    return possible;
  }

  private static Set<String> implementations(String type, GraphQLSchema schema) {
    var names = new LinkedHashSet<String>();
    schema.getImplementations((GraphQLInterfaceType) schema.getType(type)).stream()
        .map(GraphQLObjectType::getName)
        .forEach(names::add);
    return names;
  }
}
