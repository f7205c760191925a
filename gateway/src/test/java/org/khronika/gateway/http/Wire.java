package org.khronika.gateway.http;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Sends just what it is told, without the headers that a comfortable client adds.
final class Wire {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Wire() {}

  /// @param line a method and a path
  /// @param contentType empty for none
  static HttpResponse<String> exchange(
      String line, String body, String contentType, String... headers) {
    var space = line.indexOf(' ');
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + RestAssured.port + line.substring(space + 1)))
            .method(
                line.substring(0, space),
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
