package org.khronika.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.supergraph.ReadSupergraph;

/// Values that plainly fit are those that graphql-java takes, and nearly all of those.
class CheckVariablesTest {
  private static final GraphQLSchema SCHEMA =
      ReadSupergraph.read(
              """
              schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query }
              enum join__Graph { A @join__graph(name: "a", url: "http://a") }
              scalar Date @join__type(graph: A)
              enum Colour @join__type(graph: A) { RED GREEN }
              input Box @join__type(graph: A) {
                id: ID! size: Int = 1 colours: [Colour!] inner: Box lid: Boolean! = true date: Date
              }
              input Either @join__type(graph: A) @oneOf { a: Int b: String }
              type Query @join__type(graph: A) {
                f(i: Int, d: Float, s: String, b: Boolean, id: ID, c: Colour, x: Box, l: [[Int!]],
                  e: Either, t: Date): Int
              }
              """)
          .schema();

  private static final List<String> TYPES =
      List.of(
          "Int",
          "Int!",
          "Float",
          "String!",
          "Boolean",
          "ID!",
          "Colour",
          "Colour!",
          "Box",
          "Box!",
          "[Int!]",
          "[[Int!]]!",
          "[Box!]",
          "Date",
          "Date!",
          "Either",
          "[Colour]");

  private static final List<String> SCALARS =
      List.of(
          "null",
          "1",
          "-7",
          "0",
          "999999999",
          "2147483647",
          "2147483648",
          "1.0",
          "1.5",
          "-0.25",
          "1e3",
          "1e400",
          "12345678901234567890.5",
          "\"\"",
          "\"1\"",
          "\"RED\"",
          "\"red\"",
          "\"\\u0052ED\"",
          "true",
          "false",
          "\"2026-01-01\"");

  private static final List<String> NAMES =
      List.of("id", "size", "colours", "inner", "lid", "date", "a", "b", "\\u0069d");

  private static CheckVariables check(String type) {
    var document = Parser.parse("query ($v: " + type + ") { f }");
    return CheckVariables.of(
        document.getDefinitionsOfType(OperationDefinition.class).getFirst(), SCHEMA);
  }

  private static Variables variables(String json) {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    return new Variables(Objects.requireNonNull(ReadJson.read(bytes), json), JsonDocument.ROOT);
  }

  private static boolean isTaken(CheckVariables check, Variables variables) {
    try {
      check.coerce(variables);
      return true;
    } catch (RequestException e) {
      return false;
    }
  }

  @Test
  void what_plainly_fits_is_taken_by_graphql_java_too() {
    var random = new Random(7);
    var fitting = 0;
    for (int i = 0; i < 20_000; i++) {
      var type = TYPES.get(random.nextInt(TYPES.size()));
      var json = random.nextInt(20) == 0 ? "{}" : "{\"v\":" + value(random, 3) + "}";
      var variables = variables(json);
      if (check(type).plainlyFit(variables)) {
        fitting++;
        assertThat(isTaken(check(type), variables)).as("%s: %s", type, json).isTrue();
      }
    }
    assertThat(fitting).isGreaterThan(2_000);
  }

