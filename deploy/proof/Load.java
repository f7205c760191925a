import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks and writes without a pause, and notes every write that was acknowledged.
///
/// | arguments | |
/// |---|---|
/// | `keys FOLDER` | makes a key of tokens and a custodian's token there |
/// | `load URL FOLDER NAME SECONDS` | writes and asks for so long; notes in `FOLDER/NAME.acknowledged`, says what failed |
/// | `verify URL FOLDER NAME` | asks for everything that was noted; exit code 1 when one is missing |
class Load {
  private static final String QUERY =
      "{ people(first: 5) { totalCount nodes { displayName } } incidents(first: 5) { totalCount nodes { key } } }";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI uri;
  private final String token;

  private Load(String uri, Path folder) throws IOException {
    this.uri = URI.create(uri);
    this.token = Files.readString(folder.resolve("token"));
  }

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "keys" -> makeKeys(Path.of(arguments[1]));
      case "load" -> new Load(arguments[1], Path.of(arguments[2])).load(Path.of(arguments[2], arguments[3] + ".acknowledged"), Integer.parseInt(arguments[4]));
      case "verify" -> new Load(arguments[1], Path.of(arguments[2])).verify(Path.of(arguments[2], arguments[3] + ".acknowledged"));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /// @param failed what was said instead of an answer, empty where there is one
  private record Answer(String body, String failed) {}

  private Answer ask(String document) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(40))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString("{\"query\":\"" + document.replace("\"", "\\\"") + "\"}"))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        return new Answer(answer.body(), "status " + answer.statusCode());
      }
      var code = answer.body().indexOf("\"code\":\"");
      var failed = answer.body().contains("\"errors\":[{") ? "errors " + answer.body().substring(code + 8, answer.body().indexOf('"', code + 8)) : "";
      return new Answer(answer.body(), failed);
    } catch (IOException e) {
      return new Answer("", e.getClass().getSimpleName());
    }
  }

  private void load(Path notes, int seconds) throws Exception {
    var end = Instant.now().plusSeconds(seconds);
    var acknowledged = new ArrayList<String>();
    var failed = new TreeMap<String, Integer>();
    var asked = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        var id = i;
        threads.submit(() -> {
          for (int n = 0; Instant.now().isBefore(end); n++) {
            // Two of three ask, one writes, by turns into either database.
            var key = "%s-%d-%d".formatted(notes.getFileName().toString().replaceAll("\\..*", ""), id, n);
            var writes = id % 3 == 0;
            var answer = ask(!writes ? QUERY : n % 2 == 0 ? person(key) : source(key));
            asked.incrementAndGet();
            synchronized (acknowledged) {
              if (!answer.failed().isEmpty()) {
                failed.merge((writes ? "write: " : "query: ") + answer.failed(), 1, Integer::sum);
              } else if (writes && answer.body().contains("\"outcome\":\"CREATED\"")) {
                acknowledged.add((n % 2 == 0 ? "person " : "source ") + key);
              } else if (writes) {
                failed.merge("write refused: " + answer.body(), 1, Integer::sum);
              }
            }
          }
          return null;
        });
      }
    }
    Files.write(notes, acknowledged, UTF_8);
    System.out.printf("%d requests in %d s, %d writes acknowledged, failed: %s%n", asked.get(), seconds, acknowledged.size(), failed);
  }

  private static String person(String key) {
    return "mutation { recordPerson(input: { key: \"%1$s\", displayName: \"%1$s\", citations: [{ source: \"load\", startChar: 0, endChar: 1 }] }) { outcome userErrors { code message } } }".formatted(key);
  }

  private static String source(String key) {
    return "mutation { recordSource(input: { key: \"%s\", kind: OTHER }) { outcome userErrors { code message } } }".formatted(key);
  }

  private void verify(Path notes) throws Exception {
    var missing = new ArrayList<String>();
    var noted = Files.readAllLines(notes);
    for (var note : noted) {
      var of = note.split(" ");
      if (!ask("{ %s(%s) { key } }".formatted(of[0], by(of[0], of[1]))).body().contains("\"key\":\"" + of[1] + "\"")) {
        missing.add(note);
      }
    }
    System.out.printf("%d of %d acknowledged writes are there%s%n", noted.size() - missing.size(), noted.size(), missing.isEmpty() ? "" : "; missing: " + missing);
    System.exit(missing.isEmpty() ? 0 : 1);
  }

  private static String by(String kind, String key) {
    return kind.equals("source") ? "by: { key: \"%s\" }".formatted(key) : "key: \"%s\"".formatted(key);
  }

  private static void makeKeys(Path folder) throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    var point = ((ECPublicKey) pair.getPublic()).getW();
    Files.writeString(
        folder.resolve("keys.json"),
        "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"proof-1\",\"x\":\"%s\",\"y\":\"%s\"}]}".formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY())));
    var now = Instant.now().getEpochSecond();
    var unsigned =
        encode("{\"alg\":\"ES256\",\"kid\":\"proof-1\",\"typ\":\"at+jwt\"}".getBytes(UTF_8))
            + "."
            + encode(
                "{\"iss\":\"proof\",\"aud\":\"khronika\",\"sub\":\"proof\",\"iat\":%d,\"exp\":%d,\"roles\":[\"custodian\"]}".formatted(now, now + 3600).getBytes(UTF_8));
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(pair.getPrivate());
    signature.update(unsigned.getBytes(UTF_8));
    Files.writeString(folder.resolve("token"), unsigned + "." + encode(signature.sign()));
  }

  private static String coordinate(BigInteger value) {
    var bytes = value.toByteArray();
    var exact = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, exact, 32 - length, length);
    return encode(exact);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
