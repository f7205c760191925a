import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/// The graph as a client has it, as the custodian of the token in a folder.
class Graph {
  private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI uri;
  private final String token;

  Graph(String uri, Path folder) throws IOException {
    this.uri = URI.create(uri);
    this.token = Files.readString(folder.resolve("token"));
  }

  /// @param failed what was said instead of a whole answer, empty where there is one
  /// @param proper whether what failed is told as GraphQL tells it: with status 200, and each error with its path and its code
  record Answer(String body, String failed, boolean proper) {}

  Answer ask(String document) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(40))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString("{\"query\":\"" + document.replace("\"", "\\\"") + "\"}"))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      var body = answer.body();
      if (answer.statusCode() != 200) {
        return new Answer(body, "status " + answer.statusCode(), false);
      }
      int errors = body.indexOf("\"errors\":[{");
      return errors < 0 ? new Answer(body, "", true) : failed(body, body.substring(errors));
    } catch (IOException e) {
      return new Answer("", e.getClass().getSimpleName(), false);
    }
  }

  private static Answer failed(String body, String errors) {
    var code = CODE.matcher(errors);
    long told = count(errors, "\"message\":");
    return new Answer(
        body, code.find() ? code.group(1) : "an error without a code", told == count(errors, "\"path\":[") && told == CODE.matcher(errors).results().count());
  }

  private static long count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  static String person(String key) {
    return "mutation { recordPerson(input: { key: \"%1$s\", displayName: \"%1$s\", citations: [%2$s] }) { outcome person { id } userErrors { code message } } }"
        .formatted(key, CITATION);
  }

  static String source(String key) {
    return "mutation { recordSource(input: { key: \"%s\", kind: OTHER }) { outcome userErrors { code message } } }".formatted(key);
  }

  /// @param victim the id of a person: what was done to it is what people-service is told of
  static String incident(String key, String victim) {
    return """
        mutation { recordIncident(input: { key: "%1$s", title: "%1$s", kind: OTHER, citations: [%3$s],
          acts: [{ key: "search", type: SEARCH, citations: [%3$s], victims: [{ party: "%2$s", citations: [%3$s] }] }] })
          { outcome userErrors { code message } } }"""
        .formatted(key, victim, CITATION)
        .replaceAll("\\s*\n\\s*", " ");
  }

  private static final String CITATION = "{ source: \"load\", startChar: 0, endChar: 1 }";
}
