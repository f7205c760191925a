package org.khronika.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class PageTest {
  private final Tables tables;

  PageTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void threePersonsAndAnOrganisation() {
    tables.empty();
    Graph.ask(Documents.person("c"));
    Graph.ask(Documents.person("a"));
    Graph.ask(Documents.organization("aa"));
    Graph.ask(Documents.person("b"));
  }

  @Test
  void personsAreReadPageByPageByKey() {
    assertThat(
            Graph.ask(
                    "{ people(first: 2) { totalCount nodes { key } edges { cursor node { key } } pageInfo { hasNextPage endCursor } } }")
                .at("/data/people"))
        .isEqualTo(
            Graph.read(
                """
                {"totalCount": 3, "nodes": [{"key": "a"}, {"key": "b"}],
                 "edges": [{"cursor": "YQ", "node": {"key": "a"}}, {"cursor": "Yg", "node": {"key": "b"}}],
                 "pageInfo": {"hasNextPage": true, "endCursor": "Yg"}}
                """));
    assertThat(
            Graph.ask(
                    "{ people(first: 2, after: \"Yg\") { nodes { key } pageInfo { hasNextPage endCursor } } }")
                .at("/data/people"))
        .isEqualTo(
            Graph.read(
                "{\"nodes\": [{\"key\": \"c\"}], \"pageInfo\": {\"hasNextPage\": false, \"endCursor\": \"Yw\"}}"));
    assertThat(
            Graph.ask("{ organizations { totalCount nodes { key } } }").at("/data/organizations"))
        .isEqualTo(Graph.read("{\"totalCount\": 1, \"nodes\": [{\"key\": \"aa\"}]}"));
  }

  @Test
  void aPageBehindTheLastRecordIsEmpty() {
    assertThat(
            Graph.ask(
                    "{ people(first: null, after: \"Yw\") { nodes { key } pageInfo { hasNextPage endCursor } } }")
                .at("/data/people"))
        .isEqualTo(
            Graph.read(
                "{\"nodes\": [], \"pageInfo\": {\"hasNextPage\": false, \"endCursor\": null}}"));
  }
}
