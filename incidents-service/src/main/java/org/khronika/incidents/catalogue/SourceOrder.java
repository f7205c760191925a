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

@Input("SourceOrder")
@Description("What sources are ordered by, and from which end.")
public record SourceOrder(
    @NonNull @Description("What is compared.") SourceOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first; what is unknown comes last.")
        OrderDirection direction) {

  public SourceOrder {
    direction = Absent.or(direction, OrderDirection.ASC);
  }

  static Ordering ordering(@Nullable List<SourceOrder> orderBy) {
    return Ordering.of(
        orderBy == null ? List.of() : orderBy,
        SourceOrder::field,
        SourceOrder::column,
        List.of(Ordering.tieBreak("source.key", Type.TEXT)));
  }

  private OrderColumn column() {
    return switch (field) {
      case PUBLISHED_ON -> Columns.day("source.published_on", direction);
      case PUBLISHER ->
          new OrderColumn(
              "source.publisher collate \"und-x-icu\"", Type.TEXT, Presence.MAYBE, direction);
      case KEY -> new OrderColumn("source.key", Type.TEXT, Presence.ALWAYS, direction);
    };
  }
}
