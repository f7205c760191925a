package org.khronika.incidents.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.graph.RequestRefused;

/// Where a record stands in the order of a list: what the order compares, and a mark of the order.
/// To clients it is an opaque text, so that they do not build cursors of their own.
final class Cursor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Cursor() {}

  /// @param place what the order compares, as a JSON array of texts and nulls
  static String of(String mark, String place) {
    byte[] bytes = (mark + place).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What the order compares, in its columns' types.
  static List<@Nullable Object> read(String cursor, String mark, List<OrderColumn> columns) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.startsWith(mark)) {
        @Nullable String[] place = JSON.readValue(text.substring(mark.length()), String[].class);
        if (place.length == columns.size()) {
          return values(place, columns);
        }
      }
    } catch (IllegalArgumentException | CharacterCodingException | JsonProcessingException e) {
      // Refused below, like every other text that is not a cursor.
    }
    throw refused();
  }

  private static List<@Nullable Object> values(
      @Nullable String[] place, List<OrderColumn> columns) {
    @Nullable Object[] values = new Object[place.length];
    Arrays.setAll(values, i -> columns.get(i).read(place[i]));
    return Arrays.asList(values);
  }

  private static RequestRefused refused() {
    return new RequestRefused(
        "BAD_CURSOR",
        "Not a cursor of this list in this order; take startCursor or endCursor of a page of the same orderBy.");
  }
}
