package org.khronika.people.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfReadingTest {

  /// The examples of <https://www.loc.gov/standards/datetime/>, level 0.
  @ParameterizedTest(name = "{0} runs from {1} to {2}")
  @CsvSource({
    "1985-04-12, 1985-04-12, 1985-04-12",
    "1985-04, 1985-04-01, 1985-04-30",
    "1985, 1985-01-01, 1985-12-31",
    "1985-04-12T23:20:30, 1985-04-12, 1985-04-12",
    "1985-04-12T23:20:30Z, 1985-04-12, 1985-04-12",
    "1985-04-12T23:20:30-04, 1985-04-12, 1985-04-12",
    "1985-04-12T23:20:30+04:30, 1985-04-12, 1985-04-12",
    "1964/2008, 1964-01-01, 2008-12-31",
    "2004-06/2006-08, 2004-06-01, 2006-08-31",
    "2004-02-01/2005-02-08, 2004-02-01, 2005-02-08",
    "2004-02-01/2005-02, 2004-02-01, 2005-02-28",
    "2004-02-01/2005, 2004-02-01, 2005-12-31",
    "2005/2006-02, 2005-01-01, 2006-02-28",
  })
  void theStandardsExamplesOfLevel0AreRead(String edtf, LocalDate earliest, LocalDate latest) {
    assertThat(EdtfReading.of(edtf)).isEqualTo(new EdtfReading.Days(earliest, latest));
  }

  /// The examples of <https://www.loc.gov/standards/datetime/>, level 1.
  @ParameterizedTest(name = "{0} runs from {1} to {2}")
  @CsvSource({
    "Y170000002, +170000002-01-01, +170000002-12-31",
    "Y-170000002, -170000002-01-01, -170000002-12-31",
    "2001-21, 2001-03-01, 2001-05-31",
    "2001-22, 2001-06-01, 2001-08-31",
    "2001-23, 2001-09-01, 2001-11-30",
    "2001-24, 2001-12-01, 2002-02-28",
    "1984?, 1984-01-01, 1984-12-31",
    "2004-06~, 2004-06-01, 2004-06-30",
    "2004-06-11%, 2004-06-11, 2004-06-11",
    "201X, 2010-01-01, 2019-12-31",
    "20XX, 2000-01-01, 2099-12-31",
    "2004-XX, 2004-01-01, 2004-12-31",
    "1985-04-XX, 1985-04-01, 1985-04-30",
    "1985-XX-XX, 1985-01-01, 1985-12-31",
    "1985-04-12/.., 1985-04-12,",
    "1985-04/.., 1985-04-01,",
    "1985/.., 1985-01-01,",
    "../1985-04-12, , 1985-04-12",
    "../1985-04, , 1985-04-30",
    "../1985, , 1985-12-31",
    "1985-04-12/, 1985-04-12,",
    "1985-04/, 1985-04-01,",
    "1985/, 1985-01-01,",
    "/1985-04-12, , 1985-04-12",
    "/1985-04, , 1985-04-30",
    "/1985, , 1985-12-31",
    "-1985, -1985-01-01, -1985-12-31",
  })
  void theStandardsExamplesOfLevel1AreRead(String edtf, LocalDate earliest, LocalDate latest) {
    assertThat(EdtfReading.of(edtf)).isEqualTo(new EdtfReading.Days(earliest, latest));
  }

  @ParameterizedTest(name = "{0} runs from {1} to {2}")
  @CsvSource({
    "2021-07-14?, 2021-07-14, 2021-07-14",
    "2020-02, 2020-02-01, 2020-02-29",
    "0001, 0001-01-01, 0001-12-31",
    "0000, 0000-01-01, 0000-12-31",
    "-0044-03-15, -0044-03-15, -0044-03-15",
    "-004X, -0049-01-01, -0040-12-31",
    "202X?, 2020-01-01, 2029-12-31",
    "2023-24~, 2023-12-01, 2024-02-29",
    "2020-XX/2021-23, 2020-01-01, 2021-11-30",
    "2021-07/2021, 2021-07-01, 2021-12-31",
    "2020~/.., 2020-01-01,",
    "/.., , ",
    "../.., , ",
  })
  void formsMayBeCombined(String edtf, LocalDate earliest, LocalDate latest) {
    assertThat(EdtfReading.of(edtf)).isEqualTo(new EdtfReading.Days(earliest, latest));
  }

  @ParameterizedTest(name = "\"{0}\" is no date")
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "..",
        "/",
        "//",
        "2021/2022/2023",
        "2021-7-14",
        "21",
        "-0000",
        "44",
        "Y2021",
        "Y0170000002",
        "Y1700000020000",
        "2XXX",
        "XXXX",
        "2021-0X",
        "2021-07-1X",
        "2021-XX-14",
        "2021-21-01",
        "2021-21-XX",
        "2021-20",
        "2021-25",
        "2021-13",
        "2021-13-XX",
        "2021-00",
        "2021-02-29",
        "2021-04-31",
        "2021-07-14T10:00",
        "2021-07-14T25:00:00Z",
        "2021-07-14T10:00:00+19",
        "2021-07-14T10:00:00?",
        "2021-07T10:00:00",
        "2021-07-14T10:00:00/2021-07-15",
        "2021?~",
        "?2021",
        "2021-?07",
        "2021 ",
        " 2021",
        "2022/2021",
        "2021-07-15/2021-07-14",
        "-0044/-0045",
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
