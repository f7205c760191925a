package org.khronika.gateway.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerLengthTest {
  private final AnswerLength lengths = new AnswerLength();

  @Test
  void isEnoughForAnAnswerLikeTheLastOne() {
    lengths.learn(56_057, 104_565);

    assertThat(lengths.guess(56_057)).isBetween(104_565, 120_000);
    assertThat(lengths.guess(28_000)).isBetween(52_200, 60_000);
  }

  @Test
  void forgetsAnUnusualAnswerInTime() {
    lengths.learn(1_000, 7_000);
    for (int i = 0; i < 100; i++) {
      lengths.learn(100_000, 100_000);
    }

    assertThat(lengths.guess(100_000)).isBetween(100_000, 120_000);
  }

  @Test
  void isBoundedWhereNextToNothingWasFetched() {
    lengths.learn(0, 1_000_000);

    assertThat(lengths.guess(0)).isLessThan(1_000);
    assertThat(lengths.guess(100_000)).isLessThan(1_000_000);
  }
}
