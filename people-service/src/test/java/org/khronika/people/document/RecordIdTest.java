package org.khronika.people.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordIdTest {

  @Test
  void aNewIdIsOfVersion7AndBeginsWithTheTimeOfItsMaking() {
    long before = System.currentTimeMillis();
    UUID id = RecordId.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    assertThat(RecordId.read(id.toString())).isEqualTo(id);
  }

  @Test
  void idsAreInTheOrderOfTheirMakingAndDoNotTellHowManyAreBetween() {
    List<String> ids =
        IntStream.range(0, 10_000).mapToObj(_ -> RecordId.next().toString()).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    assertThat(
            IntStream.range(1, 100).mapToObj(i -> low(ids.get(i)) - low(ids.get(i - 1))).distinct())
        .hasSizeGreaterThan(90);
  }

  private static long low(String id) {
    return UUID.fromString(id).getLeastSignificantBits();
  }

  @Test
  void onlyWholeIdsOfVersion7AreRead() {
    assertThat(RecordId.read(null)).isNull();
    assertThat(RecordId.read("")).isNull();
    assertThat(RecordId.read("1-1-7000-8000-1")).isNull();
    assertThat(RecordId.read(UUID.randomUUID().toString())).isNull();
    assertThat(RecordId.read("018F4C6A-7D5E-7C3B-9A1D-0E2F4A6B8C0D"))
        .hasToString("018f4c6a-7d5e-7c3b-9a1d-0e2f4a6b8c0d");
  }
}
