package org.khronika.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.local.facets.Facet;
import org.khronika.local.facets.Server;
import org.khronika.local.process.Log;
import org.khronika.local.token.Issuer;
import org.khronika.local.transfer.GatewayClient;

/// Through the gateway, what is above somebody's clearance makes no difference either: everybody is
/// asked the same before something secret is recorded and after it, ids and keys of it included,
/// and is answered the same, byte for byte. (Each service is asked far more by its own test.)
class HiddenRecordsIT {
  private static final String PERSON = "01a20a05-0000-8000-8000-0000000000aa";
  private static final String INCIDENT = "01a20a05-0000-8000-8000-0000000000bb";

  private static final String CITATION =
      "{\"source\": \"news-2021-07-15\", \"startChar\": 0, \"endChar\": 1}";

  /// Everybody who has not the clearance; the custodian, who has, is there to show that there is
  /// something to see.
  private static final List<String> CALLERS = List.of("public", "partner", "monitor", "custodian");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path data;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static Khronika khronika;
  private static Issuer issuer;
  private static String victim;
  private static final SequencedMap<String, List<String>> BEFORE = new LinkedHashMap<>();

  @BeforeAll
  static void askAndHideAndAskAgain() throws Exception {
    var folder = data.resolve("data");
    khronika =
        Khronika.start(new Options(new Installation(Path.of("../..")), folder, 0), Log.silent());
    issuer = Issuer.keptIn(folder.resolve("tokens"));
    victim =
        ask("public", "{ person(key: \"viktor-sazonov\") { id } }").at("/data/person/id").asText();
    for (var caller : CALLERS) {
      BEFORE.put(caller, answers(caller));
    }
    hide();
  }

  @AfterAll
  static void stop() {
    if (khronika != null) {
      khronika.close();
    }
  }

  @Test
  void what_is_hidden_makes_no_difference() throws Exception {
    assertThat(BEFORE.get("public"))
        .hasSizeGreaterThan(100)
        .noneMatch(answer -> answer.contains("GRAPHQL_"));
    for (var caller : CALLERS.subList(0, 3)) {
      var after = answers(caller);
      for (int i = 0; i < after.size(); i++) {
        assertThat(after.get(i))
            .as("%s asks %s", caller, operations().get(i))
            .isEqualTo(BEFORE.get(caller).get(i));
      }
    }
  }

