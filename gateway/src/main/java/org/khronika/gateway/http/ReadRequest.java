package org.khronika.gateway.http;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.Variables;

/// Reads the JSON body of a GraphQL request.
final class ReadRequest {
  private ReadRequest() {}

  /// What a body turned out to be.
  sealed interface Body {}

  record WellFormed(GraphQLRequest request) implements Body {}

  record Malformed(String message) implements Body {}

  static Body read(@Nullable Buffer body) {
    var json = body == null ? null : ReadJson.read(body.getBytes());
    if (json == null || json.kind(JsonDocument.ROOT) != Kind.OBJECT) {
      return new Malformed("The body of a GraphQL request is a JSON object.");
    }
    var query = json.member(JsonDocument.ROOT, "query");
    if (query == JsonDocument.NONE || json.kind(query) != Kind.STRING) {
      return new Malformed("A GraphQL request has a member \"query\", a string.");
    }
    var name = optional(json, "operationName");
    if (name != JsonDocument.NONE && json.kind(name) != Kind.STRING) {
      return new Malformed("The member \"operationName\" is a string.");
    }
    var variables = optional(json, "variables");
    if (variables != JsonDocument.NONE && json.kind(variables) != Kind.OBJECT) {
      return new Malformed("The member \"variables\" is an object.");
    }
    return new WellFormed(
        new GraphQLRequest(
            json.text(query),
            name == JsonDocument.NONE ? null : json.text(name),
            new Variables(json, variables)));
  }

  private static int optional(JsonDocument json, String member) {
    var node = json.member(JsonDocument.ROOT, member);
    return node == JsonDocument.NONE || json.isNull(node) ? JsonDocument.NONE : node;
  }
}
