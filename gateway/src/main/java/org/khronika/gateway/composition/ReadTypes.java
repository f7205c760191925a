package org.khronika.gateway.composition;

import graphql.language.AstSorter;
import graphql.language.Definition;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumTypeExtensionDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputObjectTypeExtensionDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.InterfaceTypeExtensionDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.ScalarTypeExtensionDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.language.UnionTypeExtensionDefinition;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.composition.CompositionError.Code;

/// Reads the types of a schema, each from its definition and its extensions together, without
/// federation's machinery.
final class ReadTypes {
  static final Set<String> BUILT_IN = Set.of("ID", "String", "Int", "Float", "Boolean");

  private final String subgraph;
  private final FederationNames names;
  private final ReadDirectives directives;
  private final Map<String, String> rootNames;
  private final Findings findings;

  /// @param rootNames what the schema calls its root types → their default names
  ReadTypes(
      String subgraph,
      FederationNames names,
      ReadDirectives directives,
      Map<String, String> rootNames,
      Findings findings) {
    this.subgraph = subgraph;
    this.names = names;
    this.directives = directives;
    this.rootNames = rootNames;
    this.findings = findings;
  }

  SubgraphSchema read(Subgraph origin, String graph, Document document) {
    Map<String, List<graphql.language.TypeDefinition<?>>> declarations = new LinkedHashMap<>();
    for (Definition<?> definition : document.getDefinitions()) {
      if (definition instanceof graphql.language.TypeDefinition<?> declaration
          && belongsToTheGraph(declaration)) {
        checkRootName(declaration.getName());
        declarations
            .computeIfAbsent(name(declaration.getName()), _ -> new ArrayList<>())
            .add(declaration);
      }
    }
    Map<String, TypeDefinition> types = new LinkedHashMap<>();
    Set<String> extensions = new HashSet<>();
    declarations.forEach((name, parts) -> {
      types.put(name, type(name, parts));
      if (parts.stream().allMatch(ReadTypes::isExtension)) {
        extensions.add(name);
      }
    });
    types.putIfAbsent(
        "Query",
        new CompositeType(
            "Query", CompositeType.Form.OBJECT, Marks.NONE, List.of(), List.of(), List.of()));
    var signatures = new ReadExecutableDirectives(names, this).read(document);
    return new SubgraphSchema(origin, graph, names.version(), types, extensions, signatures);
  }

  private boolean belongsToTheGraph(graphql.language.TypeDefinition<?> declaration) {
    return !names.isMachinery(declaration.getName()) && !BUILT_IN.contains(declaration.getName());
  }

  private void checkRootName(String name) {
    if (rootNames.containsValue(name) && !rootNames.containsKey(name)) {
      Code code =
          switch (name) {
            case "Mutation" -> Code.ROOT_MUTATION_USED;
            case "Subscription" -> Code.ROOT_SUBSCRIPTION_USED;
            default -> Code.ROOT_QUERY_USED;
          };
      findings.add(
          code,
          "[%s] The schema has a type named \"%s\" that is not the root type of its operations: rename one of them"
              .formatted(subgraph, name));
    }
  }

  private TypeDefinition type(String name, List<graphql.language.TypeDefinition<?>> parts) {
    return switch (parts.getFirst()) {
      case ObjectTypeDefinition _, InterfaceTypeDefinition _ ->
          new ReadComposites(this, directives, names.version()).read(name, parts);
      case ScalarTypeDefinition _ ->
          new ScalarType(name, marks(name, only(ScalarTypeDefinition.class, parts)));
      case UnionTypeDefinition _ -> union(name, only(UnionTypeDefinition.class, parts));
      case EnumTypeDefinition _ -> enumeration(name, only(EnumTypeDefinition.class, parts));
      case InputObjectTypeDefinition _ -> input(name, only(InputObjectTypeDefinition.class, parts));
      default -> throw new IllegalStateException("GraphQL has no type like " + parts.getFirst());
    };
  }

  private UnionType union(String name, List<UnionTypeDefinition> parts) {
    List<String> members =
        parts.stream()
            .flatMap(part -> part.getMemberTypes().stream())
            .map(this::typeName)
            .distinct()
            .toList();
    return new UnionType(name, marks(name, parts), members);
  }

  private EnumType enumeration(String name, List<EnumTypeDefinition> parts) {
    List<EnumType.Value> values =
        parts.stream()
            .flatMap(part -> part.getEnumValueDefinitions().stream())
            .map(value ->
                new EnumType.Value(
                    value.getName(), marks(name + "." + value.getName(), List.of(value))))
            .toList();
    return new EnumType(name, marks(name, parts), values);
  }

  private InputType input(String name, List<InputObjectTypeDefinition> parts) {
    List<InputValue> fields =
        parts.stream()
            .flatMap(part -> part.getInputValueDefinitions().stream())
            .map(field -> inputValue(name + "." + field.getName(), field))
            .toList();
    return new InputType(name, marks(name, parts), fields);
  }

  InputValue inputValue(String element, InputValueDefinition value) {
    Value<?> defaultValue = value.getDefaultValue();
    String printed =
        defaultValue == null ? "" : ReadDirectives.printed(new AstSorter().sort(defaultValue));
    return new InputValue(
        value.getName(), marks(element, List.of(value)), reference(value.getType()), printed);
  }

  /// The description and the kept directives of an element, from all its parts.
  Marks marks(String element, List<? extends DirectivesContainer<?>> parts) {
    List<Directive> applied = new ArrayList<>();
    String description = "";
    for (DirectivesContainer<?> part : parts) {
      applied.addAll(part.getDirectives());
      if (description.isEmpty()
          && part instanceof graphql.language.AbstractDescribedNode<?> described) {
        description = text(described.getDescription());
      }
    }
    return new Marks(description, directives.kept(element, applied), directives.demand(applied));
  }

  TypeReference reference(Type<?> type) {
    return TypeReference.of(type, this::name);
  }

  String typeName(Type<?> type) {
    return name(((TypeName) type).getName());
  }

  /// The parts of one kind: a definition and its extensions are.
  static <T> List<T> only(Class<T> kind, List<graphql.language.TypeDefinition<?>> parts) {
    return parts.stream().map(kind::cast).toList();
  }

  static boolean isExtension(graphql.language.TypeDefinition<?> declaration) {
    return declaration instanceof ObjectTypeExtensionDefinition
        || declaration instanceof InterfaceTypeExtensionDefinition
        || declaration instanceof UnionTypeExtensionDefinition
        || declaration instanceof EnumTypeExtensionDefinition
        || declaration instanceof InputObjectTypeExtensionDefinition
        || declaration instanceof ScalarTypeExtensionDefinition;
  }

  static String text(@Nullable Description description) {
    return description == null ? "" : description.getContent().strip();
  }

  private String name(String nameInSchema) {
    return rootNames.getOrDefault(nameInSchema, nameInSchema);
  }
}
