package org.khronika.incidents.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Absent;
import org.khronika.incidents.page.OrderColumn;
import org.khronika.incidents.page.OrderColumn.Presence;
import org.khronika.incidents.page.OrderColumn.Type;
import org.khronika.incidents.page.OrderDirection;
import org.khronika.incidents.page.Ordering;

@Input("PlaceOrder")
@Description("What places are ordered by, and from which end.")
public record PlaceOrder(
    @NonNull @Description("What is compared.") PlaceOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first; what is unknown comes last.")
        OrderDirection direction) {

  public PlaceOrder {
    direction = Absent.or(direction, OrderDirection.ASC);
  }

  static Ordering ordering(@Nullable List<PlaceOrder> orderBy) {
    return Ordering.of(
        orderBy == null ? List.of() : orderBy,
        PlaceOrder::field,
        PlaceOrder::column,
        List.of(Ordering.tieBreak("place.key", Type.TEXT)));
  }

  private OrderColumn column() {
    return switch (field) {
      case NAME ->
          new OrderColumn(
              "place.name collate \"und-x-icu\"", Type.TEXT, Presence.ALWAYS, direction);
      case KEY -> new OrderColumn("place.key", Type.TEXT, Presence.ALWAYS, direction);
    };
  }
}
