package org.khronika.gateway.composition;

import graphql.language.Definition;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.InputObjectTypeExtensionDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.ScalarTypeExtensionDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.language.UnionTypeExtensionDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.khronika.gateway.composition.CompositionError.Code;

/// A subgraph's schema is valid GraphQL once the definitions are there that federation lets it
/// leave out: those of federation's own directives, and of types that it only extends.
final class CheckGraphQL {
  private static final Set<String> OF_GRAPHQL =
      Set.of("deprecated", "specifiedBy", AppliedDirective.ONE_OF, "skip", "include", "defer");

  private final FederationNames names;
  private final Map<String, String> directives;

  private CheckGraphQL(FederationNames names) {
    this.names = names;
    this.directives = names.directives();
  }

  /// Whether it is valid.
  static boolean check(
      String subgraph, Document document, FederationNames names, Findings findings) {
    Document complete = new CheckGraphQL(names).complete(document);
    List<String> problems = GraphQLProblems.of(parser -> parser.buildRegistry(complete));
    problems.forEach(
        problem -> findings.add(Code.INVALID_GRAPHQL, "[" + subgraph + "] " + problem));
    return problems.isEmpty();
  }

  private Document complete(Document document) {
    List<Definition<?>> own = new ArrayList<>();
    Set<String> unions = definedUnions(document);
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof UnionTypeExtensionDefinition extension
          && unions.add(extension.getName())) {
        own.add(defined(extension));
      } else if (isItsOwn(definition)) {
        own.add(definition);
      }
    }
    String missing = FederationDefinitions.of(directives) + bases(own) + query(own);
    var complete = Document.newDocument();
    own.forEach(complete::definition);
    Parser.parse(missing).getDefinitions().forEach(complete::definition);
    return complete.build();
  }

  private static Set<String> definedUnions(Document document) {
    return document.getDefinitionsOfType(UnionTypeDefinition.class).stream()
        .filter(union -> !ReadTypes.isExtension(union))
        .map(UnionTypeDefinition::getName)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// A union that is only extended: it may not be empty before, as other types may.
  private static UnionTypeDefinition defined(UnionTypeExtensionDefinition extension) {
    return UnionTypeDefinition.newUnionTypeDefinition()
        .name(extension.getName())
        .directives(extension.getDirectives())
        .memberTypes(extension.getMemberTypes())
        .sourceLocation(extension.getSourceLocation())
        .build();
  }

  private boolean isItsOwn(Definition<?> definition) {
    return switch (definition) {
      case DirectiveDefinition directive ->
          !directives.containsKey(directive.getName()) && !OF_GRAPHQL.contains(directive.getName());
      case TypeDefinition<?> type ->
          !names.isMachinery(type.getName()) && !ReadTypes.BUILT_IN.contains(type.getName());
      default -> true;
    };
  }

  /// An empty definition for every type that is only extended.
  private static String bases(List<Definition<?>> definitions) {
    Set<String> defined = new HashSet<>();
    Map<String, String> extended = new TreeMap<>();
    for (Definition<?> definition : definitions) {
      if (definition instanceof TypeDefinition<?> type) {
        if (ReadTypes.isExtension(type)) {
          extended.put(type.getName(), keyword(type));
        } else {
          defined.add(type.getName());
        }
      }
    }
    extended.keySet().removeAll(defined);
    var text = new StringBuilder();
    extended.forEach((name, keyword) -> text.append(keyword).append(name).append('\n'));
    return text.toString();
  }

  private static String keyword(TypeDefinition<?> extension) {
    return switch (extension) {
      case ObjectTypeExtensionDefinition _ -> "type ";
      case InterfaceTypeExtensionDefinition _ -> "interface ";
      case UnionTypeExtensionDefinition _ -> "union ";
      case EnumTypeExtensionDefinition _ -> "enum ";
      case InputObjectTypeExtensionDefinition _ -> "input ";
      case ScalarTypeExtensionDefinition _ -> "scalar ";
      default -> throw new IllegalStateException("GraphQL has no extension like " + extension);
    };
  }

  /// A subgraph needs no field on Query, a schema does.
  private static String query(List<Definition<?>> definitions) {
    boolean named =
        definitions.stream()
            .filter(SchemaDefinition.class::isInstance)
            .flatMap(schema -> ((SchemaDefinition) schema).getOperationTypeDefinitions().stream())
            .map(OperationTypeDefinition::getName)
            .anyMatch("query"::equals);
    boolean there =
        definitions.stream()
            .anyMatch(definition ->
                definition instanceof TypeDefinition<?> type && type.getName().equals("Query"));
    return named ? "" : (there ? "extend " : "") + "type Query { federation__any: Int }\n";
  }
}
