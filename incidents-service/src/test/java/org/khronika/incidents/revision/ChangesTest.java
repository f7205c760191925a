package org.khronika.incidents.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.incidents.document.CanonicalJson;

class ChangesTest {

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | {} | ``",
        "{\"a\":1} | {\"a\":2} | /a 1 2",
        "{\"a\":1} | {} | /a 1 null",
        "{} | {\"b\":[1]} | /b null [1]",
        "{\"b\":1,\"a\":1} | {\"a\":2,\"c\":3} | /a 1 2; /b 1 null; /c null 3",
        "{\"a\":{\"x/y\":1,\"~\":2}} | {\"a\":{\"x/y\":2}} | /a/x~1y 1 2; /a/~0 2 null",
        "[1,2,3] | [0,1,2,3] | /0 null 0",
        "[1,2,3] | [1,3] | /1 2 null",
        "[1,2,3] | [1,4,3] | /1 2 4",
        "[{\"v\":1,\"w\":1},{\"v\":2}] | [{\"v\":0},{\"v\":1,\"w\":2},{\"v\":2}] | /0/v 1 0; /0/w 1 null; /1 null {\"v\":1,\"w\":2}",
        "[1,2,3,4] | [2,4,1] | /0 1 null; /2 3 null; /2 null 1",
        "{\"a\":[1]} | {\"a\":1} | /a [1] 1",
      })
  void whatDiffersIsToldWithItsPlace(String before, String after, String changes) {
    assertThat(
            Changes.between(CanonicalJson.read(before), CanonicalJson.read(after)).stream()
                .map(change -> change.path() + " " + change.before() + " " + change.after())
                .collect(Collectors.joining("; ")))
        .isEqualTo(changes);
  }
}
