package org.khronika.gateway.execution;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.util.concurrent.CompletableFuture;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonValues;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.Variables;

/// Answers what is asked about the schema from the public schema alone.
final class Introspect {
  private Introspect() {}

  /// @param document an operation on the schema's own fields, valid already
  /// @return the answer's data
  static JsonDocument answer(GraphQLSchema schema, Document document, Variables variables) {
    var graphQL =
        GraphQL.newGraphQL(schema)
            .preparsedDocumentProvider((input, parse) ->
                CompletableFuture.completedFuture(new PreparsedDocumentEntry(document)))
            .build();
    var input =
        ExecutionInput.newExecutionInput("introspection")
            .variables(variables.raw().toMap())
            .build();
    var bytes = new JsonBytes(4096);
    JsonValues.write(graphQL.execute(input).getData(), bytes);
    var json = ReadJson.read(bytes.toByteArray());
    if (json == null) {
      throw new IllegalStateException("what is written as JSON can be read as JSON");
    }
    return json;
  }
}
