package org.khronika.gateway.http;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/// A body that comes in pieces, up to a limit.
final class CollectBytes {
  private final long limit;
  private final List<Buffer> pieces = new ArrayList<>(4);
  private long length;

  CollectBytes(long limit) {
    this.limit = limit;
  }

  /// Takes a piece in; what comes after the limit is dropped.
  void add(Buffer piece) {
    length += piece.length();
    if (isTooLarge()) {
      pieces.clear();
    } else {
      pieces.add(piece);
    }
  }

  boolean isTooLarge() {
    return length > limit;
  }

  byte[] toByteArray() {
    var bytes = new byte[(int) length];
    var start = 0;
    for (Buffer piece : pieces) {
      piece.getBytes(bytes, start);
      start += piece.length();
    }
    return bytes;
  }
}
