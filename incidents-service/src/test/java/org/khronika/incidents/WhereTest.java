package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;
import static org.khronika.incidents.Documents.party;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which records a where lets through.
@QuarkusTest
@QuarkusTestResource(Database.class)
class WhereTest {
  private static final String ECONOMIST = party(8001);
  private static final String EDITOR = party(8002);
  private static final String UNION = party(8003);
  private static final String STRANGER = party(8004);
  private static final String POLICE = party(8005);

  @Inject Tables database;

  @BeforeEach
  void recordAFewActs() throws SQLException {
    Documents.recordSurroundings();
    Documents.recordPlace("where-city", "Where City", "testland");
    try (Connection facets = database.getConnection()) {
      Facets.party(facets, UNION, "Union", "ORGANIZATION", "{}", "TRADE_UNION", "{}");
      Facets.party(
          facets, ECONOMIST, "Economist", "PERSON", "{ECONOMIST}", null, "{" + UNION + "}");
      Facets.party(facets, EDITOR, "Editor", "{EDITOR,ECONOMIST}");
      Facets.party(facets, POLICE, "Police", "ORGANIZATION", "{}", "STATE_BODY", "{}");
    }
    Documents.recordIncident(
        incident(
            "where-raid",
            """
            "when": {"edtf": "2021-07-14"}, "place": "where-city",
            "perpetrators": [{"party": "%s", "asPhrased": "the police", %s}],
            "acts": [%s, %s, %s]
            """
                .formatted(
                    POLICE,
                    CITATIONS,
                    act(
                        "home",
                        "SEARCH",
                        "2021-07-14",
                        "\"place\": \"where-city\", \"locationType\": \"VICTIMS_HOME\"",
                        ECONOMIST),
                    act(
                        "office",
                        "SEARCH",
                        "2021-07-13/2021-07-15",
                        "\"place\": \"testland\"",
                        UNION),
                    act("taken", "TAKEN_AWAY", "2021-07/..", "", EDITOR))));
    Documents.recordIncident(
        incident(
            "where-else",
            "\"partOf\": \"where-raid\", \"acts\": [%s]"
                .formatted(act("unknown", "ARREST", null, "", STRANGER))));
  }

