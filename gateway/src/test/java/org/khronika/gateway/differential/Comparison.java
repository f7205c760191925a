package org.khronika.gateway.differential;

import graphql.ParseAndValidate;
import graphql.parser.Parser;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.explain.Explain;
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
    var plan =
        Explain.stages(
                world.supergraph(), operation.text(), Json.text(operation.values()), Claims.NONE)
            .getLast();
    return CrowdedWave.in(plan.text());
  }

  /// The data, in its order, and whether there are errors.
  private static String said(Map<String, Object> answer) {
    return answer.containsKey("data")
        ? Json.text(answer.get("data")) + answer.containsKey("errors")
        : "nothing";
  }
}
