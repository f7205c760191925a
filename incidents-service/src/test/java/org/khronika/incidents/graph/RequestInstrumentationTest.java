package org.khronika.incidents.graph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.ValidationError;
import io.smallrye.graphql.execution.QueryCache;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestInstrumentationTest {
  private static final PreparsedDocumentEntry NOT_KEPT =
      new PreparsedDocumentEntry(List.of(ValidationError.newValidationError().build()));

  private final QueryCache documents = new QueryCache();

  @ParameterizedTest
  @CsvSource({"{ answer }, true", "{ question }, false"})
  void documents_that_are_valid_are_kept(String document, boolean kept) {
    var graph =
        GraphQL.newGraphQL(
                new SchemaGenerator()
                    .makeExecutableSchema(
                        new SchemaParser().parse("type Query { answer: Int }"),
                        RuntimeWiring.MOCKED_WIRING))
            .preparsedDocumentProvider(documents)
            .instrumentation(
                new RequestInstrumentation(documents, SimplePerformantInstrumentation.INSTANCE))
            .build();

    graph.execute(document);

    assertThat(isKept(document)).isEqualTo(kept);
  }

  private boolean isKept(String document) {
    var input = ExecutionInput.newExecutionInput(document).build();
    return documents.getDocumentAsync(input, _ -> NOT_KEPT).join() != NOT_KEPT;
  }
}
