package org.khronika.gateway.differential;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.OperationLimits;
import org.khronika.gateway.operation.ReadDocument;
import org.khronika.gateway.operation.ReadOperation;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.planner.PlanOperation;
import org.khronika.gateway.world.GatewayOverWorld;
import org.khronika.gateway.world.Journal;
import org.khronika.gateway.world.Json;
import org.khronika.gateway.world.World;

/// Answers operations twice, through the gateway and by the monolith, and tells what differs.
final class Comparison {
  private final World world;
  private final GatewayOverWorld gateway;

  Comparison(World world) {
    this.world = world;
    this.gateway = new GatewayOverWorld(world);
  }

  boolean isValid(RandomOperation operation) {
    return ParseAndValidate.validate(
            world.supergraph().schema(), Parser.parse(operation.text()), Locale.ENGLISH)
        .isEmpty();
  }

  /// What differs, in words; empty where nothing does.
  Optional<String> difference(RandomOperation operation) {
    try {
      return differing(operation);
    } catch (RuntimeException e) { // also an operation at which the gateway breaks is to be found
      return Optional.of("the gateway broke: " + e);
    }
  }

  private Optional<String> differing(RandomOperation operation) {
    var expectedMutations = new Journal();
    var expected = world.monolith().answer(operation.text(), operation.values(), expectedMutations);
    var mutations = new Journal();
    var answer = gateway.answer(operation.text(), operation.values(), mutations);
    if (Boolean.getBoolean("lenient") && Json.text(answer.body()).contains("CANNOT_BE_PLANNED"))
      return Optional.empty(); // LENIENT
    var same = said(expected).equals(said(answer.body())) && mutations.equals(expectedMutations);
    if (!same) {
      return Optional.of(
          "expected %s%s%nbut was  %s%s%nby%n%s"
              .formatted(
                  Json.text(expected),
                  expectedMutations.entries(),
                  Json.text(answer.body()),
                  mutations.entries(),
                  String.join("\n", answer.requests())));
    }
    return crowdedWave(operation);
  }

  /// The data, in its order, and whether there are errors.
  private static String said(Map<String, Object> answer) {
    return answer.containsKey("data")
        ? Json.text(answer.get("data")) + answer.containsKey("errors")
        : "nothing";
  }

  /// No plan sends two requests to one subgraph at once.
  private Optional<String> crowdedWave(RandomOperation operation) {
    var plan = plan(operation);
    var waves = new int[plan.fetches().size()];
    var taken = new LinkedHashSet<String>();
    for (Fetch fetch : plan.fetches()) {
      waves[fetch.id()] =
          1 + fetch.after().stream().mapToInt(before -> waves[before]).max().orElse(0);
      var place = graph(fetch) + " in wave " + waves[fetch.id()];
      if (fetch instanceof Fetch.Entities && !taken.add(place)) {
        return Optional.of("two requests to " + place);
      }
    }
    return Optional.empty();
  }

  private static String graph(Fetch fetch) {
    return switch (fetch) {
      case Fetch.Root root -> root.graph();
      case Fetch.Entities entities -> entities.graph();
      case Fetch.Introspection _ -> "the schema itself";
    };
  }

  private QueryPlan plan(RandomOperation operation) {
    var schema = world.supergraph().schema();
    var sent = Json.text(operation.values()).getBytes(StandardCharsets.UTF_8);
    var variables = new Variables(ReadJson.read(sent), JsonDocument.ROOT);
    var read = (ReadDocument.Reading.Valid) ReadDocument.read(
                operation.text(), schema, OperationLimits.NONE);
    var chosen = ReadOperation.choose(read, null, variables);
    return PlanOperation.plan(ReadOperation.normalize(read, chosen, schema), world.supergraph());
  }
}
