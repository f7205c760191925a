package org.khronika.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Small documents of invented things, and how they are recorded.
final class Documents {
  static final String CITATION = "{\"source\": \"test-paper\", \"startChar\": 0, \"endChar\": 9}";
  static final String CITATIONS = "\"citations\": [" + CITATION + "]";

  private Documents() {}

  /// An id of the form that parties have.
  static String party(int number) {
    return "018f0000-0000-7000-8000-%012d".formatted(number);
  }

  /// An incident with these further fields, as JSON.
  static String incident(String key, String fields) {
    return """
    {"key": "%s", "title": "Something in Testland", "kind": "OTHER", %s%s%s}
    """
        .formatted(key, CITATIONS, fields.isEmpty() ? "" : ", ", fields);
  }

  /// Records the source that all documents here cite, and the place `testland`, country XT.
  static void recordSurroundings() {
    Graph.ask("mutation { recordSource(input: {key: \"test-paper\", kind: NEWS}) { outcome } }");
    Graph.ask(
        """
        mutation {
          recordPlace(input: {
            key: "testland", name: "Testland", kind: COUNTRY, country: "XT", precision: COUNTRY,
            citations: [{source: "test-paper", startChar: 0, endChar: 9}]
          }) { outcome }
        }
        """);
  }

  /// A city of this name within another place, in no country of its own.
  static void recordPlace(String key, String name, String parent) {
    Graph.ask(
        """
        mutation {
          recordPlace(input: {
            key: "%s", name: "%s", kind: CITY, parent: "%s", precision: CITY,
            citations: [{source: "test-paper", startChar: 0, endChar: 9}]
          }) { outcome }
        }
        """
            .formatted(key, name, parent));
  }

  /// The payload of recording an incident, or the whole answer where it has errors.
  static JsonNode recordIncident(String document) {
    JsonNode answer =
        Graph.ask(
            """
            mutation($input: RecordIncidentInput!) {
              recordIncident(input: $input) {
                outcome userErrors { code message path }
                incident {
                  id key version acts { nodes { id key } } countClaims { id key } statements { id key }
                  partOf { key }
                }
              }
            }
            """,
            Map.of("input", Graph.read(document)));
    return answer.has("errors") ? answer : answer.at("/data/recordIncident");
  }
}
