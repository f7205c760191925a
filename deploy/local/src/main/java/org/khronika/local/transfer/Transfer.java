package org.khronika.local.transfer;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.khronika.local.process.StartFailure;
import org.khronika.local.token.Issuer;

/// What `deploy/local/import` and `deploy/local/export` run, once they have checked the options:
/// `import`, `check` or `export`, the folder, the gateway's address, and the data folder of the
/// Khronika of this machine. Who does it is told by the token in `KHRONIKA_TOKEN`; without one, by
/// a custodian's of this machine's issuer, if there is one.
///
/// Exit code 0 when all went well, 1 when a document was refused or the gateway did not answer.
public final class Transfer {
  private Transfer() {}

  static void main(String[] arguments) throws InterruptedException {
    var folder = Path.of(arguments[1]);
    int exitCode = 1;
    try (var http = HttpClient.newHttpClient()) {
      var gateway =
          new GatewayClient(http, URI.create(arguments[2]), token(Path.of(arguments[3], "tokens")))
              .toThisEnd(arguments[0]);
      exitCode =
          switch (arguments[0]) {
            case "export" -> export(folder, gateway);
            case "check" -> check(folder, gateway);
            default -> record(folder, gateway);
          };
    } catch (StartFailure e) {
      System.err.println(e.reason());
    }
    System.exit(exitCode);
  }

  private static Optional<String> token(Path issuer) throws StartFailure {
    var given = Optional.ofNullable(System.getenv("KHRONIKA_TOKEN"));
    return given.isPresent() || !Files.exists(issuer)
        ? given
        : Optional.of(Issuer.keptIn(issuer).token("custodian", List.of("custodian")));
  }

  private static int record(Path folder, GatewayClient gateway)
      throws StartFailure, InterruptedException {
    var result = Import.of(folder, new Recorder(gateway)::record, System.err::println);
    System.out.printf(
        "%d documents: %d created, %d replaced, %d unchanged, %d refused%n",
        result.documents(),
        result.created(),
        result.replaced(),
        result.unchanged(),
        result.refused());
    return result.refused() == 0 ? 0 : 1;
  }

  private static int check(Path folder, GatewayClient gateway)
      throws StartFailure, InterruptedException {
    var result = Import.of(folder, new Recorder(gateway)::check, System.err::println);
    System.out.printf(
        "%d documents: %d of the schema's form, %d refused; nothing was recorded%n",
        result.documents(), result.unchanged(), result.refused());
    return result.refused() == 0 ? 0 : 1;
  }

  private static int export(Path folder, GatewayClient gateway)
      throws StartFailure, InterruptedException {
    System.out.printf("%d documents in %s%n", Export.to(folder, gateway), folder);
    return 0;
  }
}
