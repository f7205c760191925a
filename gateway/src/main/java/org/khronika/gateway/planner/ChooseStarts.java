package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.IntrospectionPart;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.planner.Route.Start;
import org.khronika.gateway.supergraph.CompositeType;
import org.khronika.gateway.supergraph.Supergraph;

/// Splits an operation's root fields over the subgraphs that answer them: a query into as few parts
/// as possible, a mutation into parts that keep its order.
final class ChooseStarts {
  private final Supergraph supergraph;
  private final ChooseRoutes routes;

  ChooseStarts(Supergraph supergraph) {
    this.supergraph = supergraph;
    this.routes = new ChooseRoutes(supergraph);
  }

  List<Start> choose(Operation operation) {
    var type = supergraph.type(operation.root().type());
    var left =
        new ArrayList<>(
            operation.root().anyFields().stream()
                .filter(field -> !field.isTypename() && !IntrospectionPart.contains(field.name()))
                .toList());
    var starts = new ArrayList<Start>();
    while (!left.isEmpty()) {
      var taken =
          switch (operation.kind()) {
            case QUERY -> mostAnswered(type, left);
            case MUTATION -> firstAnswered(type, left);
          };
      left.removeAll(taken.fields());
      starts.add(new Start(taken.graph(), route(taken, type)));
    }
    return starts;
  }

  private record Part(String graph, List<Field> fields) {}

  /// What one subgraph answers the most of.
  private Part mostAnswered(CompositeType type, List<Field> left) {
    return largest(
        type,
        left,
        graph ->
            new Part(
                graph, left.stream().filter(field -> type.resolves(graph, field.name())).toList()));
  }

  /// The longest run of first fields that one subgraph answers.
  private Part firstAnswered(CompositeType type, List<Field> left) {
    return largest(
        type,
        left,
        graph ->
            new Part(
                graph,
                left.stream().takeWhile(field -> type.resolves(graph, field.name())).toList()));
  }

  /// The first of the largest, so that equal ones are always chosen alike.
  private Part largest(CompositeType type, List<Field> left, Function<String, Part> partOf) {
    return supergraph.subgraphs().sequencedKeySet().stream()
        .map(partOf)
        .filter(part -> !part.fields().isEmpty())
        .min(Comparator.comparingInt(part -> -part.fields().size()))
        .orElseThrow(() ->
            new UnplannableException(
                "No subgraph answers the field "
                    + type.name()
                    + "."
                    + left.getFirst().name()
                    + "."));
  }

  private Route route(Part part, CompositeType type) {
    var fields = new LinkedHashMap<String, List<Field>>();
    fields.put(type.name(), part.fields());
    return routes.route(part.graph(), SelectionSet.of(type.name(), fields));
  }
}
