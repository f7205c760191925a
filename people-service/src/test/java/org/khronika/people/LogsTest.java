package org.khronika.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.LogManager;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The database repeats values in what it says of a failure, and libraries log what it says.
@QuarkusTest
@QuarkusTestResource(Database.class)
class LogsTest {
  private final Tables tables;

  LogsTest(Tables tables) {
    this.tables = tables;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table party add constraint odd check (display_name <> 'Person odd-one') not valid",
        "create trigger odd before insert on party for each row execute function odd()",
        "create constraint trigger odd after insert on party deferrable initially deferred for each row execute function odd()",
      })
  void valuesAreNotInThem(String fault) {
    tables.run(
        """
        create function odd() returns trigger language plpgsql as
          $$ begin raise exception 'odd: %', new.display_name; end $$;
        """
            + fault);
    var kept = new Kept();
    var root = LogManager.getLogManager().getLogger("");
    root.addHandler(kept);
    try {
      var answer = Graph.ask(Documents.person("odd-one"));
      assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("INTERNAL");
    } finally {
      root.removeHandler(kept);
      tables.run("drop function odd cascade; alter table party drop constraint if exists odd");
    }
    assertThat(String.join("", kept.entries)).contains("INTERNAL");
    assertThat(String.join("", kept.entries)).doesNotContain("Person odd-one", "odd-one");
  }

  /// All that is logged but for what the server of the tests says itself.
  private static final class Kept extends ExtHandler {
    private final Queue<String> entries = new ConcurrentLinkedQueue<>();

    Kept() {
      setFormatter(new PatternFormatter("%c %s%e%n"));
    }

    @Override
    protected void doPublish(ExtLogRecord entry) {
      if (!entry.getLoggerName().startsWith("io.zonky")) {
        entries.add(getFormatter().format(entry));
      }
    }
  }
}