  @Test
  void what_fits_the_type_as_it_is_usually_written_is_seen_without_graphql_java() {
    var random = new Random(8);
    for (int i = 0; i < 5_000; i++) {
      var type = TYPES.get(random.nextInt(TYPES.size()));
      if (!type.equals("Either")) {
        var json = "{\"v\":" + fitting(type, random, 3) + "}";
        assertThat(check(type).plainlyFit(variables(json))).as("%s: %s", type, json).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[Int!] | 5",
        "Float | 1e3",
        "Int | 2147483647",
        "Int | 2.0",
        "Either | {\"a\": 1}",
        "ID | 12345678901234567890"
      })
  void what_fits_in_another_way_is_taken_all_the_same(String type, String value) {
    var variables = variables("{\"v\":" + value + "}");
    assertThat(check(type).plainlyFit(variables)).isFalse();
    assertThatCode(() -> check(type).check(variables)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Box | {\"id\": 1, \"colours\": [\"RED\", \"BLUE\"]} | v.colours.1",
        "Box | {\"id\": 1, \"inner\": {\"id\": 2, \"size\": \"two\"}} | v.inner.size",
        "Box | {\"inner\": {\"id\": null}} | v.inner.id",
        "Box | {\"id\": 1, \"inner\": {}} | v.inner.id",
        "Box | {\"id\": 1, \"lid\": null} | v.lid",
        "Box | {\"id\": 1, \"inner\": {\"id\": 2, \"weight\": 1}} | v.inner.weight",
        "Box | {\"id\": 1, \"inner\": 2} | v.inner",
        "Box | {\"id\": 1, \"size\": 1e400} | v.size",
        "[Box!] | [{\"id\": 1}, {\"id\": 2, \"colours\": \"BLUE\"}] | v.1.colours",
        "[[Int!]] | [[1, 2], [3, null]] | v.1.1",
        "Either | {\"a\": \"one\"} | v.a",
      })
  void the_place_is_told_where_a_value_does_not_fit(String type, String value, String place) {
    assertThatThrownBy(() -> check(type).check(variables("{\"v\":" + value + "}")))
        .isInstanceOfSatisfying(
            RequestException.class,
            refused ->
                assertThat(refused.errors().getFirst().message())
                    .startsWith("Variable 'v' has an invalid value at '" + place + "': "));
  }

  @Test
  void a_place_is_found_in_what_graphql_java_refuses() {
    var random = new Random(9);
    var refused = 0;
    for (int i = 0; i < 20_000; i++) {
      var type = TYPES.get(random.nextInt(TYPES.size()));
      var json = "{\"v\":" + value(random, 3) + "}";
      var variables = variables(json);
      if (!isTaken(check(type), variables)) {
        refused++;
        assertThat(check(type).misfit(variables)).as("%s: %s", type, json).isNotNull();
      }
    }
    assertThat(refused).isGreaterThan(2_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[Box!] | {\"id\": 1, \"size\": 2.0, \"colours\": \"RED\", \"inner\": null}",
        "[[Int!]] | [1, [2147483647]]",
        "Box | {\"id\": 12345678901234567890, \"date\": {\"any\": 1}}",
        "Either | {\"b\": \"one\"}",
      })
  void no_place_is_found_where_all_fits(String type, String value) {
    var variables = variables("{\"v\":" + value + "}");
    assertThat(isTaken(check(type), variables)).isTrue();
    assertThat(check(type).misfit(variables)).isNull();
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 1 : 4)) {
      case 1 -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
      case 2 -> {
        var object = new StringBuilder("{");
        for (int i = random.nextInt(4); i >= 0; i--) {
          var name = NAMES.get(random.nextInt(NAMES.size()));
          object.append("\"" + name + "\":" + value(random, depth - 1) + (i == 0 ? "" : ","));
        }
        yield object.append("}").toString();
      }
      default -> SCALARS.get(random.nextInt(SCALARS.size()));
    };
  }

  private static String fitting(String type, Random random, int depth) {
    if (type.endsWith("!")) {
      return some(type.substring(0, type.length() - 1), random, depth);
    }
    return random.nextInt(5) == 0 ? "null" : some(type, random, depth);
  }

  private static String some(String type, Random random, int depth) {
    if (type.startsWith("[")) {
      var element = type.substring(1, type.length() - 1);
      return "[" + fitting(element, random, depth) + "," + fitting(element, random, depth) + "]";
    }
    return switch (type) {
      case "Int" -> String.valueOf(random.nextInt(20_000_000) - 10_000_000);
      case "Float" -> random.nextBoolean() ? "3" : String.valueOf(random.nextInt(1000) / 8.0);
      case "ID" -> random.nextBoolean() ? "\"x\"" : "17";
      case "Boolean" -> String.valueOf(random.nextBoolean());
      case "Colour" -> random.nextBoolean() ? "\"RED\"" : "\"GREEN\"";
      case "Date" -> random.nextBoolean() ? "{\"year\": 2026}" : "\"2026\"";
      case "Box" ->
          "{\"id\":"
              + fitting("ID!", random, 0)
              + (random.nextBoolean() ? ",\"size\":" + fitting("Int", random, 0) : "")
              + (random.nextBoolean() ? ",\"lid\":true" : "")
              + (random.nextBoolean() ? ",\"colours\":" + fitting("[Colour!]", random, 0) : "")
              + (depth > 0 ? ",\"inner\":" + fitting("Box", random, depth - 1) : "")
              + "}";
      default -> "\"text\"";
    };
  }
}
