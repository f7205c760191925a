package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.Permissions;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.plan.NodeField;
import org.khronika.gateway.plan.NodeField.Name;
import org.khronika.gateway.plan.NodeSearch;
import org.khronika.gateway.plan.SubgraphOperation;
import org.khronika.gateway.planner.FetchStep.NodesStep;
import org.khronika.gateway.planner.Requested.RequestedField;
import org.khronika.gateway.planner.Requested.RequestedOn;
import org.khronika.gateway.planner.Selections.Asked;
import org.khronika.gateway.supergraph.Nodes;
import org.khronika.gateway.supergraph.Nodes.Home;
import org.khronika.gateway.supergraph.Supergraph;

/// Writes which subgraphs are asked for things by their ids, and as what: as nothing of which the
/// client wants no field, or that the caller may not see. So it does not show whether there is such
/// a thing.
final class WriteNodes {
  private final Operation operation;
  private final Supergraph supergraph;
  private final Permissions permissions;

  WriteNodes(Operation operation, Supergraph supergraph, Permissions permissions) {
    this.operation = operation;
    this.supergraph = supergraph;
    this.permissions = permissions;
  }

  Fetch.Nodes write(NodesStep step) {
    var fields = step.asked().stream().map(this::field).toList();
    var names = new LinkedHashMap<String, SequencedSet<String>>();
    fields.stream()
        .flatMap(field -> field.names().stream())
        .forEach(name ->
            names.computeIfAbsent(name.graph(), _ -> new LinkedHashSet<>()).add(name.type()));
    var searches = new ArrayList<NodeSearch>();
    names.forEach((graph, types) -> searches.add(new NodeSearch(graph, question(types))));
    return new Fetch.Nodes(step.id(), step.after(), step.at(), fields, searches);
  }

  private static SubgraphOperation question(SequencedSet<String> types) {
    var cases =
        types.stream()
            .map(type -> " ... on " + type + " { " + Nodes.ID + " }")
            .collect(Collectors.joining());
    var variable = "$" + NodeSearch.VARIABLE;
    var document =
        WriteFetches.document(
            Operation.Kind.QUERY.keyword(),
            List.of(variable + ": [_Any!]!"),
            "_entities(representations: " + variable + ") { __typename" + cases + " }");
    return new SubgraphOperation(document, List.of(), Shape.UNKNOWN);
  }

  private NodeField field(Asked asked) {
    var selection = asked.field().selection();
    var wanted = selection == null ? Stream.<String>empty() : wanted(selection);
    var idKeys = new LinkedHashMap<String, List<ResponseKey>>();
    wanted.forEach(type -> idKeys.put(type, idKeys(type, asked.selections()).toList()));
    return new NodeField(
        asked.key(),
        asked.field().name().equals(Nodes.SEVERAL),
        ReadNodeIds.read(asked.field().arguments(), operation),
        names(idKeys.sequencedKeySet()),
        idKeys);
  }

  private Stream<String> wanted(SelectionSet selection) {
    return homes().sequencedKeySet().stream()
        .filter(type -> !selection.fieldsOf(type).isEmpty())
        .filter(type -> permissions.allows(type, Field.TYPENAME));
  }

  private Stream<ResponseKey> idKeys(String type, List<Requested> requested) {
    return requested.stream()
        .flatMap(part ->
            switch (part) {
              case RequestedField field ->
                  field.name().equals(Nodes.ID) ? Stream.of(field.key()) : Stream.empty();
              case RequestedOn on ->
                  supergraph.type(on.type()).possibleTypes().contains(type)
                      ? idKeys(type, on.selections())
                      : Stream.empty();
            });
  }

  /// A name for each type, by which as many of the others as possible are asked for at once.
  private List<Name> names(SequencedSet<String> types) {
    var chosen = new LinkedHashSet<Name>();
    for (String type : types) {
      var names = names(type);
      if (names.stream().noneMatch(chosen::contains)) {
        Name widest = names.getFirst();
        for (Name name : names) {
          widest = standsFor(name, types) > standsFor(widest, types) ? name : widest;
        }
        chosen.add(widest);
      }
    }
    return List.copyOf(chosen);
  }

  private List<Name> names(String type) {
    var home = homes().get(type);
    return home == null
        ? List.of()
        : home.names().stream().map(name -> new Name(home.graph(), name)).toList();
  }

  private long standsFor(Name name, SequencedSet<String> types) {
    return types.stream().filter(type -> names(type).contains(name)).count();
  }

  private SequencedMap<String, Home> homes() {
    return supergraph.nodes().homes();
  }
}
