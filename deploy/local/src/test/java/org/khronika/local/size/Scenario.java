package org.khronika.local.size;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Something that a page of a front end asks.
///
/// @param variables of one request; other ones each time
record Scenario(String name, String query, Function<SplittableRandom, ObjectNode> variables) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final List<Scenario> ALL =
      List.of(
          new Scenario(
              "page of 50 incidents with acts, victims' names and organisations",
              """
              query ($when: String!) {
                incidents(first: 50, where: { when: { overlaps: $when } }) {
                  nodes { key title when { edtf }
                    acts(first: 20) { nodes { type place { name } victims { party { displayName
                      ... on Person { affiliations { role organization { displayName } } } } } } } }
                  pageInfo { hasNextPage endCursor }
                }
              }
              """,
              random -> JSON.createObjectNode().put("when", month(random))),
          new Scenario(
              "a person by key with the first 20 of 20,000 acts",
              """
              query ($key: String!) {
                person(key: $key) { displayName names { value }
                  acts(first: 20) { totalCount nodes { type when { edtf } place { name } } } }
              }
              """,
              _ -> JSON.createObjectNode().put("key", Population.key(0))),
          new Scenario(
              "people by focus and acts, most acts first",
              """
              query ($focus: Focus!, $when: String!) {
                people(first: 20, where: { focus: { contains: $focus },
                    acts: { some: { type: { eq: SEARCH }, locationType: { eq: VICTIMS_HOME }, when: { overlaps: $when } } } },
                    orderBy: [{ field: ACT_COUNT, direction: DESC }]) {
                  totalCount nodes { key displayName }
                }
              }
              """,
              random ->
                  JSON.createObjectNode().put("focus", focus(random)).put("when", month(random))),
          new Scenario(
              "incidents by a victim's occupation, newest first",
              """
              query ($occupation: Occupation!, $when: String!) {
                incidents(first: 20, where: { victim: { occupation: { contains: $occupation } }, when: { overlaps: $when } },
                    orderBy: [{ field: WHEN, direction: DESC }]) {
                  totalCount nodes { key title when { edtf } }
                }
              }
              """,
              random ->
                  JSON.createObjectNode()
                      .put("occupation", Population.OCCUPATIONS.get(random.nextInt(5)))
                      .put("when", month(random))),
          new Scenario(
              "statistics of a year by month and occupation",
              """
              query ($when: String!) {
                statistics(where: { when: { overlaps: $when } }, groupBy: [MONTH, OCCUPATION],
                    measures: [ACTS, INCIDENTS, DISTINCT_VICTIMS]) {
                  rows { keys { value } values { measure value } }
                }
              }
              """,
              random ->
                  JSON.createObjectNode().put("when", String.valueOf(2020 + random.nextInt(6)))),
          new Scenario(
              "search by a name with a wrong letter",
              """
              query ($name: String!) {
                searchParties(name: $name, first: 10) { nodes { score name party { key displayName } } }
              }
              """,
              random ->
                  JSON.createObjectNode()
                      .put("name", misspelt(Population.name(random.nextInt(1_000))))));

  private static String month(SplittableRandom random) {
    return "%d-%02d".formatted(2020 + random.nextInt(6), 1 + random.nextInt(12));
  }

  private static String focus(SplittableRandom random) {
    return Population.FOCUS.get(random.nextInt(Population.FOCUS.size()));
  }

  private static String misspelt(String name) {
    return name.substring(0, name.length() - 1) + "i";
  }
}
