package org.khronika.gateway.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/// Bytes that nobody changes any more become a buffer, and a buffer its bytes, without copying.
@SuppressWarnings("deprecation") // the one way that does not copy, until Vert.x 5
final class OwnBytes {
  private OwnBytes() {}

  /// The first of some bytes.
  static Buffer wrap(byte[] bytes, int length) {
    return Buffer.buffer(Unpooled.wrappedBuffer(bytes, 0, length));
  }

  /// All bytes of a buffer that came from elsewhere; its own, if it has no others.
  static byte[] of(Buffer buffer) {
    var netty = buffer.getByteBuf();
    return netty.hasArray() && netty.array().length == buffer.length()
        ? netty.array()
        : buffer.getBytes();
  }
}
