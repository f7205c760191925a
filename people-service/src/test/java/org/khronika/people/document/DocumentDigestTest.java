package org.khronika.people.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentDigestTest {
  record Document(String id, String key, List<String> names, String note, Integer version) {}

  record LaterDocument(
      String note, Integer version, List<String> names, String key, String id, String added) {}

  @Test
  void idAndVersionDoNotCountAndNeitherDoesWhatIsAbsentOrEmpty() {
    String digest = DocumentDigest.of(new Document(null, "k", List.of(), null, null));
    assertThat(digest).matches("[0-9a-f]{64}");
    assertThat(DocumentDigest.of(new Document("i", "k", null, null, 7))).isEqualTo(digest);
    assertThat(DocumentDigest.of(new LaterDocument(null, null, null, "k", null, null)))
        .isEqualTo(digest);
  }

  @Test
  void whatIsSaidCountsAndSoDoesItsOrder() {
    String digest = DocumentDigest.of(new Document(null, "k", List.of("a", "b"), null, null));
    assertThat(DocumentDigest.of(new Document(null, "k", List.of("b", "a"), null, null)))
        .isNotEqualTo(digest);
    assertThat(DocumentDigest.of(new Document(null, "k", List.of("a", "b"), "", null)))
        .isEqualTo(digest);
    assertThat(DocumentDigest.of(new Document(null, "k", List.of("a", "b"), "c", null)))
        .isNotEqualTo(digest);
  }
}
