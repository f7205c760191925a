package org.khronika.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonBytes;

/// Compresses answers with gzip, at the level that costs least.
final class Compress {
  private Compress() {}

  /// @param acceptEncoding the client's header
  static boolean isWanted(@Nullable String acceptEncoding) {
    return acceptEncoding != null
        && Preference.list(acceptEncoding).stream()
            .anyMatch(coding -> coding.name().equals("gzip") && coding.quality() > 0);
  }

  static byte[] gzip(JsonBytes bytes) {
    var compressed = new ByteArrayOutputStream(Math.max(512, bytes.length() / 4));
    try (var gzip = new FastGzip(compressed)) {
      gzip.write(bytes.array(), 0, bytes.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
