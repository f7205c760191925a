package org.khronika.local.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The example of RFC 8785, section 3.2.2.
  @Test
  void the_example_of_the_standard_is_written_as_the_standard_says() throws Exception {
    var value =
        JSON.readTree(
            """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [null, true, false]
            }
            """);
    assertThat(CanonicalJson.of(value))
        .isEqualTo(
            """
            {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}\
            """);
  }

  @Test
  void names_are_sorted_by_their_UTF_16_code_units() throws Exception {
    var value =
        JSON.readTree(
            """
            {"\\u20ac": 1, "\\r": 2, "\\ufb33": 3, "1": 4, "\\ud83d\\ude00": 5, "\\u0080": 6, "\\u00f6": 7}
            """);
    assertThat(CanonicalJson.of(value))
        .isEqualTo(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1.0, 1",
    "-12, -12",
    "0.8, 0.8",
    "100, 100",
    "0.000001, 0.000001",
    "0.0000001, 1e-7",
    "-1.5e-9, -1.5e-9",
    "123456789012345680000, 123456789012345680000",
    "1e21, 1e+21"
  })
  void numbers_are_written_as_ECMAScript_does(String number, String canonical) throws Exception {
    assertThat(CanonicalJson.of(JSON.readTree(number))).isEqualTo(canonical);
  }
}
