package org.khronika.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class RefusedPersonTest {
  private final Tables tables;

  RefusedPersonTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void anEmptyRecord() {
    tables.empty();
  }

  @Test
  void everyProblemOfADocumentIsToldWithItsPlaceAndNothingIsWritten() {
    Graph.ask(Documents.person("somebody-else"));
    Graph.ask(Documents.organization("night-watch"));
    JsonNode answer =
        Graph.ask(
            """
            mutation { recordPerson(input: {
              id: "6b2f4c1e-0000-4000-8000-000000000001", key: "Vera Halm", displayName: " ",
              identityStatus: NAMED, size: {min: -1, max: 0},
              names: [{value: "Vera", form: ALIAS, language: "b!", script: "Cyrillic"}, {value: "Vera", form: ALIAS}],
              occupations: [EDITOR, EDITOR], focus: [DEMOCRACY, LITERATURE, DEMOCRACY],
              affiliations: [
                {organization: "nobody", role: HEAD, labels: [""], citations: []},
                {organization: "somebody-else", role: HEAD, period: {edtf: "2021-13"}, citations: [%1$s]},
                {organization: "night-watch", role: HEAD, citations: [%1$s]},
                {organization: "night-watch", role: HEAD, citations: [%1$s]}],
              statuses: [{status: EXILED, asOf: {edtf: "2021", basis: RELATIVE, partOfDay: NIGHT, zone: "Halm/City"},
                citations: [%1$s]}],
              distinctions: [{kind: AWARD, name: "", citations: [%1$s]}],
              identityHypotheses: [{candidate: "Vera Halm", evidence: [%1$s]}, {candidate: "ghost", evidence: []}],
              citations: [
                {source: "Gazette", startChar: -1, endChar: -1, quote: ""},
                {source: "gazette", startChar: 0, endChar: 4, quote: "longer"},
                {source: "gazette", startChar: 0, endChar: 4,
                  attribution: {assertedBy: "01960000-0000-7000-8000-0000000000ff", basis: EXPLICIT}},
                {source: "gazette", startChar: 0, endChar: 4, attribution: {voice: ATTRIBUTED}},
                {source: "gazette", startChar: 0, endChar: 4, attribution: {voice: ATTRIBUTED,
                  assertedBy: "me", candidates: [{likelihood: 1.5}, {}]}}]})
              { outcome person { key } userErrors { code path message } } }
            """
                .formatted(Documents.CITATION));
    assertThat(answer.at("/data/recordPerson/outcome").textValue()).isEqualTo("REFUSED");
    assertThat(answer.at("/data/recordPerson/person").isNull()).isTrue();
    assertThat(problems(answer.at("/data/recordPerson/userErrors")))
        .containsExactly(
            "INVALID_VALUE input.id",
            "INVALID_VALUE input.key",
            "INVALID_VALUE input.displayName",
            "INVALID_VALUE input.size.min",
            "INVALID_VALUE input.size.max",
            "CONTRADICTION input.size",
            "INVALID_VALUE input.names.0.language",
            "INVALID_VALUE input.names.0.script",
            "DUPLICATE input.names.1",
            "DUPLICATE input.focus.2",
            "DUPLICATE input.occupations.1",
            "INVALID_VALUE input.affiliations.0.labels.0",
            "INVALID_VALUE input.affiliations.0.citations",
            "INVALID_VALUE input.affiliations.1.period.edtf",
            "DUPLICATE input.affiliations.3",
            "CONTRADICTION input.statuses.0.asOf.partOfDay",
            "CONTRADICTION input.statuses.0.asOf.anchor",
            "INVALID_VALUE input.statuses.0.asOf.zone",
            "INVALID_VALUE input.distinctions.0.name",
            "CONTRADICTION input.identityHypotheses.0.candidate",
            "INVALID_VALUE input.identityHypotheses.1.evidence",
            "INVALID_VALUE input.citations.0.source",
            "INVALID_VALUE input.citations.0.startChar",
            "CONTRADICTION input.citations.0.endChar",
            "INVALID_VALUE input.citations.0.quote",
            "CONTRADICTION input.citations.1.quote",
            "CONTRADICTION input.citations.2.attribution.assertedBy",
            "CONTRADICTION input.citations.2.attribution.basis",
            "CONTRADICTION input.citations.3.attribution",
            "INVALID_VALUE input.citations.4.attribution.assertedBy",
            "CONTRADICTION input.citations.4.attribution.candidates",
            "INVALID_VALUE input.citations.4.attribution.candidates.0.likelihood",
            "DUPLICATE input.citations.4.attribution.candidates.1.party",
            "CONTRADICTION input.citations.4.attribution.candidates",
            "NOT_FOUND input.affiliations.0.organization",
            "NOT_FOUND input.affiliations.1.organization",
            "NOT_FOUND input.identityHypotheses.1.candidate",
            "NOT_FOUND input.citations.2.attribution.assertedBy");
    assertThat(tables.one("select count(*) from party")).isEqualTo(2L);
  }

  @Test
  void aDocumentOverAnotherRecordIsAConflict() {
    String id =
        Graph.ask(Documents.person("vera-halm")).at("/data/recordPerson/person/id").textValue();
    Graph.ask(Documents.organization("night-watch"));
    assertThat(refused(Documents.person("vera-halm", ", focus: [DEMOCRACY]")))
        .containsExactly("CONFLICT input.version");
    assertThat(refused(Documents.person("vera-halm", ", focus: [DEMOCRACY], version: 2")))
        .containsExactly("CONFLICT input.version");
    assertThat(refused(Documents.person("night-watch"))).containsExactly("CONFLICT input.key");
    assertThat(refused(Documents.person("vera-second", ", version: 1")))
        .containsExactly("CONFLICT input.version");
    assertThat(refused(Documents.person("vera-second", ", id: \"%s\"".formatted(id))))
        .containsExactly("CONFLICT input.id");
    assertThat(
            refused(
                Documents.person("vera-halm", ", id: \"01960000-0000-7000-8000-0000000000ff\"")))
        .containsExactly("CONFLICT input.id");
    assertThat(tables.one("select version from party where key = 'vera-halm'")).isEqualTo(1);
  }

  @Test
  void aConflictSaysWhatToDo() {
    Graph.ask(Documents.person("vera-halm"));
    assertThat(
            Graph.ask(Documents.person("vera-halm", ", focus: [DEMOCRACY]"))
                .at("/data/recordPerson/userErrors/0/message")
                .textValue())
        .isEqualTo(
            "Another record of this key is there, version 1; read it, and give that version to replace it.");
  }

  @Test
  void aTextThatTheDatabaseCannotHoldIsRefused() {
    assertThat(
            refused(
                Documents.person("vera-halm", ", names: [{value: \"a\\u0000b\", form: ALIAS}]")))
        .containsExactly("INVALID_VALUE input.names.0.value");
  }

  private static List<String> refused(String document) {
    JsonNode payload = Graph.ask(document).at("/data/recordPerson");
    assertThat(payload.at("/outcome").textValue()).isEqualTo("REFUSED");
    return problems(payload.at("/userErrors"));
  }

  private static List<String> problems(JsonNode userErrors) {
    return StreamSupport.stream(userErrors.spliterator(), false)
        .map(error -> error.at("/code").textValue() + " " + path(error.at("/path")))
        .toList();
  }

  private static String path(JsonNode path) {
    return String.join(
        ".", StreamSupport.stream(path.spliterator(), false).map(JsonNode::textValue).toList());
  }
}
