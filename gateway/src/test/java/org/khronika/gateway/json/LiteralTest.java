package org.khronika.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiteralTest {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

  @Test
  void a_text_of_any_length_is_found_where_it_stands_and_nowhere_else() {
    for (int length = 1; length <= ALPHABET.length(); length++) {
      var text = ALPHABET.substring(0, length);
      var literal = new Literal(bytes(text));
      for (String behind : List.of("", "?", "?".repeat(20))) {
        assertThat(literal.isAt(bytes("??" + text + behind), 2)).isTrue();
        assertThat(literal.isAt(bytes("??" + text + behind), 1)).isFalse();
        assertThat(literal.isAt(bytes("??" + text.substring(1) + behind), 2)).isFalse();
        for (int changed = 0; changed < length; changed++) {
          var other = new StringBuilder(text);
          other.setCharAt(changed, '!');
          assertThat(literal.isAt(bytes("??" + other + behind), 2)).isFalse();
        }
      }
    }
  }

  static Stream<List<String>> choices() {
    return Stream.of(
        List.of(),
        List.of("A"),
        List.of("A", "AA", "AAA", "B"),
        List.of("LOW", "MEDIUM", "HIGH", "CRITICAL"),
        List.of("ARBITRARY_ARREST", "ARBITRARY_DETENTION", "ARBITRARY_ARREST_AGAIN"),
        List.of("AGAIN_AND_AGAIN_A_AND_AGAIN", "AGAIN_AND_AGAIN_B_AND_AGAIN"),
        IntStream.range(100, 600).mapToObj(number -> "COUNTRY_" + number).toList());
  }

  @ParameterizedTest
  @MethodSource("choices")
  void of_some_texts_the_one_is_found_that_stands_there(List<String> texts) {
    var choice = new Literal.Choice(texts.stream().map(LiteralTest::quoted).toList());
    for (String text : texts) {
      for (String behind : List.of("", "}", ",\"then\":\"AA\"}")) {
        assertThat(choice.after(bytes(":\"" + text + "\"" + behind), 1))
            .isEqualTo(text.length() + 3);
      }
    }
    for (String none : List.of("", "\"", "\"\"", "\"C\"", "\"COUNTRY_99\"", "\"LO\"", "7")) {
      assertThat(choice.after(bytes(":" + none), 1)).isEqualTo(SkipJson.MALFORMED);
    }
  }

  @Test
  void every_character_ends_a_run_of_plain_ones_or_does_not() {
    for (int character = 0; character < 256; character++) {
      for (int place = 0; place < Long.BYTES; place++) {
        var run = bytes("        ");
        run[place] = (byte) character;
        var isSpecial = character < ' ' || character == '"' || character == '\\';
        assertThat(Long.numberOfTrailingZeros(Words.special(Words.at(run, 0))))
            .as("character %d", character)
            .isEqualTo(isSpecial ? place * Byte.SIZE + 7 : Long.SIZE);
      }
    }
  }

  private static byte[] quoted(String text) {
    return bytes("\"" + text + "\"");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
