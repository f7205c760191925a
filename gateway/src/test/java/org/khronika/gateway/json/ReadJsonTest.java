package org.khronika.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        " true ",
        "-0.5e+10",
        "\"\\u00e9\\n\\\"\"",
        "[]",
        "{}",
        "[1, [2, []], {\"a\": {\"b\": [null, false]}}]",
        "{\"name\": \"Ірына\", \"\": \"\"}",
        "{\"a\\\"b\" : 1, \"a\\\\\":2 ,\"\\\"\"\n:3}"
      })
  void what_is_written_again_is_read_again(String text) {
    var json = ReadJson.read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(json).isNotNull();
    var bytes = new JsonBytes(1);
    JsonValues.write(JsonValues.read(json, JsonDocument.ROOT), bytes);
    var again = ReadJson.read(bytes.toByteArray());
    assertThat(JsonValues.read(again, JsonDocument.ROOT))
        .isEqualTo(JsonValues.read(json, JsonDocument.ROOT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1,}",
        "tru",
        "nul",
        "01",
        "1.",
        "-",
        "1e",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\n\"",
        "[1]]",
        "null null",
        "'a'",
        "[",
        "\"\\"
      })
  void what_is_no_json_is_not_read(String text) {
    assertThat(ReadJson.read(text.getBytes(StandardCharsets.UTF_8))).isNull();
  }

  @Test
  void nesting_has_a_limit_that_the_stack_survives() {
    assertThat(ReadJson.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isNull();
  }

  @Test
  void members_are_found_by_their_whole_name() {
    var json =
        ReadJson.read(
            "{\"name\": 1, \"names\": {\"name\": 2}, \"nam\": 3}".getBytes(StandardCharsets.UTF_8));
    assertThat(json.raw(json.member(JsonDocument.ROOT, "name"))).isEqualTo("1");
    assertThat(json.raw(json.member(json.member(JsonDocument.ROOT, "names"), "name")))
        .isEqualTo("2");
    assertThat(json.member(JsonDocument.ROOT, "na")).isEqualTo(JsonDocument.NONE);
  }

  @Test
  void names_are_decoded_from_behind() {
    var json =
        ReadJson.read(
            "{\"a\\\"b\" : 1, \"a\\\\\":2 ,\"\\\"\"\n:3}".getBytes(StandardCharsets.UTF_8));
    var names = new ArrayList<String>();
    json.forEachValue(JsonDocument.ROOT, value -> names.add(json.nameOf(value)));
    assertThat(names).containsExactly("a\"b", "a\\", "\"");
  }

  @Test
  void text_is_decoded_only_when_it_is_asked_for() {
    var json = ReadJson.read("\"a\\t\\u0431\\/\\\\\"".getBytes(StandardCharsets.UTF_8));
    assertThat(json.text(JsonDocument.ROOT)).isEqualTo("a\tб/\\");
    assertThat(json.raw(JsonDocument.ROOT)).isEqualTo("\"a\\t\\u0431\\/\\\\\"");
  }

  @Test
  void control_characters_and_quotes_are_escaped_when_written() {
    var bytes = new JsonBytes(1).putString("\u0001\"\\\nж");
    assertThat(new String(bytes.toByteArray(), StandardCharsets.UTF_8))
        .isEqualTo("\"\\u0001\\\"\\\\\\nж\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // goes on without a beginning
        "c3", // breaks off
        "c0af", // longer than need be
        "e28228", // goes on with something else
        "eda080", // half of a pair
        "f4908080", // beyond the last character
      })
  void what_is_not_UTF_8_is_no_JSON(String hex) {
    var letters = HexFormat.of().parseHex(hex);
    assertThat(ReadJson.read(quoted("", letters))).isNull();
    assertThat(ReadJson.read(quoted("Ірына ".repeat(300), letters))).isNull();
  }

  @Test
  void letters_of_any_length_are_text_wherever_they_stand() {
    for (int shift = 0; shift < 8; shift++) {
      var text = "x".repeat(shift) + "aäЖ人𐍈".repeat(500);
      assertThat(ReadJson.read(quoted(text, new byte[0]))).isNotNull();
    }
  }

  private static byte[] quoted(String text, byte[] more) {
    var bytes = new ByteArrayOutputStream();
    bytes.write('"');
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(more);
    bytes.write('"');
    return bytes.toByteArray();
  }
}
