package org.khronika.incidents.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.khronika.incidents.Database;
import org.khronika.incidents.Graph;
import org.khronika.incidents.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class ErrorAnswersTest {
  private final Tables tables;

  ErrorAnswersTest(Tables tables) {
    this.tables = tables;
  }

  /// As when a primary is lost: its connections end in the midst of what they do.
  @Test
  void aDatabaseThatIsLostMeanwhileIsNoErrorOfTheInside() throws Exception {
    try (Connection holder = tables.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table incident in access exclusive mode");
      CompletableFuture<JsonNode> asked =
          CompletableFuture.supplyAsync(
              () -> Graph.asThePublic().asks("{ incidents { totalCount } }"));
      tables.awaitWaiting();
      assertThat(
              tables.one("select count(pg_terminate_backend(pid)) from pg_locks where not granted"))
          .isEqualTo(1L);
      JsonNode answer = asked.get(30, TimeUnit.SECONDS);
      assertThat(answer.at("/errors"))
          .isEqualTo(
              Graph.read(
                  """
                  [{"message": "The record cannot be reached just now; try again. What was recorded all the same is not recorded twice.",
                    "locations": [{"line": 1, "column": 3}], "path": ["incidents"],
                    "extensions": {"code": "RECORD_UNAVAILABLE"}}]
                  """));
    }
  }
}
