package org.khronika.people.catalogue;

import org.jspecify.annotations.Nullable;
import org.khronika.people.act.ActPartsWhere;
import org.khronika.people.filter.Conditions;
import org.khronika.people.filter.StringComparison;
import org.khronika.people.filter.Where;

/// What the filters of persons and of organisations share.
interface CataloguedWhere extends Where {

  @Nullable ActPartsWhere acts();

  /// One of the names of a party is as wanted.
  static String names(String row, @Nullable StringComparison name, Conditions conditions) {
    String alias = conditions.row("name");
    return conditions.anyText(
        "seen_party_name %1$s where %1$s.party_id = %2$s.id".formatted(alias, row),
        alias + ".value",
        name);
  }
}
