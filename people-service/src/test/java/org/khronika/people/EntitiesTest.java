package org.khronika.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the gateway asks: parties by the ids that other graphs know.
@QuarkusTest
@QuarkusTestResource(Database.class)
class EntitiesTest {
  private static final String PERSON = "01960000-0000-7000-8000-000000000001";
  private static final String ORGANIZATION = "01960000-0000-7000-8000-000000000002";
  private final Tables tables;

  EntitiesTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void aPersonAndAnOrganisation() {
    tables.empty();
    Graph.ask(Documents.person("vera-halm", ", id: \"%s\"".formatted(PERSON)));
    Graph.ask(Documents.organization("night-watch", ", id: \"%s\"".formatted(ORGANIZATION)));
  }

  @Test
  void partiesComeInTheOrderAskedForWithNullForTheUnknown() {
    assertThat(
            entities(
                List.of(
                    party(ORGANIZATION),
                    party("01960000-0000-7000-8000-0000000000ff"),
                    party(PERSON),
                    party("not an id"),
                    party(ORGANIZATION))))
        .isEqualTo(
            """
            {"data":{"_entities":[{"__typename":"Organization","key":"night-watch","citations":[{"startChar":10}]},\
            null,\
            {"__typename":"Person","key":"vera-halm","citations":[{"startChar":10}]},\
            null,\
            {"__typename":"Organization","key":"night-watch","citations":[{"startChar":10}]}]}}\
            """);
  }

  @Test
  void personsAndOrganisationsAreFoundAmongTheirOwnKindOnly() {
    assertThat(
            entities(
                List.of(
                    Map.of("__typename", "Person", "id", PERSON),
                    Map.of("__typename", "Person", "id", ORGANIZATION),
                    Map.of("__typename", "Organization", "id", ORGANIZATION),
                    Map.of("__typename", "Organization", "id", ""))))
        .isEqualTo(
            """
            {"data":{"_entities":[{"__typename":"Person","key":"vera-halm","citations":[{"startChar":10}]},\
            null,\
            {"__typename":"Organization","key":"night-watch","citations":[{"startChar":10}]},\
            null]}}\
            """);
  }

  private static Map<String, String> party(String id) {
    return Map.of("__typename", "Party", "id", id);
  }

  private static String entities(List<Map<String, String>> representations) {
    return Graph.ask(
            """
            query($r: [_Any!]!) { _entities(representations: $r) {
              __typename ... on Party { key citations { startChar } } } }
            """,
            Map.of("r", representations))
        .toString();
  }
}
