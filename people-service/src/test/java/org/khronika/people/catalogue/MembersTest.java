package org.khronika.people.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Statements;
import org.khronika.people.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class MembersTest {
  private final Tables tables;
  private final Statements statements;

  MembersTest(Tables tables, @PersistenceUnitExtension Statements statements) {
    this.tables = tables;
    this.statements = statements;
  }

  @BeforeEach
  void twoOrganisationsOfFive() {
    tables.empty();
    Graph.ask(Documents.organization("choir"));
    Graph.ask(Documents.organization("band"));
    List<String> periods = List.of("2020/..", "", "2019/..", "2020-01-01", "../2020");
    for (int i = 0; i < 5; i++) {
      String period =
          periods.get(i).isEmpty() ? "" : "period: {edtf: \"%s\"},".formatted(periods.get(i));
      Graph.ask(
          Documents.person(
              "p%d".formatted(4 - i),
              """
              , affiliations: [{organization: "choir", role: %3$s, %1$s citations: [%2$s]},
                {organization: "band", role: MEMBER, citations: [%2$s]}]
              """
                  .formatted(period, Documents.CITATION, i % 2 == 0 ? "MEMBER" : "OFFICER")));
    }
  }

  @ParameterizedTest(name = "by {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | p0 p1 p2 p3 p4",
        "[{field: PERSON_KEY, direction: DESC}] | p4 p3 p2 p1 p0",
        "[{field: PERSON_NAME}] | p0 p1 p2 p3 p4",
        "[{field: PERIOD_START}] | p2 p1 p4 p0 p3",
        "[{field: PERIOD_START, direction: DESC}] | p1 p4 p2 p0 p3",
        "[{field: ROLE, direction: DESC}, {field: PERSON_KEY, direction: DESC}] | p3 p1 p4 p2 p0",
      })
  void pagesOneAfterTheOtherAreTheWholeListInItsOrder(String order, String keys) {
    for (int size : List.of(1, 2, 5)) {
      assertThat(walk(order, "first", "after", "endCursor", "hasNextPage", size)).isEqualTo(keys);
      assertThat(walk(order, "last", "before", "startCursor", "hasPreviousPage", size))
          .isEqualTo(keys);
    }
  }

  private static String walk(
      String order, String count, String from, String end, String more, int size) {
    List<String> keys = new ArrayList<>();
    String cursor = "";
    JsonNode page;
    do {
      page =
          Graph.ask(
                  """
                  { organization(key: "choir") { members(orderBy: %s, %s: %d %s) { totalCount nodes { person { key } }
                    pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } } }
                  """
                      .formatted(order, count, size, cursor))
              .at("/data/organization/members");
      assertThat(page.at("/totalCount").intValue()).isEqualTo(5);
      keys.addAll(count.equals("first") ? keys.size() : 0, keys(page));
      cursor = ", %s: \"%s\"".formatted(from, page.at("/pageInfo/" + end).textValue());
    } while (page.at("/pageInfo/" + more).booleanValue());
    return String.join(" ", keys);
  }

  private static List<String> keys(JsonNode page) {
    return StreamSupport.stream(page.at("/nodes").spliterator(), false)
        .map(node -> node.at("/person/key").textValue())
        .toList();
  }

  /// SmallRye GraphQL loads a batch with the arguments of its first field.
  @Test
  void aliasesWithOtherArgumentsHaveOtherAnswers() {
    JsonNode answer =
        Graph.ask(
            """
            { organizations { nodes { key
              one: members(first: 1) { totalCount nodes { person { key } } }
              officers: members(where: {role: {eq: OFFICER}}) { totalCount nodes { person { key } } }
              last: members(last: 2) { totalCount nodes { person { key } } } } } }
            """);
    assertThat(
            StreamSupport.stream(answer.at("/data/organizations/nodes").spliterator(), false)
                .map(node ->
                    node.at("/key").textValue()
                        + keys(node.at("/one"))
                        + keys(node.at("/officers"))
                        + keys(node.at("/last"))
                        + node.at("/one/totalCount")
                        + node.at("/officers/totalCount"))
                .collect(Collectors.joining(" ")))
        .isEqualTo("band[p0][][p3, p4]50 choir[p0][p1, p3][p3, p4]52");
  }

  @Test
  void anAliasWhoseArgumentsAreRefusedLeavesTheOthersAlone() {
    JsonNode answer =
        Graph.ask(
            """
            { good: organization(key: "band") { members(first: 1) { nodes { person { key } } } }
              bad: organization(key: "band") { members(after: "nowhere") { totalCount } } }
            """);
    assertThat(keys(answer.at("/data/good/members"))).containsExactly("p0");
    assertThat(answer.at("/data/bad").isNull()).isTrue();
    assertThat(answer.at("/errors")).hasSize(1);
    assertThat(answer.at("/errors/0/extensions/code").textValue()).isEqualTo("BAD_CURSOR");
  }

  @Test
  void membersOfAllOrganisationsAreOneStatementForEachSetOfArguments() {
    statements.takeAll();
    Graph.ask(
        "{ organizations { nodes { a: members { nodes { role } } b: members { nodes { id } } } } }");
    assertThat(statements.takeAll()).hasSize(2);
    Graph.ask(
        "{ organizations { nodes { a: members { nodes { role } } b: members(first: 2) { nodes { id } } } } }");
    assertThat(statements.takeAll()).hasSize(3);
    Graph.ask("{ organizations { nodes { members { totalCount } } } }");
    assertThat(statements.takeAll()).hasSize(3);
  }
}
