package org.khronika.people.date;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class RecordedDatesTest {
  private final Tables tables;

  RecordedDatesTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void anEmptyRecord() {
    tables.empty();
  }

  @ParameterizedTest
  @CsvSource({
    "-0044-03-15, -0044-03-15, -0044-03-15",
    "0000, 0000-01-01, 0000-12-31",
    "-4712, -4712-01-01, -4712-12-31",
    "1582-10-10, 1582-10-10, 1582-10-10",
    "Y12021, +12021-01-01, +12021-12-31",
    "Y5874897, +5874897-01-01, +5874897-12-31",
    "2021-24, 2021-12-01, 2022-02-28",
    "202X?, 2020-01-01, 2029-12-31",
  })
  void aDateOfAnyYearComesBack(String edtf, String earliest, String latest) {
    Graph.ask(
        Documents.person(
            "vera-halm",
            ", statuses: [{status: EXILED, asOf: {edtf: \"%s\"}, citations: [%s]}]"
                .formatted(edtf, Documents.CITATION)));
    assertThat(
            Graph.ask(
                    "{ person(key: \"vera-halm\") { statuses { asOf { edtf earliest latest } } } }")
                .at("/data/person/statuses/0/asOf"))
        .isEqualTo(
            Graph.read(
                "{\"edtf\": \"%s\", \"earliest\": \"%s\", \"latest\": \"%s\"}"
                    .formatted(edtf, earliest, latest)));
  }

  @Test
  void aDateThatCannotBeStoredIsRefused() {
    assertThat(
            Graph.ask(
                    Documents.person(
                        "vera-halm",
                        ", statuses: [{status: EXILED, asOf: {edtf: \"Y170000002\"}, citations: [%s]}]"
                            .formatted(Documents.CITATION)))
                .at("/data/recordPerson/userErrors/0/code")
                .textValue())
        .isEqualTo("INVALID_VALUE");
  }
}
