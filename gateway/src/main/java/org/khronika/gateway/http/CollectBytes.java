package org.khronika.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;

/// A body that comes in pieces, up to a limit.
final class CollectBytes {
  /// What is set aside for a body that does not say how long it is.
  private static final int UNKNOWN = 8 * 1024;

  private final long limit;
  private byte[] bytes;
  private long length;

  /// @param headers those of the message: they mostly tell how long the body is
  /// @param mostAtFirst how much is set aside before anything has come, whatever is announced
  CollectBytes(long limit, MultiMap headers, int mostAtFirst) {
    this.limit = limit;
    this.bytes = new byte[Math.min(mostAtFirst, announced(headers))];
  }

  /// That it is a number has been checked when the headers were read.
  private static int announced(MultiMap headers) {
    var length = headers.get(HttpHeaders.CONTENT_LENGTH);
    return length == null || length.length() > 9 ? UNKNOWN : Integer.parseInt(length);
  }

  /// Takes a piece in; what comes after the limit is dropped.
  void add(Buffer piece) {
    var start = (int) length;
    length += piece.length();
    if (isTooLarge()) {
      bytes = new byte[0];
    } else {
      if (length > bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.max(length, Math.min(limit, bytes.length * 2L)));
      }
      piece.getBytes(bytes, start);
    }
  }

  boolean isTooLarge() {
    return length > limit;
  }

  byte[] toByteArray() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, (int) length);
  }
}
