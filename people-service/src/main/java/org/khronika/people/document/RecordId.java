package org.khronika.people.document;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Ids of records: UUIDs of version 7 (RFC 9562), which begin with the millisecond of their making,
/// so that new rows lie together in an index. Those of records that only custodians see are of
/// version 8, and made alike: so no other id can collide with them.
public final class RecordId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
          Pattern.CASE_INSENSITIVE);

  /// Of the 62 bits behind the variant: where those of a millisecond begin, how far apart they are
  /// at most, and from where on there may be no room for another one.
  private static final long FIRST_RESTS = 0x1FFFFFFFFFFFFFFFL;

  private static final long MOST_APART = 0xFFFFFFFFFFL;
  private static final long LAST_REST = 0x3FFFFFFFFFFFFFFFL - MOST_APART - 1;

  private static long millisecond;
  private static long first;
  private static long rest;

  private RecordId() {}

  /// Greater than all before it, so that what was made later is later in any order by id: rows of a
  /// document are in the order of the document. By how much is left to chance, so that nobody tells
  /// how many were made in between.
  public static synchronized UUID next() {
    long now = System.currentTimeMillis();
    if (now > millisecond || rest > LAST_REST) {
      millisecond = Math.max(now, millisecond + 1);
      first = RANDOM.nextLong() & 0x0FFFL;
      rest = RANDOM.nextLong() & FIRST_RESTS;
    } else {
      rest += 1 + (RANDOM.nextLong() & MOST_APART);
    }
    return new UUID(millisecond << 16 | 0x7000L | first, 0x8000000000000000L | rest);
  }

  /// One for a record.
  ///
  /// @param secret whether only custodians see it
  public static UUID next(boolean secret) {
    UUID id = next();
    return secret
        ? new UUID((id.getMostSignificantBits() & ~0xF000L) | 0x8000L, id.getLeastSignificantBits())
        : id;
  }

  public static boolean isSecret(UUID id) {
    return id.version() == 8;
  }

  /// The id that the text spells, or null where it spells none.
  public static @Nullable UUID read(@Nullable String text) {
    return text != null && FORM.matcher(text).matches() ? UUID.fromString(text) : null;
  }
}
