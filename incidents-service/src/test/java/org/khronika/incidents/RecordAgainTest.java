package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;
import static org.khronika.incidents.Documents.party;
import static org.khronika.incidents.Documents.recordIncident;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Documents are idempotent by key, and replace each other only by version.
@QuarkusTest
@QuarkusTestResource(Database.class)
class RecordAgainTest {
  @Inject Tables database;

  @BeforeEach
  void recordSurroundings() {
    Documents.recordSurroundings();
  }

  @Test
  void theSameDocumentAgainWritesNothing() throws SQLException {
    String document = incident("again", act("first", ""));
    assertThat(recordIncident(document).at("/outcome").textValue()).isEqualTo("CREATED");
    String before = rowVersions();
    assertThat(recordIncident(document).at("/outcome").textValue()).isEqualTo("UNCHANGED");
    assertThat(rowVersions()).isEqualTo(before);
  }

  @Test
  void whatIsNullOrADefaultSaysAsMuchAsWhatIsLeftOut() {
    assertThat(recordIncident(incident("sparse", "")).at("/outcome").textValue())
        .isEqualTo("CREATED");
    String wordy =
        """
        "when": null, "place": null, "acts": null, "links": [], "statements": null, "version": null
        """;
    assertThat(recordIncident(incident("sparse", wordy)).at("/outcome").textValue())
        .isEqualTo("UNCHANGED");
  }

  @Test
  void replacingKeepsTheIdsOfTheIncidentAndOfPartsThatKeepTheirKeys() {
    JsonNode first =
        recordIncident(incident("kept", parts("\"first\"", "\"claim\"", "\"said\"")))
            .at("/incident");
    JsonNode second =
        recordIncident(
                incident(
                    "kept",
                    parts("\"first\"", "\"claim\"", "\"said\"")
                        + ", \"place\": \"testland\", \"version\": 1"))
            .at("/incident");
    assertThat(second.at("/version").intValue()).isEqualTo(2);
    for (String part :
        new String[] {"/id", "/acts/nodes/0/id", "/countClaims/0/id", "/statements/0/id"}) {
      assertThat(second.at(part).textValue()).as(part).isEqualTo(first.at(part).textValue());
    }
  }

  @Test
  void aNewKeyGetsANewId() {
    JsonNode first = recordIncident(incident("renamed", act("old-key", ""))).at("/incident");
    JsonNode second =
        recordIncident(incident("renamed", act("new-key", "") + ", \"version\": 1"))
            .at("/incident");
    assertThat(second.at("/acts/nodes/0/id")).isNotEqualTo(first.at("/acts/nodes/0/id"));
  }

  @Test
  void anotherIdThanTheStoredOneIsAConflict() {
    recordIncident(incident("identified", ""));
    JsonNode refused =
        recordIncident(incident("identified", "\"id\": \"%s\"".formatted(party(4711))));
    assertThat(refused.at("/userErrors/0/code").textValue()).isEqualTo("CONFLICT");
    assertThat(refused.at("/userErrors/0/path").toString()).isEqualTo("[\"input\",\"id\"]");
  }

  @Test
  void theIdOfAnotherIncidentIsAConflict() {
    String id = "\"id\": \"%s\"".formatted(party(4712));
    assertThat(recordIncident(incident("owner", id)).at("/outcome").textValue())
        .isEqualTo("CREATED");
    assertThat(recordIncident(incident("thief", id)).at("/userErrors/0/code").textValue())
        .isEqualTo("CONFLICT");
  }

  @Test
  void aRefusedReplacementLeavesEverythingAsItWas() throws SQLException {
    recordIncident(incident("steady", act("first", "")));
    String before = rowVersions();
    JsonNode refused =
        recordIncident(
            incident("steady", act("first", ", \"place\": \"nowhere\"") + ", \"version\": 1"));
    assertThat(refused.at("/outcome").textValue()).isEqualTo("REFUSED");
    assertThat(rowVersions()).isEqualTo(before);
  }

  private static String act(String key, String fields) {
    return "\"acts\": [{\"key\": \"%s\", \"type\": \"SEARCH\", %s%s}]"
        .formatted(key, CITATIONS, fields);
  }

  private static String parts(String act, String claim, String statement) {
    return """
    "acts": [{"key": %s, "type": "SEARCH", %s}],
    "countClaims": [{"key": %s, "measure": "DETAINED", "count": {"min": 1}, %s}],
    "statements": [{"key": %s, "kind": "PLEDGE", %s}]
    """
        .formatted(act, CITATIONS, claim, CITATIONS, statement, CITATIONS);
  }

  /// Which transaction wrote which row last.
  private String rowVersions() throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select string_agg(t || xmin, ' ' order by t, id)
                    from (select 'incident' as t, id, xmin::text from incident
                          union all select 'act', id, xmin::text from act
                          union all select 'citation', id, xmin::text from citation) rows
                    """)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
