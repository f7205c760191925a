package org.khronika.gateway.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.Variables;

/// Reads a GraphQL request out of a JSON body or out of the parameters of an address.
final class ReadRequest {
  private static final JsonDocument NOTHING = nothing();

  private ReadRequest() {}

  /// What was sent turned out to be.
  sealed interface Reading {}

  record WellFormed(GraphQLRequest request) implements Reading {}

  record Malformed(String message) implements Reading {}

  static Reading body(byte[] body) {
    var json = ReadJson.read(body);
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
    var extensions = optional(json, "extensions");
    if (extensions != JsonDocument.NONE && json.kind(extensions) != Kind.OBJECT) {
      return new Malformed("The member \"extensions\" is an object.");
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

  /// @param query what follows the question mark of an address, with `variables` and `extensions`
  ///   as JSON
  static Reading address(@Nullable String query) {
    if (query == null) {
      return new Malformed("A GraphQL request has a parameter \"query\".");
    }
    try {
      return parameters(new QueryStringDecoder(query, false).parameters());
    } catch (IllegalArgumentException e) {
      return new Malformed("The address is not percent-encoded UTF-8.");
    }
  }

  private static Reading parameters(Map<String, List<String>> parameters) {
    var document = first(parameters, "query");
    if (document == null) {
      return new Malformed("A GraphQL request has a parameter \"query\".");
    }
    var variables = object(first(parameters, "variables"));
    var extensions = object(first(parameters, "extensions"));
    if (variables == null || extensions == null) {
      return new Malformed("The parameters \"variables\" and \"extensions\" are JSON objects.");
    }
    return new WellFormed(
        new GraphQLRequest(
            document,
            first(parameters, "operationName"),
            new Variables(variables, JsonDocument.ROOT),
            GraphQLRequest.Access.READ,
            Claims.NONE));
  }

  private static @Nullable String first(Map<String, List<String>> parameters, String name) {
    var values = parameters.get(name);
    return values == null ? null : values.getFirst();
  }

  /// What a parameter holds; null where that is no object.
  private static @Nullable JsonDocument object(@Nullable String parameter) {
    if (parameter == null || parameter.isEmpty()) {
      return NOTHING;
    }
    var json = ReadJson.read(parameter.getBytes(StandardCharsets.UTF_8));
    if (json == null || json.isNull(JsonDocument.ROOT)) {
      return json == null ? null : NOTHING;
    }
    return json.kind(JsonDocument.ROOT) == Kind.OBJECT ? json : null;
  }

  private static JsonDocument nothing() {
    var json = ReadJson.read(new byte[] {'{', '}'});
    if (json == null) {
      throw new IllegalStateException("{} is JSON");
    }
    return json;
  }
}
