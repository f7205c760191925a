package org.khronika.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class RecordPersonTest {
  private final Tables tables;

  RecordPersonTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void anEmptyRecord() {
    tables.empty();
  }

  @Test
  void everythingOfADocumentComesBack() {
    Graph.ask(
        Documents.organization("night-watch", ", id: \"01960000-0000-7000-8000-00000000000a\""));
    Graph.ask(Documents.person("somebody-else", ", id: \"01960000-0000-7000-8000-00000000000b\""));
    assertThat(
            Graph.answer(
                """
                mutation { recordPerson(input: {
                  id: "01960000-0000-7000-8000-000000000001", key: "vera-halm", displayName: "Vera Halm",
                  names: [
                    {value: "Вера Хальм", language: "be", script: "Cyrl", form: PRIMARY},
                    {value: "Vera Halm", script: "Latn", form: TRANSLITERATION, romanization: "BGN/PCGN"}],
                  occupations: [ECONOMIST, ACTIVIST], focus: [WORKERS_RIGHTS, DEMOCRACY],
                  affiliations: [{organization: "night-watch", role: LEADER, labels: ["leader", "chairwoman"],
                    period: {edtf: "2019~/.."},
                    citations: [{source: "gazette-2031-05-02", startChar: 30, endChar: 45, quote: "our chairwoman",
                      attribution: {voice: ATTRIBUTED, assertedBy: "01960000-0000-7000-8000-00000000000a",
                        via: "Radio Halm", basis: COREFERENCE, phrase: "the group"},
                      connection: MEMBER_OF_SAME_ORGANISATION, reliability: RELIABLE}]}],
                  statuses: [{status: EXILED, asOf: {edtf: "2031-05-01", basis: RELATIVE, phrase: "Thursday",
                    anchor: "2031-05-02", partOfDay: EARLY, zone: "Europe/Riga"},
                    citations: [{source: "gazette-2031-05-02", startChar: 50, endChar: 60}]}],
                  distinctions: [{kind: AWARD, scope: INTERNATIONAL, when: {edtf: "2030", basis: INFERRED},
                    citations: [{source: "gazette-2031-05-02", startChar: 70, endChar: 90}]}],
                  identityHypotheses: [{candidate: "somebody-else",
                    evidence: [{source: "gazette-2031-05-02", startChar: 100, endChar: 120,
                      attribution: {voice: ATTRIBUTED, candidates: [
                        {party: "01960000-0000-7000-8000-00000000000a", likelihood: 0.8},
                        {party: "01960000-0000-7000-8000-000000000001", likelihood: 0.1}, {}]}}]}],
                  citations: [{source: "gazette-2031-05-02", startChar: 0, endChar: 9}]})
                { outcome userErrors { code } person { __typename id key displayName identityStatus size { min } version
                  names { value language script form romanization } occupations focus
                  affiliations { role labels period { edtf earliest latest basis phrase anchor partOfDay zone }
                    person { key } organization { key displayName }
                    citations { source { key } startChar endChar quote connection reliability
                      attribution { voice assertedBy { key } candidates { likelihood } via basis phrase } } }
                  statuses { status asOf { edtf earliest latest basis phrase anchor partOfDay zone }
                    citations { startChar } }
                  distinctions { kind name scope when { edtf basis } citations { startChar } }
                  identityHypotheses { relation status candidate { key }
                    evidence { attribution { assertedBy { key } candidates { likelihood party { key } } } } }
                  citations { startChar attribution { voice basis } } } } }
                """))
        .isEqualTo(
            """
            {
              "data" : {
                "recordPerson" : {
                  "outcome" : "CREATED",
                  "userErrors" : [ ],
                  "person" : {
                    "__typename" : "Person",
                    "id" : "01960000-0000-7000-8000-000000000001",
                    "key" : "vera-halm",
                    "displayName" : "Vera Halm",
                    "identityStatus" : "NAMED",
                    "size" : null,
                    "version" : 1,
                    "names" : [ {
                      "value" : "Вера Хальм",
                      "language" : "be",
                      "script" : "Cyrl",
                      "form" : "PRIMARY",
                      "romanization" : null
                    }, {
                      "value" : "Vera Halm",
                      "language" : null,
                      "script" : "Latn",
                      "form" : "TRANSLITERATION",
                      "romanization" : "BGN/PCGN"
                    } ],
                    "occupations" : [ "ECONOMIST", "ACTIVIST" ],
                    "focus" : [ "WORKERS_RIGHTS", "DEMOCRACY" ],
                    "affiliations" : [ {
                      "role" : "LEADER",
                      "labels" : [ "leader", "chairwoman" ],
                      "period" : {
                        "edtf" : "2019~/..",
                        "earliest" : "2019-01-01",
                        "latest" : null,
                        "basis" : "STATED",
                        "phrase" : null,
                        "anchor" : null,
                        "partOfDay" : null,
                        "zone" : null
                      },
                      "person" : {
                        "key" : "vera-halm"
                      },
                      "organization" : {
                        "key" : "night-watch",
                        "displayName" : "Organisation night-watch"
                      },
                      "citations" : [ {
                        "source" : {
                          "key" : "gazette-2031-05-02"
                        },
                        "startChar" : 30,
                        "endChar" : 45,
                        "quote" : "our chairwoman",
                        "connection" : "MEMBER_OF_SAME_ORGANISATION",
                        "reliability" : "RELIABLE",
                        "attribution" : {
                          "voice" : "ATTRIBUTED",
                          "assertedBy" : {
                            "key" : "night-watch"
                          },
                          "candidates" : [ ],
                          "via" : "Radio Halm",
                          "basis" : "COREFERENCE",
                          "phrase" : "the group"
                        }
                      } ]
                    } ],
                    "statuses" : [ {
                      "status" : "EXILED",
                      "asOf" : {
                        "edtf" : "2031-05-01",
                        "earliest" : "2031-05-01",
                        "latest" : "2031-05-01",
                        "basis" : "RELATIVE",
                        "phrase" : "Thursday",
                        "anchor" : "2031-05-02",
                        "partOfDay" : "EARLY",
                        "zone" : "Europe/Riga"
                      },
                      "citations" : [ {
                        "startChar" : 50
                      } ]
                    } ],
                    "distinctions" : [ {
                      "kind" : "AWARD",
                      "name" : null,
                      "scope" : "INTERNATIONAL",
                      "when" : {
                        "edtf" : "2030",
                        "basis" : "INFERRED"
                      },
                      "citations" : [ {
                        "startChar" : 70
                      } ]
                    } ],
                    "identityHypotheses" : [ {
                      "relation" : "SAME_AS",
                      "status" : "OPEN",
                      "candidate" : {
                        "key" : "somebody-else"
                      },
                      "evidence" : [ {
                        "attribution" : {
                          "assertedBy" : null,
                          "candidates" : [ {
                            "likelihood" : 0.8,
                            "party" : {
                              "key" : "night-watch"
                            }
                          }, {
                            "likelihood" : 0.1,
                            "party" : {
                              "key" : "vera-halm"
                            }
                          }, {
                            "likelihood" : null,
                            "party" : null
                          } ]
                        }
                      } ]
                    } ],
                    "citations" : [ {
                      "startChar" : 0,
                      "attribution" : {
                        "voice" : "NARRATOR",
                        "basis" : null
                      }
                    } ]
                  }
                }
              }
            }\
            """);
  }

  @Test
  void theSameDocumentAgainIsUnchangedAndNothingIsWritten() {
    String document =
        Documents.person("vera-halm", ", names: [{value: \"Vera\", form: ALIAS}], version: null");
    assertThat(outcome(document)).isEqualTo("CREATED");
    Object rows = tables.one("select array_agg(xmin order by id) from citation");
    Object row = tables.one("select xmin from party");
    assertThat(outcome(document)).isEqualTo("UNCHANGED");
    assertThat(outcome(document.replace("version: null", "version: 7"))).isEqualTo("UNCHANGED");
    assertThat(tables.one("select xmin from party")).hasToString(row.toString());
    assertThat(tables.one("select array_agg(xmin order by id) from citation"))
        .hasToString(rows.toString());
    assertThat(tables.one("select version from party")).isEqualTo(1);
  }

  @Test
  void anotherDocumentOfTheSameKeyReplacesTheRecordWhereItNamesItsVersion() {
    String first =
        Documents.person(
            "vera-halm", ", names: [{value: \"Vera\", form: ALIAS}], focus: [DEMOCRACY]");
    String id = Graph.ask(first).at("/data/recordPerson/person/id").textValue();
    String second = Documents.person("vera-halm", ", focus: [LITERATURE], version: 1");
    assertThat(Graph.ask(second).at("/data/recordPerson"))
        .isEqualTo(
            Graph.read(
                """
                {"outcome": "REPLACED", "person": {"id": "%s", "key": "vera-halm", "version": 2}, "userErrors": []}
                """
                    .formatted(id)));
    assertThat(
            Graph.ask("{ person(key: \"vera-halm\") { version focus names { value } } }")
                .at("/data/person"))
        .isEqualTo(Graph.read("{\"version\": 2, \"focus\": [\"LITERATURE\"], \"names\": []}"));
    assertThat(tables.one("select count(*) from citation")).isEqualTo(1L);
  }

  @Test
  void whatOthersSayOfAPartySurvivesItsReplacement() {
    Graph.ask(Documents.organization("night-watch"));
    Graph.ask(
        Documents.person(
            "vera-halm",
            ", affiliations: [{organization: \"night-watch\", role: HEAD, citations: [%s]}]"
                .formatted(Documents.CITATION)));
    assertThat(
            Graph.ask(
                    Documents.organization("night-watch", ", descriptor: \"watches\", version: 1"))
                .at("/data/recordOrganization/outcome")
                .textValue())
        .isEqualTo("REPLACED");
    assertThat(
            Graph.ask(
                    "{ organization(key: \"night-watch\") { descriptor members { nodes { role person { key } } } } }")
                .at("/data/organization"))
        .isEqualTo(
            Graph.read(
                """
                {"descriptor": "watches", "members": {"nodes": [{"role": "HEAD", "person": {"key": "vera-halm"}}]}}
                """));
  }

  @Test
  void aHypothesisIsReadFromBothSides() {
    Graph.ask(Documents.person("editor-of-halm-news"));
    Graph.ask(
        Documents.person(
            "vera-halm",
            ", identityHypotheses: [{candidate: \"editor-of-halm-news\", evidence: [%s]}]"
                .formatted(Documents.CITATION)));
    assertThat(
            Graph.ask(
                    """
                    { a: party(key: "vera-halm") { ...both } b: party(key: "editor-of-halm-news") { ...both } }
                    fragment both on Party { identityHypotheses { status candidate { key } evidence { startChar } } }
                    """)
                .at("/data"))
        .isEqualTo(
            Graph.read(
                """
                {"a": {"identityHypotheses": [
                   {"status": "OPEN", "candidate": {"key": "editor-of-halm-news"}, "evidence": [{"startChar": 10}]}]},
                 "b": {"identityHypotheses": [
                   {"status": "OPEN", "candidate": {"key": "vera-halm"}, "evidence": [{"startChar": 10}]}]}}
                """));
  }

  @Test
  void aGroupThatNobodyNamedHasASize() {
    assertThat(
            Graph.ask(
                    """
                    mutation { recordPerson(input: {key: "five-others", displayName: "five others",
                      identityStatus: UNNAMED_GROUP, size: {min: 5, max: 5, phrase: "five others"}, citations: [%s]})
                      { outcome person { identityStatus size { min max approximate phrase } } } }
                    """
                        .formatted(Documents.CITATION))
                .at("/data/recordPerson"))
        .isEqualTo(
            Graph.read(
                """
                {"outcome": "CREATED", "person": {"identityStatus": "UNNAMED_GROUP",
                  "size": {"min": 5, "max": 5, "approximate": false, "phrase": "five others"}}}
                """));
  }

  private static String outcome(String document) {
    return Graph.ask(document).at("/data/recordPerson/outcome").textValue();
  }
}
