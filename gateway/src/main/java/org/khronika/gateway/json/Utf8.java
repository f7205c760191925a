package org.khronika.gateway.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Whether bytes are text. JSON is exchanged as UTF-8 and nothing else (RFC 8259, 8.1); what is not
/// would be handed on to clients, whose readers refuse the whole answer or see other letters.
final class Utf8 {
  private static final int CHUNK = 1024;

  private Utf8() {}

  static boolean isValid(byte[] bytes) {
    return Words.areAscii(bytes) || isDecoded(bytes);
  }

  private static boolean isDecoded(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(CHUNK);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (!result.isOverflow()) {
        return result.isUnderflow();
      }
      out.clear();
    }
  }
}
