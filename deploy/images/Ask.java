import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// Waits until an address answers 200, and prints how long that took and what it said. With a second argument, a GraphQL
/// document, it is sent there by POST. Exit code: 1 when five minutes were not enough.
class Ask {
  public static void main(String[] arguments) throws Exception {
    var uri = URI.create(arguments[0]);
    var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    if (arguments.length > 1) {
      var document = arguments[1].replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"query\":\"" + document + "\"}"));
    }
    var start = Instant.now();
    try (var http = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(start.plusSeconds(300))) {
        try {
          var answer = http.send(request.build(), BodyHandlers.ofString());
          if (answer.statusCode() == 200) {
            System.out.println(Duration.between(start, Instant.now()).toMillis() + " ms " + answer.body());
            return;
          }
        } catch (java.io.IOException _) {
          // Not there yet.
        }
        Thread.sleep(20);
      }
    }
    System.err.println(uri + " did not answer 200 within five minutes");
    System.exit(1);
  }
}
