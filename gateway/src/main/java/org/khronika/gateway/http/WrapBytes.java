package org.khronika.gateway.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/// Makes the first of some bytes that nobody changes any more a buffer, without copying them.
final class WrapBytes {
  private WrapBytes() {}

  @SuppressWarnings("deprecation") // the one way that does not copy, until Vert.x 5
  static Buffer wrap(byte[] bytes, int length) {
    return Buffer.buffer(Unpooled.wrappedBuffer(bytes, 0, length));
  }
}
