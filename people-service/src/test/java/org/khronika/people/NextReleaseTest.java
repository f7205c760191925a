package org.khronika.people;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The next release migrates while this one serves. PostgreSQL refuses a statement that it prepared
/// before, if a new column would make its answer another one.
@QuarkusTest
@QuarkusTestResource(Database.class)
class NextReleaseTest {
  /// The driver has a statement prepared when it is used for the fifth time.
  private static final int OFTEN = 10;

  private static final List<String> TABLES =
      List.of(
          "party",
          "person",
          "organization",
          "affiliation",
          "party_facet",
          "act_facet",
          "act_tally",
          "source",
          "trail");

  private static final List<String> QUERIES =
      List.of(
          "{ people(first: 2) { nodes { key } } }",
          "{ people(first: 2, orderBy: [{field: ACT_COUNT}]) { nodes { key } } }",
          "{ organizations(first: 2) { nodes { key members(first: 2) { nodes { role } } } } }",
          "{ searchParties(name: \"singer\", first: 2) { nodes { score } } }",
          "{ peopleTrail(first: 2) { nodes { number } } }");

  private final Tables tables;
  private final Flyway flyway;

  NextReleaseTest(Tables tables, Flyway flyway) {
    this.tables = tables;
    this.flyway = flyway;
  }

  @BeforeEach
  void record() {
    tables.empty();
    Graph.ask(Documents.organization("choir"));
    Graph.ask(
        Documents.person(
            "singer",
            ", affiliations: [{organization: \"choir\", role: MEMBER, citations: [%s]}]"
                .formatted(Documents.CITATION)));
  }

  @AfterEach
  void goBack() {
    tables.run("delete from flyway_schema_history where version = '900'");
    TABLES.forEach(
        table -> tables.run("alter table %s drop column if exists next_note".formatted(table)));
  }

  @Test
  void aColumnThatItAddsFailsNoQuery() {
    askOften();
    TABLES.forEach(
        table -> tables.run("alter table %s add column next_note text".formatted(table)));
    askOften();
  }

  @Test
  void whatItMigratedIsLeftAloneWhenThisOneComesBack() {
    tables.run(
        """
        insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
        values (900, '900', 'next', 'SQL', 'V900__next.sql', 1, 'owner', 1, true)
        """);
    flyway.migrate();
  }

  private static void askOften() {
    Graph graph = Graph.as(Tokens.named("next", "auditor", "custodian"));
    for (String query : QUERIES) {
      for (int i = 0; i < OFTEN; i++) {
        graph.asks(query);
      }
    }
  }
}