  private static String act(String key, String type, String day, String more, String victim) {
    return """
    {"key": "%s", "type": "%s", %s%s "victims": [{"party": "%s", %s}], %6$s}
    """
        .formatted(
            key,
            type,
            day == null ? "" : "\"when\": {\"edtf\": \"%s\"}, ".formatted(day),
            more.isEmpty() ? "" : more + ",",
            victim,
            CITATIONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                     | unknown home office taken
          {key: {eq: "home"}}                                    | home
          {key: {in: ["home", "taken", "nowhere"]}}              | home taken
          {key: {in: []}}                                        |
          {key: {contains: "OFF"}}                               | office
          {key: {contains: "%"}}                                 |
          {key: null, type: {eq: SEARCH}}                        | home office
          {type: {in: [SEARCH, ARREST]}, not: {key: {eq: "home"}}} | unknown office
          {or: []}                                               |
          {or: [{key: {eq: "home"}}, {type: {eq: ARREST}}]}      | unknown home
          {and: [{type: {eq: SEARCH}}, {key: {contains: "o"}}]}  | home office
          {locationType: {exists: true}}                         | home
          {locationType: {exists: false}}                        | unknown office taken
          {not: {locationType: {eq: VICTIMS_HOME}}}              | unknown office taken
          {when: {overlaps: "2021-07-15"}}                       | office taken
          {when: {overlaps: "2021-07"}}                          | home office taken
          {when: {overlaps: "../2021-07-13"}}                    | office taken
          {when: {overlaps: "2031-21"}}                          | taken
          {when: {exists: false}}                                | unknown
          {not: {when: {overlaps: "2021"}}}                      | unknown
          {place: {key: {eq: "where-city"}}}                     | home
          {place: {within: {eq: "testland"}}}                    | home office
          {place: {within: {eq: "where-city"}}}                  | home
          {place: {country: {eq: "XT"}}}                         | office
          {place: {parent: {key: {eq: "testland"}}}}             | home
          {not: {place: {within: {eq: "testland"}}}}             | unknown taken
          {incident: {key: {eq: "where-else"}}}                  | unknown
          {incident: {partOf: {key: {eq: "where-raid"}}}}        | unknown
          {incident: {acts: {some: {type: {eq: ARREST}}}}}       | unknown
          {incident: {acts: {none: {type: {eq: ARREST}}}}}       | home office taken
          {victim: {occupation: {contains: ECONOMIST}}}          | home taken
          {victim: {occupation: {containsAny: [EDITOR]}}}    | taken
          {victim: {occupation: {containsAny: []}}}              |
          {not: {victim: {occupation: {contains: ECONOMIST}}}}   | unknown office
          {victim: {kind: {eq: ORGANIZATION}}}                   | office
          {victim: {category: {eq: TRADE_UNION}}}                | office
          {victim: {organization: {displayName: {eq: "Union"}}}} | home
          {victim: {displayName: {contains: "MIST"}}}            | home
          {perpetrator: {displayName: {eq: "Police"}}}           |
          """)
  void actsAreThoseThatTheWhereLetsThrough(String where, String keys) {
    String within = "{and: [{incident: {key: {contains: \"where-\"}}}, %s]}".formatted(where);
    assertThat(keys("acts", within)).isEqualTo(keys == null ? List.of() : List.of(keys.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                      | where-raid where-else
          {victim: {occupation: {contains: ECONOMIST}}}           | where-raid
          {perpetrator: {category: {eq: STATE_BODY}}}             | where-raid
          {not: {perpetrator: {category: {eq: STATE_BODY}}}}      | where-else
          {acts: {some: {victim: {occupation: {contains: EDITOR}}, type: {eq: SEARCH}}}} |
          {place: {within: {eq: "testland"}}, when: {overlaps: "2021"}} | where-raid
          {title: {contains: "TESTLAND"}, kind: {eq: OTHER}}      | where-raid where-else
          {reviewState: {eq: PUBLISHED}}                          |
          """)
  void incidentsAreThoseThatTheWhereLetsThrough(String where, String keys) {
    String within = "{and: [{key: {contains: \"where-\"}}, %s]}".formatted(where);
    assertThat(keys("incidents", within))
        .isEqualTo(keys == null ? List.of() : List.of(keys.split(" ")));
  }

  @Test
  void aPartyLeadsToItsActsAndIncidents() {
    JsonNode parties =
        Graph.ask(
                """
                query($r: [_Any!]!) {
                  _entities(representations: $r) {
                    ... on Party {
                      id acts(first: 1) { totalCount nodes { key } pageInfo { hasNextPage } }
                      searches: acts(where: {type: {eq: SEARCH}}) { totalCount }
                      incidents { totalCount nodes { key } }
                    }
                  }
                }
                """,
                Map.of(
                    "r",
                    Stream.of(ECONOMIST, POLICE, EDITOR)
                        .map(id -> Map.of("__typename", "Party", "id", id))
                        .toList()))
            .at("/data/_entities");
    assertThat(parties.at("/0/acts/nodes/0/key").textValue()).isEqualTo("home");
    assertThat(parties.at("/0/acts/totalCount").intValue()).isEqualTo(1);
    assertThat(parties.at("/0/searches/totalCount").intValue()).isEqualTo(1);
    assertThat(parties.at("/1/acts/totalCount").intValue()).isZero();
    assertThat(parties.at("/1/incidents/nodes/0/key").textValue()).isEqualTo("where-raid");
    assertThat(parties.at("/2/searches/totalCount").intValue()).isZero();
    assertThat(parties.at("/2/incidents/totalCount").intValue()).isEqualTo(1);
  }

  @Test
  void aWhereWithoutEndIsRefused() {
    String deep = "{key: {eq: \"a\"}}";
    for (int i = 0; i < 9; i++) {
      deep = "{not: %s}".formatted(deep);
    }
    assertThat(code(deep)).isEqualTo("WHERE_TOO_LARGE");
    String wide =
        IntStream.range(0, 101)
            .mapToObj(i -> "{key: {eq: \"a%d\"}}".formatted(i))
            .reduce("", String::concat);
    assertThat(code("{or: [%s]}".formatted(wide))).isEqualTo("WHERE_TOO_LARGE");
    assertThat(code("{when: {overlaps: \"yesterday\"}}")).isEqualTo("BAD_USER_INPUT");
  }

  private static String code(String where) {
    return Graph.ask("{ acts(where: %s) { totalCount } }".formatted(where))
        .at("/errors/0/extensions/code")
        .textValue();
  }

  private static List<String> keys(String list, String where) {
    JsonNode answer =
        Graph.ask("{ list: %s(where: %s) { totalCount nodes { key } } }".formatted(list, where));
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    List<String> keys = new ArrayList<>();
    answer.at("/data/list/nodes").forEach(node -> keys.add(node.at("/key").textValue()));
    assertThat(answer.at("/data/list/totalCount").intValue()).isEqualTo(keys.size());
    return keys;
  }
}
