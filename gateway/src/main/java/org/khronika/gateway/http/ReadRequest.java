package org.khronika.gateway.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.GraphQLRequest.Access;
import org.khronika.gateway.http.SentRequest.PersistedQuery;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.MemberName;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.Variables;

/// Reads a GraphQL request out of a JSON body or out of the parameters of an address.
final class ReadRequest {
  private static final MemberName QUERY = new MemberName("query");
  private static final MemberName OPERATION_NAME = new MemberName("operationName");
  private static final MemberName VARIABLES = new MemberName("variables");
  private static final MemberName EXTENSIONS = new MemberName("extensions");
  private static final MemberName PERSISTED_QUERY = new MemberName("persistedQuery");
  private static final JsonDocument NOTHING = Objects.requireNonNull(ReadJson.read(utf8("{}")));

  private ReadRequest() {}

  /// What was sent turned out to be.
  sealed interface Reading {}

  record WellFormed(SentRequest request) implements Reading {}

  record Malformed(String message) implements Reading {}

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Reading body(byte[] body) {
    var json = ReadJson.read(body);
    if (json == null || json.kind(JsonDocument.ROOT) != Kind.OBJECT) {
      return new Malformed("The body of a GraphQL request is a JSON object.");
    }
    var query = member(json, QUERY);
    var name = member(json, OPERATION_NAME);
    var variables = member(json, VARIABLES);
    var extensions = member(json, EXTENSIONS);
    if (isNot(Kind.STRING, json, query)) {
      return new Malformed("The member \"query\" is a string.");
    }
    if (isNot(Kind.STRING, json, name)) {
      return new Malformed("The member \"operationName\" is a string.");
    }
    if (isNot(Kind.OBJECT, json, variables)) {
      return new Malformed("The member \"variables\" is an object.");
    }
    if (isNot(Kind.OBJECT, json, extensions)) {
      return new Malformed("The member \"extensions\" is an object.");
    }
    return request(
        new SentRequest(
            query == JsonDocument.NONE ? null : json.text(query),
            persisted(json, extensions),
            name == JsonDocument.NONE ? null : json.text(name),
            new Variables(json, variables),
            Access.WRITE));
  }

  /// A member's value; null is as good as none.
  private static int member(JsonDocument json, MemberName name) {
    var node = json.member(JsonDocument.ROOT, name);
    return node == JsonDocument.NONE || json.isNull(node) ? JsonDocument.NONE : node;
  }

  private static boolean isNot(Kind kind, JsonDocument json, int node) {
    return node != JsonDocument.NONE && json.kind(node) != kind;
  }

  private static Reading request(SentRequest request) {
    return request.document() == null && request.persisted() == null
        ? new Malformed("A GraphQL request has a document, called \"query\".")
        : new WellFormed(request);
  }

  /// @param extensions an object, or none
  private static @Nullable PersistedQuery persisted(JsonDocument json, int extensions) {
    var persisted =
        extensions == JsonDocument.NONE
            ? JsonDocument.NONE
            : json.member(extensions, PERSISTED_QUERY);
    if (persisted == JsonDocument.NONE || json.kind(persisted) != Kind.OBJECT) {
      return null;
    }
    var version = json.member(persisted, "version");
    var hash = json.member(persisted, "sha256Hash");
    return hash == JsonDocument.NONE || json.kind(hash) != Kind.STRING
        ? null
        : new PersistedQuery(
            version != JsonDocument.NONE && json.raw(version).equals("1") ? 1 : 0,
            json.text(hash).toLowerCase(Locale.ROOT));
  }

  /// @param query what follows the question mark of an address, with `variables` and `extensions`
  ///   as JSON
  static Reading address(@Nullable String query) {
    try {
      return parameters(new QueryStringDecoder(query == null ? "" : query, false).parameters());
    } catch (IllegalArgumentException e) {
      return new Malformed("The address is not percent-encoded UTF-8.");
    }
  }

  private static Reading parameters(Map<String, List<String>> parameters) {
    var variables = object(first(parameters, "variables"));
    var extensions = object(first(parameters, "extensions"));
    if (variables == null || extensions == null) {
      return new Malformed("The parameters \"variables\" and \"extensions\" are JSON objects.");
    }
    return request(
        new SentRequest(
            first(parameters, "query"),
            persisted(extensions, JsonDocument.ROOT),
            first(parameters, "operationName"),
            new Variables(variables, JsonDocument.ROOT),
            Access.READ));
  }

  private static @Nullable String first(Map<String, List<String>> parameters, String name) {
    var values = parameters.get(name);
    return values == null || values.getFirst().isEmpty() ? null : values.getFirst();
  }

  /// What a parameter holds; null where that is no object.
  private static @Nullable JsonDocument object(@Nullable String parameter) {
    if (parameter == null) {
      return NOTHING;
    }
    var json = ReadJson.read(utf8(parameter));
    if (json != null && json.isNull(JsonDocument.ROOT)) {
      return NOTHING;
    }
    return json == null || json.kind(JsonDocument.ROOT) != Kind.OBJECT ? null : json;
  }
}
