package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.ParserOptions;
import graphql.parser.ParsingListener;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A document that was sent before is not read again, if it is valid.
@QuarkusTest
@QuarkusTestResource(Database.class)
class ParsedOnceTest {
  /// That no other test sends.
  private static final String DOCUMENT = "{ parsedOnce: incidents(first: 1) { nodes { key } } }";

  private final AtomicInteger tokens = new AtomicInteger();

  @BeforeEach
  void countTokens() {
    listen(_ -> tokens.incrementAndGet());
  }

  @AfterEach
  void stopCounting() {
    listen(ParsingListener.NOOP);
  }

  private static void listen(ParsingListener listener) {
    ParserOptions.setDefaultOperationParserOptions(
        ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.parsingListener(listener)));
  }

  @Test
  void aDocumentIsParsedOnce() {
    Graph.ask(DOCUMENT);
    assertThat(tokens).hasPositiveValue();

    tokens.set(0);
    Graph.ask(DOCUMENT);
    assertThat(tokens).hasValue(0);
  }

  @Test
  void aDocumentThatIsNotValidIsNotKept() {
    Graph.ask("{ parsedOnce }");

    tokens.set(0);
    Graph.ask("{ parsedOnce }");
    assertThat(tokens).hasPositiveValue();
  }
}
