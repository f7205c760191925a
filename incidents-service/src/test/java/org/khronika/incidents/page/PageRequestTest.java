package org.khronika.incidents.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.khronika.incidents.page.PageRequest.Heading.BACKWARD;
import static org.khronika.incidents.page.PageRequest.Heading.FORWARD;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.incidents.graph.RequestRefused;

class PageRequestTest {

  @Test
  void aPageHasTwentyWhereNeitherFirstNorLastIsGiven() {
    assertThat(PageRequest.of(null, null, null, null))
        .isEqualTo(new PageRequest(FORWARD, 20, null));
    assertThat(PageRequest.of(null, "a", null, null)).isEqualTo(new PageRequest(FORWARD, 20, "a"));
    assertThat(PageRequest.of(null, null, null, "b")).isEqualTo(new PageRequest(BACKWARD, 20, "b"));
  }

  @Test
  void aPageIsReadForwardByFirstAndBackwardByLast() {
    assertThat(PageRequest.of(3, "a", null, null)).isEqualTo(new PageRequest(FORWARD, 3, "a"));
    assertThat(PageRequest.of(null, null, 3, "b")).isEqualTo(new PageRequest(BACKWARD, 3, "b"));
  }

  @ParameterizedTest(name = "first {0}, after {1}, last {2}, before {3}")
  @CsvSource({"5, , 5, ", "20, , 5, ", "20, , 20, ", "20, , , b", " , a, 20, ", " , a, , b"})
  void whatIsReadInBothDirectionsIsRefused(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    assertThatThrownBy(() -> PageRequest.of(first, after, last, before))
        .isInstanceOfSatisfying(
            RequestRefused.class, refused -> assertThat(refused.code()).isEqualTo("BAD_PAGE"));
  }
}
