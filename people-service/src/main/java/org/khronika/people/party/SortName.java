package org.khronika.people.party;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;

/// Names in the order in which a reader looks for them, whatever their script: as sort keys of the
/// Unicode collation algorithm, in hexadecimal digits, whose byte order is that order.
final class SortName {
  private static final Collator UNICODE = Collator.getInstance(ULocale.ROOT).freeze();

  private SortName() {}

  static String of(String name) {
    return HexFormat.of().formatHex(UNICODE.getCollationKey(name).toByteArray());
  }
}
