package org.khronika.people.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.people.act.ActPartWhere;
import org.khronika.people.filter.Where;
import org.khronika.people.party.PartyKind;

/// Which parties a list is of, and in which order.
///
/// @param kind null for either
record WantedParties(
    @Nullable PartyKind kind, @Nullable Where where, @Nullable List<PartyOrder> orderBy) {

  /// The acts that the filter as a whole asks for, which orders by acts then count alone.
  @Nullable ActPartWhere acts() {
    return where instanceof CataloguedWhere catalogued && catalogued.acts() != null
        ? catalogued.acts().some()
        : null;
  }

  /// Whether what it is ordered by is kept ready for each party.
  boolean isTallied() {
    return isOrderedByActs() && acts() == null;
  }

  boolean isOrderedByActs() {
    return orderBy != null && orderBy.stream().anyMatch(order -> order.field().isOfActs());
  }
}
