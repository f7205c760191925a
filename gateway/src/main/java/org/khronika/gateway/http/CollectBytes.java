package org.khronika.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;

/// A body that comes in pieces, up to a limit.
final class CollectBytes {
  /// What is set aside for a body that does not say how long it is.
  private static final int UNKNOWN = 8 * 1024;

  private static final byte[] NOTHING = {};

  private final long limit;

  /// How much is set aside when the first piece comes.
  private final int atFirst;

  private byte[] bytes = NOTHING;
  private long length;

  /// @param headers those of the message: they mostly tell how long the body is
  /// @param mostAtFirst how much is set aside before all has come, whatever is announced
  CollectBytes(long limit, MultiMap headers, int mostAtFirst) {
    this.limit = limit;
    this.atFirst = Math.min(mostAtFirst, announced(headers));
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
      bytes = NOTHING;
    } else if (start == 0 && length >= atFirst) {
      bytes = OwnBytes.of(piece);
    } else {
      makeRoom(start);
      piece.getBytes(bytes, start);
    }
  }

  private void makeRoom(int filled) {
    if (filled == 0) {
      bytes = new byte[atFirst];
    } else if (length > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(length, Math.min(limit, bytes.length * 2L)));
    }
  }

  boolean isTooLarge() {
    return length > limit;
  }

  byte[] toByteArray() {
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, (int) length);
  }
}
