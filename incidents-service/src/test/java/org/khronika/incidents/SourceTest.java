package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;
import static org.khronika.incidents.Documents.party;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A source is found by each of its handles, and leads to everything that rests on it.
@QuarkusTest
@QuarkusTestResource(Database.class)
class SourceTest {
  private static final String SHA256 = "5e".repeat(32);

  @Test
  void everythingThatRestsOnItIsListedWithWhatItIs() {
    Documents.recordSurroundings();
    Graph.ask(
        "mutation { recordSource(input: {key: \"found-paper\", kind: NEWS, sha256: \"%s\"}) { outcome } }"
            .formatted(SHA256));
    Documents.recordIncident(
        """
        {"key": "resting", "title": "Something", "kind": "OTHER", %s, "acts": [
          {"key": "act", "type": "SEARCH", "victims": [{"party": "%s",
            "citations": [{"source": "found-paper", "startChar": 20, "endChar": 30, "quote": "at home"}]}],
           "citations": [{"source": "found-paper", "startChar": 10, "endChar": 40}]}]}
        """
            .formatted(CITATIONS, party(4001)));
    JsonNode source =
        Graph.ask(
                """
                { source(by: {sha256: "%s"}) {
                  key
                  citations(first: 10) {
                    totalCount
                    nodes { fact citation { startChar } incident { key } act { key } place { key } } }
                  quoted: citations(where: {quote: {exists: true}, fact: {eq: VICTIM}}) {
                    totalCount nodes { citation { quote } } } } }
                """
                    .formatted(SHA256))
            .at("/data/source");
    assertThat(source.toString())
        .isEqualTo(
            """
            {"key":"found-paper","citations":{"totalCount":2,"nodes":[\
            {"fact":"ACT","citation":{"startChar":10},"incident":{"key":"resting"},"act":{"key":"act"},"place":null},\
            {"fact":"VICTIM","citation":{"startChar":20},"incident":{"key":"resting"},"act":{"key":"act"},"place":null}]},\
            "quoted":{"totalCount":1,"nodes":[{"citation":{"quote":"at home"}}]}}\
            """);
  }

  @Test
  void whatRestsOnOnePassageIsInTheOrderOfTheDocument() {
    Documents.recordSurroundings();
    Graph.ask("mutation { recordSource(input: {key: \"one-line\", kind: NEWS}) { outcome } }");
    String acts =
        IntStream.range(0, 9)
            .mapToObj(
                """
                {"key": "act-%d", "type": "SEARCH", "citations": [{"source": "one-line", "startChar": 0, "endChar": 9}]}\
                """
                    ::formatted)
            .collect(Collectors.joining(","));
    Documents.recordIncident(incident("all-on-one-line", "\"acts\": [" + acts + "]"));
    JsonNode source =
        Graph.ask(
            """
            { source(by: {key: "one-line"}) {
              citations(first: 20) { nodes { act { key } } } backwards: citations(last: 3) { nodes { act { key } } } } }
            """);
    assertThat(source.at("/data/source/citations").findValuesAsText("key")).isSorted().hasSize(9);
    assertThat(source.at("/data/source/backwards").findValuesAsText("key"))
        .containsExactly("act-6", "act-7", "act-8");
  }

  @Test
  void itIsFoundByOneHandleAndNoMore() {
    Documents.recordSurroundings();
    String id =
        Graph.ask("{ source(by: {key: \"test-paper\"}) { id } }").at("/data/source/id").textValue();
    assertThat(
            Graph.ask("{ source(by: {id: \"%s\"}) { key } }".formatted(id))
                .at("/data/source/key")
                .textValue())
        .isEqualTo("test-paper");
    assertThat(
            Graph.ask("{ source(by: {key: \"test-paper\", id: \"%s\"}) { key } }".formatted(id))
                .at("/errors/0/extensions/code")
                .textValue())
        .isEqualTo("BAD_USER_INPUT");
    assertThat(Graph.ask("{ source(by: {}) { key } }").at("/errors")).hasSize(1);
  }
}
