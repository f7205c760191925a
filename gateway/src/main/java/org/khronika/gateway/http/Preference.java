package org.khronika.gateway.http;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One of the alternatives that an `Accept` or `Accept-Encoding` header lists, such as
/// `application/*;q=0.5`.
///
/// @param name in lower case
/// @param quality how much the client likes it, from 0 (not at all) to 1
record Preference(String name, double quality) {
  private static final Preference NONE = new Preference("", 0);

  static List<Preference> list(String header) {
    return Arrays.stream(header.split(",", -1)).map(Preference::read).toList();
  }

  private static Preference read(String alternative) {
    var parts = alternative.split(";", -1);
    var quality = 1.0;
    for (int i = 1; i < parts.length; i++) {
      var parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        quality = quality(parameter.substring(2));
      }
    }
    return new Preference(parts[0].strip().toLowerCase(Locale.ROOT), quality);
  }

  private static double quality(String text) {
    try {
      return Math.clamp(Double.parseDouble(text), 0, 1);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /// The media range that decides about a type; one of quality 0 when none speaks of it.
  static Preference mostSpecific(List<Preference> ranges, String type) {
    return ranges.stream()
        .filter(range -> range.covers(type))
        .max(Comparator.comparingInt(range -> range.name.replace("*", "").length()))
        .orElse(NONE);
  }

  private boolean covers(String type) {
    return name.equals(type)
        || name.equals("*/*")
        || (name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1)));
  }

  boolean isExact() {
    return !name.endsWith("*");
  }
}