  @Test
  void these_questions_would_find_it() throws Exception {
    var after = answers("custodian");
    var found = new ArrayList<String>();
    for (int i = 0; i < after.size(); i++) {
      if (!after.get(i).equals(BEFORE.get("custodian").get(i))) {
        found.add(operations().get(i));
      }
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(30);
    assertThat(found).anyMatch(operation -> operation.contains("statistics"));
    assertThat(found).anyMatch(operation -> operation.contains("totalCount"));
    assertThat(found).anyMatch(operation -> operation.contains("nodes(ids"));
  }

  /// Who got hold of a cursor of what it may not see reads on where that would be, if it were
  /// there.
  @Test
  void a_cursor_of_what_is_hidden_is_a_place_like_any_other() throws Exception {
    for (var list : List.of("people", "parties", "incidents", "sources")) {
      var order = list.equals("incidents") ? "orderBy: [{ field: KEY }], " : "";
      var all =
          ask(
                  "custodian",
                  "{ %s(%sfirst: 100) { edges { cursor node { key } } } }".formatted(list, order))
              .at("/data/%s/edges".formatted(list));
      var cursors = new LinkedHashMap<String, String>();
      all.forEach(edge -> cursors.put(edge.at("/node/key").asText(), edge.path("cursor").asText()));
      var keys = List.copyOf(cursors.keySet());
      var hidden =
          keys.stream().filter(key -> key.startsWith("x-hidden")).findFirst().orElseThrow();
      var before = keys.get(keys.indexOf(hidden) - 1);
      for (var caller : List.of("public", "partner")) {
        var page =
            "{ %s(%sfirst: 2, after: \"%s\") { totalCount edges { cursor node { id key } } pageInfo {"
                + " hasNextPage hasPreviousPage startCursor endCursor } } }";
        assertThat(send(caller, page.formatted(list, order, cursors.get(hidden))))
            .as("%s reads %s behind %s and behind %s", caller, list, hidden, before)
            .isEqualTo(send(caller, page.formatted(list, order, cursors.get(before))));
      }
    }
  }

  @Test
  void the_public_graph_has_no_door_to_entities_and_is_the_same_for_everybody() throws Exception {
    var entities =
        send(
            "public",
            "{ _entities(representations: [{ __typename: \"Person\", id: \""
                + PERSON
                + "\" }]) { __typename } }");
    assertThat(entities).contains("GRAPHQL_VALIDATION_FAILED").doesNotContain("\"data\"");
    var schema = "{ __schema { types { name fields { name } } } }";
    assertThat(send("public", schema)).isEqualTo(send("custodian", schema));
  }

  private static List<String> answers(String caller) throws Exception {
    var answers = new ArrayList<String>();
    for (var operation : operations()) {
      answers.add(send(caller, operation));
    }
    return answers;
  }

  private static List<String> operations() {
    return Stream.of(byIdOrKey(), lists(), writes()).flatMap(List::stream).toList();
  }

  private static List<String> byIdOrKey() {
    var operations = new ArrayList<String>();
    for (var id : List.of(PERSON, INCIDENT, victim, "no-id")) {
      operations.add(
          "{ node(id: \"" + id + "\") { __typename id ... on Person { key version } } }");
      operations.add(
          "{ node(id: \"" + id + "\") { ... on Incident { title acts { totalCount } } } }");
      operations.add(
          "{ nodes(ids: [\"%s\", \"%s\"]) { __typename id ... on Party { displayName } } }"
              .formatted(victim, id));
      operations.add(
          "{ nodes(ids: [\"%s\", \"%s\", \"%s\"]) { __typename ... on Incident { key } ... on Person { key } } }"
              .formatted(id, victim, id));
    }
    for (var key :
        List.of("x-hidden-person", "x-hidden-incident", "x-hidden-source", "viktor-sazonov")) {
      operations.add("{ person(key: \"%s\") { id key displayName } }".formatted(key));
      operations.add(
          "{ party(key: \"%s\") { id history { totalCount } reviews { at } } }".formatted(key));
      operations.add("{ organization(key: \"%s\") { id } }".formatted(key));
      operations.add(
          "{ incident(key: \"%s\") { id title history { totalCount } } }".formatted(key));
      operations.add("{ act(incident: \"%s\", key: \"a\") { id type } }".formatted(key));
      operations.add(
          "{ source(by: { key: \"%s\" }) { id title citations { __typename } } }".formatted(key));
      operations.add("{ source(by: { key: \"%s\" }) { id title } }".formatted(key));
    }
    return operations;
  }

  private static List<String> lists() {
    var page =
        " { totalCount edges { cursor node { id key } } pageInfo { hasNextPage endCursor } } }";
    var operations = new ArrayList<String>();
    var wheres =
        Map.of(
            "people",
            List.of(
                "{}",
                "{ id: { eq: \"" + PERSON + "\" } }",
                "{ key: { eq: \"x-hidden-person\" } }",
                "{ key: { contains: \"hidden\" } }",
                "{ not: { key: { contains: \"-s\" } } }",
                "{ name: { contains: \"Hidden\" } }",
                "{ occupation: { contains: EDITOR } }",
                "{ acts: { some: { type: { eq: THREAT } } } }",
                "{ acts: { none: { type: { eq: THREAT } } } }"),
            "parties",
            List.of(
                "{}",
                "{ displayName: { contains: \"hidden\" } }",
                "{ key: { in: [\"x-hidden-person\"] } }"),
            "incidents",
            List.of(
                "{}",
                "{ id: { eq: \"" + INCIDENT + "\" } }",
                "{ title: { contains: \"hidden\" } }",
                "{ victim: { id: { eq: \"" + PERSON + "\" } } }",
                "{ victim: { id: { eq: \"" + victim + "\" } } }",
                "{ acts: { some: { type: { eq: THREAT } } } }"),
            "acts",
            List.of(
                "{}",
                "{ type: { eq: THREAT } }",
                "{ victim: { occupation: { contains: EDITOR } } }",
                "{ victim: { key: { eq: \"x-hidden-person\" } } }",
                "{ incident: { key: { eq: \"x-hidden-incident\" } } }"),
            "sources",
            List.of(
                "{}",
                "{ key: { eq: \"x-hidden-source\" } }",
                "{ title: { contains: \"hidden\" } }"));
    new java.util.TreeMap<>(wheres)
        .forEach((list, filters) -> {
          for (var filter : filters) {
            operations.add("{ %s(first: 100, where: %s)%s".formatted(list, filter, page));
            operations.add("{ %s(last: 3, where: %s)%s".formatted(list, filter, page));
          }
        });
    for (var name : List.of("Hidden", "Viktor", "Hiden")) {
      operations.add(
          "{ searchParties(name: \"%s\") { totalCount nodes { party { id key } } } }"
              .formatted(name));
    }
    for (var dimension : List.of("", "ACT_TYPE", "OCCUPATION", "MONTH", "PLACE")) {
      operations.add(
          "{ statistics(groupBy: [%s], measures: [ACTS, DISTINCT_VICTIMS, INCIDENTS]) { suppressed rows { keys { value } } } }"
              .formatted(dimension));
    }
    operations.add(
        "{ person(key: \"viktor-sazonov\") { acts { totalCount nodes { key type } } } }");
    operations.add(
        "{ organization(key: \"viasna\") { members { totalCount nodes { person { key } } } } }");
    return operations;
  }

  /// None of them is carried out, before or after.
  private static List<String> writes() {
    var incident =
        "mutation { recordIncident(input: { key: \"%s\", title: \"t\", kind: OTHER, citations: [%s], acts: [{ key: \"a\", type: THREAT, citations: [%s], victims: [{ party: \"%s\", citations: [%s] }] }] }) { outcome userErrors { code path message } } }";
    var citation = "{ source: \"%s\", startChar: 0, endChar: 1 }";
    var open = citation.formatted("news-2021-07-15");
    return List.of(
        incident.formatted("named-by-id", open, open, PERSON, open),
        incident.formatted("x-hidden-incident", open, open, victim, open),
        incident.formatted("cites", citation.formatted("x-hidden-source"), open, victim, open),
        "mutation { recordPerson(input: { key: \"x-hidden-person\", displayName: \"d\", citations: [%s] }) { outcome userErrors { code path message } } }"
            .formatted(open),
        "mutation { recordPerson(input: { key: \"of-that-id\", id: \"%s\", displayName: \"d\", citations: [%s] }) { outcome userErrors { code path message } } }"
            .formatted(PERSON, open),
        "mutation { reviewParty(input: { key: \"x-hidden-person\", version: 1, transition: SUBMIT }) { userErrors { code path message } } }",
        "mutation { reviewIncident(input: { key: \"x-hidden-incident\", version: 1, transition: SUBMIT }) { userErrors { code path message } } }",
        "mutation { reviewSource(input: { key: \"x-hidden-source\", version: 1, transition: SUBMIT }) { userErrors { code path message } } }");
  }

  private static void hide() throws Exception {
    record(
        "Source",
        "{\"key\": \"x-hidden-source\", \"kind\": \"OTHER\", \"title\": \"Hidden notes\", \"sensitivity\": \"SECRET\"}");
    record(
        "Person",
        """
        {"key": "x-hidden-person", "id": "%s", "displayName": "Viktor Hidden", "sensitivity": "SECRET",
         "occupations": ["EDITOR"], "citations": [%2$s],
         "affiliations": [{"organization": "viasna", "role": "MEMBER", "citations": [%2$s]}]}
        """
            .formatted(PERSON, CITATION));
    record(
        "Incident",
        """
        {"key": "x-hidden-incident", "id": "%s", "title": "A hidden incident", "kind": "OTHER", "sensitivity": "SECRET",
         "citations": [{"source": "x-hidden-source", "startChar": 0, "endChar": 1}], "place": "grodno",
         "acts": [{"key": "a", "type": "THREAT", "citations": [%2$s],
                   "victims": [{"party": "%3$s", "citations": [%2$s]}, {"party": "%4$s", "citations": [%2$s]}]}]}
        """
            .formatted(INCIDENT, CITATION, PERSON, victim));
    for (var facet : Facet.values()) {
      Server.await(
          Server.rows(khronika.database(facet.owner()), facet.table()),
          () -> Server.rows(khronika.database(facet.reader()), facet.table()));
    }
  }

  private static void record(String subject, String input) throws Exception {
    var variables = JsonNodeFactory.instance.objectNode();
    variables.set("input", JSON.readTree(input));
    var key = variables.at("/input/key").asText();
    GatewayClient custodian = khronika.clientAs("custodian");
    var recorded =
        custodian.ask(
            "mutation ($input: Record%1$sInput!) { r: record%1$s(input: $input) { outcome userErrors { message } } }"
                .formatted(subject),
            variables);
    assertThat(recorded.at("/data/r/outcome").asText())
        .as(recorded.toString())
        .isEqualTo("CREATED");
    for (var step : List.of("SUBMIT", "PUBLISH")) {
      var reviewed =
          custodian.ask(
              "mutation { r: review%s(input: { key: \"%s\", version: 1, transition: %s }) { userErrors { message } } }"
                  .formatted(subject.equals("Person") ? "Party" : subject, key, step));
      assertThat(reviewed.at("/data/r/userErrors")).as(reviewed.toString()).isEmpty();
    }
  }

  private static JsonNode ask(String caller, String operation) throws Exception {
    return JSON.readTree(send(caller, operation));
  }

  /// The answer as it comes.
  private static String send(String caller, String operation)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(khronika.gatewayUri() + "graphql"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    JSON.createObjectNode().put("query", operation).toString()));
    if (!caller.equals("public")) {
      request.header("Authorization", "Bearer " + issuer.token(caller, List.of(caller)));
    }
    return HTTP.send(request.build(), BodyHandlers.ofString()).body();
  }
}
