package org.khronika.people.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfReadingTest {

  @ParameterizedTest(name = "{0} runs from {1} to {2}")
  @CsvSource({
    "2021-07-14, 2021-07-14, 2021-07-14",
    "2021-07-14?, 2021-07-14, 2021-07-14",
    "2021-07~, 2021-07-01, 2021-07-31",
    "2020-02, 2020-02-01, 2020-02-29",
    "2021%, 2021-01-01, 2021-12-31",
    "0001, 0001-01-01, 0001-12-31",
    "2021-07-14/2021-07-15, 2021-07-14, 2021-07-15",
    "2020/2021-03, 2020-01-01, 2021-03-31",
    "2021-07/2021, 2021-07-01, 2021-12-31",
    "2020~/.., 2020-01-01,",
    "2020?/, 2020-01-01,",
    "../2020, , 2020-12-31",
    "/2020-05, , 2020-05-31",
    "/.., , ",
    "../.., , ",
  })
  void aDateCoversItsDays(String edtf, LocalDate earliest, LocalDate latest) {
    assertThat(EdtfReading.of(edtf)).isEqualTo(new EdtfReading.Days(earliest, latest));
  }

  @ParameterizedTest(name = "\"{0}\" is no date")
  @ValueSource(
      strings = {
        "",
        " ",
        "..",
        "/",
        "//",
        "2021/2022/2023",
        "2021-7-14",
        "21",
        "-0044",
        "0000",
        "Y170000002",
        "199X",
        "2021-XX",
        "2021-21",
        "2021-13",
        "2021-00",
        "2021-02-29",
        "2021-04-31",
        "2021-07-14T10:00:00Z",
        "2021?~",
        "?2021",
        "2021 ",
        " 2021",
        "2022/2021",
        "2021-07-15/2021-07-14",
        "٢٠٢١",
        "Wednesday",
        "2021/open",
        "2021-07-14\n",
      })
  void whatIsNoDateIsRefusedWithAReason(String text) {
    assertThat(EdtfReading.of(text))
        .isInstanceOfSatisfying(
            EdtfReading.Unreadable.class, refused -> assertThat(refused.reason()).endsWith("."));
  }
}
