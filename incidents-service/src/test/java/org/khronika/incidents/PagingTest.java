package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists are read forward, page by page, each record once.
@QuarkusTest
@QuarkusTestResource(Database.class)
class PagingTest {

  @BeforeEach
  void recordSomeIncidents() {
    Documents.recordSurroundings();
    Graph.ask(
        """
        mutation {
          recordPlace(input: {
            key: "listland", name: "Listland", kind: COUNTRY, country: "XL", precision: COUNTRY,
            citations: [{source: "test-paper", startChar: 0, endChar: 9}]
          }) { outcome }
        }
        """);
    record("list-a", "2030-01-02");
    record("list-b", "2030-01-03");
    record("list-c", "2030-01-03");
    record("list-d", "/2030");
    record("list-e", null);
    record("list-f", "2030");
  }

  @Test
  void incidentsComeLatestFirstAndThoseOfUnknownBeginningLast() {
    for (int size : new int[] {1, 2, 4, 6, 100}) {
      assertThat(walk("incidents", "{country: {eq: \"XL\"}}", size))
          .containsExactly("list-b", "list-c", "list-a", "list-f", "list-d", "list-e");
    }
  }

  @Test
  void actsComeByIncidentAndThenInTheOrderOfItsDocument() {
    for (int size : new int[] {1, 2, 3, 100}) {
      assertThat(walk("acts", "{incident: {in: [\"list-b\", \"list-a\"]}}", size))
          .containsExactly("z-first", "a-second", "z-first", "a-second");
    }
  }

  private static void record(String key, String edtf) {
    String when = edtf == null ? "" : ", \"when\": {\"edtf\": \"%s\"}".formatted(edtf);
    Documents.recordIncident(
        incident(
            key,
            """
            "place": "listland", "acts": [{"key": "z-first", "type": "SEARCH", %1$s}, {"key": "a-second", "type": "ARREST", %1$s}]
            """
                    .formatted(CITATIONS)
                + when));
  }

  private static List<String> walk(String list, String where, int size) {
    List<String> keys = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>();
    boolean more = true;
    while (more) {
      JsonNode page =
          Graph.ask(
                  """
                  query($after: String) {
                    list: %s(where: %s, first: %d, after: $after) {
                      totalCount edges { cursor node { key } } pageInfo { hasNextPage endCursor }
                    }
                  }
                  """
                      .formatted(list, where, size),
                  variables)
              .at("/data/list");
      page.at("/edges").forEach(edge -> keys.add(edge.at("/node/key").textValue()));
      assertThat(page.at("/edges").size()).isLessThanOrEqualTo(size);
      variables.put("after", page.at("/pageInfo/endCursor").textValue());
      more = page.at("/pageInfo/hasNextPage").booleanValue();
      assertThat(keys.size()).isLessThanOrEqualTo(page.at("/totalCount").intValue());
    }
    return keys;
  }
}
