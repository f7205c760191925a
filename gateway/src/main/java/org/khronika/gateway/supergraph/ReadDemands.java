package org.khronika.gateway.supergraph;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.khronika.gateway.access.Demand;
import org.khronika.gateway.access.ReadDemand;

/// Reads what every field of an object type asks of a caller.
///
/// Operations are looked at type by type, and so are demands: of what an interface demands, that
/// which its implementations do not demand themselves is added to each of them; the rest, which a
/// composer gathered from them, would only keep callers from what they may have.
final class ReadDemands {
  private final Features features;
  private final Map<String, TypeDefinition<?>> types = new LinkedHashMap<>();
  private final Map<String, Demand> demands = new LinkedHashMap<>();

  private ReadDemands(Document document, Features features) {
    this.features = features;
    document
        .getDefinitions()
        .forEach(definition -> {
          if (definition instanceof TypeDefinition<?> type) {
            types.put(type.getName(), type);
          }
        });
  }

  static Demands read(Document document, Features features) {
    var reading = new ReadDemands(document, features);
    document.getDefinitionsOfType(ObjectTypeDefinition.class).forEach(reading::read);
    return new Demands(reading.demands);
  }

  private void read(ObjectTypeDefinition type) {
    var ofType = ofNamed(type.getName());
    put(type.getName() + ".__typename", ofType);
    for (FieldDefinition field : type.getFieldDefinitions()) {
      var demand = ofType.and(own(field)).and(ofNamed(TypeReference.of(field.getType()).leaf()));
      for (InterfaceTypeDefinition implemented : interfaces(type)) {
        demand = demand.and(beyond(implemented, t -> fieldOf(t, field.getName())));
      }
      put(type.getName() + "." + field.getName(), demand);
    }
  }

  private void put(String coordinate, Demand demand) {
    if (!demand.equals(Demand.NONE)) {
      demands.put(coordinate, demand);
    }
  }

  /// What a value of the type asks for.
  private Demand ofNamed(String name) {
    return switch (types.get(name)) {
      case InterfaceTypeDefinition type -> beyond(type, this::own);
      case ObjectTypeDefinition type ->
          interfaces(type).stream()
              .map(implemented -> beyond(implemented, this::own))
              .reduce(own(type), Demand::and);
      case DirectivesContainer<?> type -> own(type);
      case null -> Demand.NONE;
    };
  }

  /// What an interface, or a field of it, demands and its implementations do not.
  private Demand beyond(
      InterfaceTypeDefinition type, Function<ImplementingTypeDefinition<?>, Demand> demandOf) {
    var own = demandOf.apply(type);
    if (own.equals(Demand.NONE)) {
      return Demand.NONE;
    }
    var implementations =
        types.values().stream()
            .filter(ObjectTypeDefinition.class::isInstance)
            .map(ObjectTypeDefinition.class::cast)
            .filter(object -> interfaces(object).contains(type))
            .map(demandOf)
            .reduce(Demand.NONE, Demand::and);
    return implementations.covers(own) ? Demand.NONE : own;
  }

  private List<InterfaceTypeDefinition> interfaces(ImplementingTypeDefinition<?> type) {
    return type.getImplements().stream()
        .map(name -> types.get(((TypeName) name).getName()))
        .filter(InterfaceTypeDefinition.class::isInstance)
        .map(InterfaceTypeDefinition.class::cast)
        .toList();
  }

  private Demand fieldOf(ImplementingTypeDefinition<?> type, String field) {
    return type.getFieldDefinitions().stream()
        .filter(candidate -> candidate.getName().equals(field))
        .findFirst()
        .map(this::own)
        .orElse(Demand.NONE);
  }

  private Demand own(DirectivesContainer<?> element) {
    return ReadDemand.read(element.getDirectives(), features::specificationName);
  }
}
