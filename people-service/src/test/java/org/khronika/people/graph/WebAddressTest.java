package org.khronika.people.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khronika.people.document.CanonicalJson;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "http://example.org:8080/a%20page?of=it#part",
        "https://example.org/Менск",
        "https://[2001:db8::1]/"
      })
  void anAddressIsKeptAsItWasGiven(String text) {
    assertThat(WebAddress.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org",
        "/page",
        "ftp://example.org",
        "https://",
        "javascript:alert(1)",
        "https:///x",
        "https://a b"
      })
  void nothingElseIsAnAddressOnTheWeb(String text) {
    assertThatThrownBy(() -> WebAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDocumentHasItAsItsText() {
    Map<String, ?> document = Map.of("url", WebAddress.parse("https://example.org/a"));
    assertThat(CanonicalJson.text(CanonicalJson.tree(document)))
        .isEqualTo("{\"url\":\"https://example.org/a\"}");
  }
}
