package org.khronika.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.khronika.gateway.json.JsonBytes;

/// The example queries that the GraphiQL page opens in its tabs: a JSON array of documents.
@ApplicationScoped
class ExampleQueries {
  private final byte[] json;

  ExampleQueries(GatewayConfiguration configuration) {
    this.json = write(configuration.examples().map(ExampleQueries::read).orElse(List.of()));
  }

  void route(@Observes Router router) {
    router
        .get("/graphiql/examples.json")
        .handler(context ->
            context
                .response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(Buffer.buffer(json)));
  }

  private static List<String> read(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".graphql"))
          .sorted()
          .map(file -> {
            try {
              return Files.readString(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] write(List<String> documents) {
    var bytes = new JsonBytes(1024).put('[');
    for (int i = 0; i < documents.size(); i++) {
      (i == 0 ? bytes : bytes.put(',')).putString(documents.get(i));
    }
    return bytes.put(']').toByteArray();
  }
}
