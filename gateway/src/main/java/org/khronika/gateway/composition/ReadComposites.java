package org.khronika.gateway.composition;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.composition.FieldRole.Trait;

/// Reads object types and interfaces with their keys and the federation directives of their fields.
final class ReadComposites {
  private static final Set<String> MACHINERY = Set.of("_service", "_entities");

  private final ReadTypes types;
  private final ReadDirectives directives;
  private final SubgraphSchema.Version version;

  ReadComposites(ReadTypes types, ReadDirectives directives, SubgraphSchema.Version version) {
    this.types = types;
    this.directives = directives;
    this.version = version;
  }

  CompositeType read(String name, List<graphql.language.TypeDefinition<?>> declarations) {
    List<ImplementingTypeDefinition<?>> parts = new ArrayList<>();
    ReadTypes.only(ImplementingTypeDefinition.class, declarations).forEach(parts::add);
    List<Directive> all = parts.stream().flatMap(part -> part.getDirectives().stream()).toList();
    boolean extending = directives.has("extends", all);
    boolean external =
        directives.has("external", all) && version == SubgraphSchema.Version.FEDERATION_2;
    List<Key> keys = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    Set<String> interfaces = new LinkedHashSet<>();
    for (ImplementingTypeDefinition<?> part : parts) {
      boolean extension = extending || ReadTypes.isExtension(part);
      part.getImplements().forEach(type -> interfaces.add(types.typeName(type)));
      keys(name, part, extension).forEach(keys::add);
      Set<Trait> inherited = EnumSet.noneOf(Trait.class);
      if (external) {
        inherited.add(Trait.EXTERNAL);
      }
      if (directives.has("shareable", part.getDirectives())) {
        inherited.add(Trait.SHAREABLE);
      }
      for (FieldDefinition field : part.getFieldDefinitions()) {
        if (!(name.equals("Query") && MACHINERY.contains(field.getName()))) {
          checkShareable(part, name, field);
          fields.add(field(name, field, inherited));
        }
      }
    }
    return new CompositeType(
        name, form(parts, all), types.marks(name, parts), List.copyOf(interfaces), keys, fields);
  }

  private void checkShareable(
      ImplementingTypeDefinition<?> part, String type, FieldDefinition field) {
    if (part instanceof InterfaceTypeDefinition
        && directives.has("shareable", field.getDirectives())) {
      directives.refuse(
          Code.INVALID_SHAREABLE_USAGE,
          "\"%s.%s\" is @shareable, which an interface cannot say"
              .formatted(type, field.getName()));
    }
  }

  private CompositeType.Form form(List<ImplementingTypeDefinition<?>> parts, List<Directive> all) {
    if (parts.getFirst() instanceof InterfaceTypeDefinition) {
      return CompositeType.Form.INTERFACE;
    }
    return directives.has("interfaceObject", all)
        ? CompositeType.Form.INTERFACE_OBJECT
        : CompositeType.Form.OBJECT;
  }

  private List<Key> keys(String type, ImplementingTypeDefinition<?> part, boolean extension) {
    List<Key> keys = new ArrayList<>();
    for (Directive key : directives.of("key", part.getDirectives())) {
      directives
          .fieldSet(type, key, Code.KEY_INVALID_FIELDS_TYPE)
          .ifPresent(
              set -> keys.add(new Key(set, !directives.isFalse(key, "resolvable"), extension)));
    }
    return keys;
  }

  private Field field(String type, FieldDefinition field, Set<Trait> inherited) {
    String element = type + "." + field.getName();
    List<Directive> applied = field.getDirectives();
    Set<Trait> traits = EnumSet.copyOf(inherited);
    if (directives.has("external", applied)) {
      traits.add(Trait.EXTERNAL);
    }
    if (directives.has("shareable", applied)) {
      traits.add(Trait.SHAREABLE);
    }
    var role =
        new FieldRole(
            traits,
            fieldSet(element, "requires", applied, Code.REQUIRES_INVALID_FIELDS_TYPE),
            fieldSet(element, "provides", applied, Code.PROVIDES_INVALID_FIELDS_TYPE),
            directives.of("override", applied).stream().findFirst().flatMap(this::takeover));
    List<InputValue> arguments =
        field.getInputValueDefinitions().stream()
            .map(argument -> types.inputValue(element + "(" + argument.getName() + ":)", argument))
            .toList();
    return new Field(
        field.getName(),
        types.marks(element, List.of(field)),
        arguments,
        types.reference(field.getType()),
        role);
  }

  private Optional<String> fieldSet(
      String element, String directive, List<Directive> applied, Code otherwise) {
    return directives.of(directive, applied).stream()
        .findFirst()
        .flatMap(found -> directives.fieldSet(element, found, otherwise));
  }

  private Optional<FieldRole.Takeover> takeover(Directive override) {
    return directives
        .text(override, "from")
        .map(from -> new FieldRole.Takeover(from, directives.text(override, "label")));
  }
}
