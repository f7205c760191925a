package org.khronika.incidents.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
  record Document(
      String key, List<String> names, LocalDate day, Double likelihood, Integer version) {}

  /// The samples of RFC 8785, appendix B, that are numbers in JSON, and others.
  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "-0.0, 0",
    "1.0, 1",
    "0.80, 0.8",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "9007199254740992, 9007199254740992",
    "295147905179352830000.0, 295147905179352830000",
    "9.999999999999997e22, 9.999999999999997e+22",
    "1e23, 1e+23",
    "1e21, 1e+21",
    "999999999999999700000.0, 999999999999999700000",
    "333333333.3333332, 333333333.3333332",
    "0.000001, 0.000001",
    "1e-7, 1e-7",
    "-1.5e-7, -1.5e-7",
  })
  void aNumberHasOneForm(String number, String canonical) {
    assertThat(CanonicalJson.text(CanonicalJson.read(number))).isEqualTo(canonical);
  }

  /// The example of RFC 8785, section 3.2.3.
  @Test
  void membersAreSortedByTheUnitsOfUtf16() {
    assertThat(
            CanonicalJson.text(
                CanonicalJson.read(
                    "{\"\\u20ac\": 1, \"\\r\": 2, \"\\ufb33\": 3, \"1\": 4, \"\\ud83d\\ude00\": 5, \"\\u0080\": 6, \"\\u00f6\": 7}")))
        .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
  }

  @Test
  void ofADocumentWhatIsAbsentOrEmptyIsLeftOutAndSoIsItsVersion() {
    assertThat(
            CanonicalJson.text(
                CanonicalJson.tree(
                    new Document("a", List.of(), LocalDate.of(2021, 7, 14), 1.0, 3))))
        .isEqualTo("{\"day\":\"2021-07-14\",\"key\":\"a\",\"likelihood\":1}");
  }
}
