package org.khronika.incidents.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.graph.RequestRefused;

/// Where a record stands in the order of a list, as an opaque text, so that clients do not build
/// cursors of their own.
///
/// @param place what the list is ordered by; the texts have no slash
public record Cursor(List<String> place) {

  public String text() {
    byte[] bytes = String.join("/", place).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// @param text null for the beginning of the list
  /// @param length how many texts make a place in this list
  public static @Nullable Cursor read(@Nullable String text, int length) {
    if (text == null) {
      return null;
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String joined = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      List<String> place = List.of(joined.split("/", -1));
      if (place.size() == length) {
        return new Cursor(place);
      }
    } catch (IllegalArgumentException | CharacterCodingException notBase64) {
      // Refused below, like every other text that is not a cursor.
    }
    throw refused();
  }

  public static RequestRefused refused() {
    return new RequestRefused(
        "INVALID_CURSOR", "after is not a cursor; take endCursor of the page before.");
  }
}
