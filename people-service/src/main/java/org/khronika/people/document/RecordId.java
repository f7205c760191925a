package org.khronika.people.document;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ids of records: UUIDs of version 7 (RFC 9562), which begin with the millisecond of their making,
/// so that new rows lie together in an index.
public final class RecordId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern VERSION_7 =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
          Pattern.CASE_INSENSITIVE);

  private RecordId() {}

  public static UUID next() {
    long time = System.currentTimeMillis() << 16;
    long version = 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
    long variant = 0x8000000000000000L | (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL);
    return new UUID(time | version, variant);
  }

  /// The id that the text spells, or null where it spells none.
  public static @Nullable UUID read(@Nullable String text) {
    return text != null && VERSION_7.matcher(text).matches() ? UUID.fromString(text) : null;
  }
}
