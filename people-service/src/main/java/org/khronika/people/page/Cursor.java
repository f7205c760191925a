package org.khronika.people.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Problems;
import org.khronika.people.graph.RequestRefused;

/// The key of a record as an opaque text, so that clients do not build cursors of their own.
public final class Cursor {
  private Cursor() {}

  public static String of(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static @Nullable String key(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (Problems.isKey(key)) {
        return key;
      }
    } catch (IllegalArgumentException notBase64) {
      // Refused below, like every other text that is not a cursor.
    }
    throw new RequestRefused(
        "INVALID_CURSOR", "after is not a cursor; take endCursor of the page before.");
  }
}
