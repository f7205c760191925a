package org.khronika.people.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Absent;
import org.khronika.people.page.OrderColumn;
import org.khronika.people.page.OrderColumn.Type;
import org.khronika.people.page.OrderDirection;
import org.khronika.people.page.Ordering;

@Input("PartyOrder")
@Description("What parties are ordered by, and from which end.")
public record PartyOrder(
    @NonNull @Description("What is compared.") PartyOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first; what is unknown comes last.")
        OrderDirection direction) {

  public PartyOrder {
    direction = Absent.or(direction, OrderDirection.ASC);
  }

  /// At last by key.
  ///
  /// @param key the column that has it
  static Ordering ordering(@Nullable List<PartyOrder> orderBy, String key) {
    return Ordering.of(
        orderBy == null ? List.of() : orderBy,
        PartyOrder::field,
        PartyOrder::column,
        List.of(Ordering.tieBreak(key, Type.TEXT)));
  }

  private OrderColumn column() {
    return new OrderColumn(field.sql, field.type, field.presence, direction);
  }
}
