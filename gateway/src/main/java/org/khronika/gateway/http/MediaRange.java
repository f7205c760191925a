package org.khronika.gateway.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One of the media ranges of an `Accept` header, such as `application/*;q=0.5`.
///
/// @param type in lower case
/// @param quality how much the client likes it, from 0 (not at all) to 1
record MediaRange(String type, double quality) {
  private static final MediaRange NONE = new MediaRange("", 0);

  static List<MediaRange> list(String accept) {
    return Arrays.stream(accept.split(",", -1)).map(MediaRange::read).toList();
  }

  private static MediaRange read(String range) {
    var parts = range.split(";", -1);
    var quality = 1.0;
    for (int i = 1; i < parts.length; i++) {
      var parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        quality = quality(parameter.substring(2));
      }
    }
    return new MediaRange(parts[0].strip().toLowerCase(Locale.ROOT), quality);
  }

  private static double quality(String text) {
    try {
      return Math.clamp(Double.parseDouble(text), 0, 1);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /// The range that decides about a type; one of quality 0 when none speaks of it.
  static MediaRange mostSpecific(List<MediaRange> ranges, String type) {
    return ranges.stream()
        .filter(range -> range.covers(type))
        .max(Comparator.comparingInt(range -> range.type.replace("*", "").length()))
        .orElse(NONE);
  }

  private boolean covers(String other) {
    return type.equals(other)
        || type.equals("*/*")
        || (type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1)));
  }

  boolean isExact() {
    return !type.endsWith("*");
  }
}
