package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.EntityBatch;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.plan.SubgraphOperation;
import org.khronika.gateway.planner.FetchStep.Batch;
import org.khronika.gateway.planner.FetchStep.Case;
import org.khronika.gateway.planner.FetchStep.EntityStep;
import org.khronika.gateway.planner.FetchStep.NodesStep;
import org.khronika.gateway.planner.FetchStep.RootStep;
import org.khronika.gateway.planner.LocateEntities.Site;
import org.khronika.gateway.planner.Requested.RequestedField;
import org.khronika.gateway.planner.Requested.RequestedOn;

/// Writes each request as the document that its subgraph gets.
final class WriteFetches {
  private final Operation operation;
  private final WriteNodes nodes;
  private final Projection projection;
  private final List<FetchStep> steps;
  private final LocateEntities located;
  private final ExpectAnswer expected;

  WriteFetches(
      Operation operation, WriteNodes nodes, Projection projection, List<FetchStep> steps) {
    this.operation = operation;
    this.nodes = nodes;
    this.projection = projection;
    this.steps = steps;
    this.located = new LocateEntities(steps);
    this.expected = new ExpectAnswer(projection, located);
  }

  QueryPlan write() {
    var fetches = new ArrayList<Fetch>();
    for (FetchStep step : steps) {
      fetches.add(
          switch (step) {
            case RootStep root -> root(root);
            case NodesStep search -> nodes.write(search);
            case EntityStep entities -> entities(entities);
          });
    }
    if (operation.introspection() != null) {
      fetches.add(new Fetch.Introspection(fetches.size(), List.of()));
    }
    return new QueryPlan(fetches, projection);
  }

  private Fetch root(RootStep step) {
    var variables = variables(step.selections());
    var definitions = variables.stream().map(this::definition).toList();
    var kind =
        MakeSteps.isMutation(step, operation) ? Operation.Kind.MUTATION : Operation.Kind.QUERY;
    var document = document(kind.keyword(), definitions, text(step.selections()));
    var keys =
        step.selections().stream()
            .flatMap(requested ->
                requested instanceof RequestedField field ? Stream.of(field.key()) : Stream.of())
            .toList();
    var answer = ExpectAnswer.of(expected.object(step.selections(), step.at(), Site.of(step, 0)));
    return new Fetch.Root(
        step.id(),
        step.after(),
        step.graph(),
        new SubgraphOperation(document, List.copyOf(variables), answer),
        keys,
        step.at(),
        step.shared());
  }

  private Fetch entities(EntityStep step) {
    var batches = new ArrayList<EntityBatch>();
    var definitions = new ArrayList<String>();
    var selections = new ArrayList<String>();
    for (Batch batch : step.batches()) {
      var key = new ResponseKey("_e" + batches.size());
      var variable = unusedName("_r" + batches.size());
      batches.add(
          new EntityBatch(
              key,
              variable,
              batch.paths(),
              batch.cases().stream().map(Case::representation).toList(),
              batch.shared(),
              located.numbers(step, batches.size())));
      definitions.add("$" + variable + ": [_Any!]!");
      selections.add(
          key
              + ": _entities(representations: $"
              + variable
              + ") { "
              + text(distinct(batch))
              + " }");
    }
    var variables =
        variables(step.batches().stream().flatMap(batch -> distinct(batch).stream()).toList());
    variables.forEach(variable -> definitions.add(definition(variable)));
    var document =
        document(Operation.Kind.QUERY.keyword(), definitions, String.join(" ", selections));
    return new Fetch.Entities(
        step.id(),
        step.after(),
        step.graph(),
        new SubgraphOperation(document, List.copyOf(variables), answer(step, batches)),
        batches);
  }

  private Shape answer(EntityStep step, List<EntityBatch> batches) {
    var members = new ArrayList<Shape.Member>();
    for (int i = 0; i < batches.size(); i++) {
      var entities = ExpectAnswer.list(entity(step, i));
      members.add(new Shape.Member(batches.get(i).key().member(), entities, false));
    }
    return ExpectAnswer.of(ExpectAnswer.object(members));
  }

  /// Of several types it is not known which comes when.
  private Shape entity(EntityStep step, int number) {
    var batch = step.batches().get(number);
    var distinct = distinct(batch);
    return distinct.size() == 1
        ? expected.object(
            distinct.getFirst().selections(), batch.paths().getFirst(), Site.of(step, number))
        : Shape.UNKNOWN;
  }

  private static List<Requested> distinct(Batch batch) {
    return batch.cases().stream()
        .map(c -> (Requested) new RequestedOn(c.representation().typename(), c.selections()))
        .distinct()
        .toList();
  }

  private String unusedName(String name) {
    return operation.variables().containsKey(name) ? unusedName("_" + name) : name;
  }

  private String definition(String variable) {
    return "$" + variable + ": " + operation.variables().get(variable);
  }

  static String document(String keyword, List<String> definitions, String selections) {
    var variables = definitions.isEmpty() ? "" : "(" + String.join(", ", definitions) + ")";
    return keyword + " " + variables + (variables.isEmpty() ? "" : " ") + "{ " + selections + " }";
  }

  static String text(List<Requested> selections) {
    return selections.stream()
        .map(requested ->
            switch (requested) {
              case RequestedField field ->
                  field.selections().isEmpty()
                      ? field.head()
                      : field.head() + " { " + text(field.selections()) + " }";
              case RequestedOn on -> "... on " + on.type() + " { " + text(on.selections()) + " }";
            })
        .collect(Collectors.joining(" "));
  }

  private static SequencedSet<String> variables(List<Requested> selections) {
    var variables = new LinkedHashSet<String>();
    for (Requested requested : selections) {
      if (requested instanceof RequestedField field) {
        variables.addAll(field.arguments().variables());
      }
      variables.addAll(variables(requested.selections()));
    }
    return variables;
  }
}
