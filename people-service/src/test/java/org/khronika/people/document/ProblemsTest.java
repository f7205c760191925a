package org.khronika.people.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "a-b", "0-1-2", "viasna", "orsha-eu-2"})
  void aKeyIsMadeOfWordsAndHyphens(String key) {
    assertThat(Problems.isKey(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "ä", "a b", "a\n", "a_b"})
  void nothingElseIsAKey(String key) {
    assertThat(Problems.isKey(key)).isFalse();
    assertThat(Problems.isKey("a-".repeat(100_000) + "a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\t\u200b", "a\u0000", "a\ud800", "\udc00a", "\u001b[1m"})
  void aTextSaysSomethingThatCanBeStoredAndShown(String text) {
    Problems problems = Problems.in("input");
    problems.at("names").at(0).text("value", text);
    assertThat(problems.all())
        .extracting(problem -> problem.code() + " " + String.join(".", problem.path()))
        .containsExactly("INVALID_VALUE input.names.0.value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Вера Хальм", "two\nlines", "👩‍🏫", "O'Halm & co."})
  void everyScriptIsWelcome(String text) {
    Problems problems = Problems.in("input");
    problems.text("value", text);
    assertThat(problems.any()).isFalse();
  }
}
