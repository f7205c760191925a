package org.khronika.incidents.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
  record Part(String key, String follows) {}

  @Test
  void partsThatFollowEachOtherInALineAreFine() {
    assertThat(problems("a", "b>a", "c>b", "d>b")).isEmpty();
  }

  @Test
  void aCircleIsToldOnceWhereItIsMetFirst() {
    assertThat(problems("a>c", "b>a", "c>b")).containsExactly("acts.0.follows CONTRADICTION");
  }

  @Test
  void whatLeadsIntoACircleIsNotPartOfIt() {
    assertThat(problems("lead>a", "a>b", "b>a")).containsExactly("acts.1.follows CONTRADICTION");
  }

  @Test
  void twoCirclesAreToldEach() {
    assertThat(problems("a>b", "x>y", "b>a", "y>x"))
        .containsExactly("acts.0.follows CONTRADICTION", "acts.1.follows CONTRADICTION");
  }

  @Test
  void aPartDoesNotFollowItself() {
    assertThat(problems("a>a")).containsExactly("acts.0.follows CONTRADICTION");
  }

  @Test
  void aPartFollowsAnotherOneOfTheDocument() {
    assertThat(problems("a>elsewhere")).containsExactly("acts.0.follows NOT_FOUND");
  }

  @Test
  void keysAreThereOnceAndHaveTheFormOfKeys() {
    assertThat(problems("a", "a", "B b"))
        .containsExactly("acts.1.key DUPLICATE", "acts.2.key INVALID_VALUE");
  }

  /// @param parts a key each, and behind `>` the key that it follows
  private static List<String> problems(String... parts) {
    List<Part> list = Arrays.stream(parts).map(PartsTest::part).toList();
    Problems problems = Problems.in("input");
    Parts<Part> checked = new Parts<>("acts", list, Part::key);
    checked.checkKeys(problems);
    checked.checkPointers("follows", Part::follows, problems);
    return problems.all().stream()
        .map(e -> String.join(".", e.path().subList(1, e.path().size())) + " " + e.code())
        .toList();
  }

  private static Part part(String text) {
    int arrow = text.indexOf('>');
    return arrow < 0
        ? new Part(text, null)
        : new Part(text.substring(0, arrow), text.substring(arrow + 1));
  }
}
