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

@Input("IncidentOrder")
@Description("What incidents are ordered by, and from which end.")
public record IncidentOrder(
    @NonNull @Description("What is compared.") IncidentOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first; what is unknown comes last.")
        OrderDirection direction) {

  public IncidentOrder {
    direction = Absent.or(direction, OrderDirection.ASC);
  }

  /// The latest first, where nothing is asked for.
  private static final List<IncidentOrder> LATEST_FIRST =
      List.of(new IncidentOrder(IncidentOrderField.WHEN, OrderDirection.DESC));

  static Ordering ordering(@Nullable List<IncidentOrder> orderBy) {
    return Ordering.of(
        orderBy == null ? LATEST_FIRST : orderBy,
        IncidentOrder::field,
        IncidentOrder::column,
        List.of(Ordering.tieBreak("incident.key", Type.TEXT)));
  }

  private OrderColumn column() {
    return switch (field) {
      case WHEN -> Columns.day("incident.when_earliest", direction);
      case TITLE ->
          new OrderColumn(
              "incident.title collate \"und-x-icu\"", Type.TEXT, Presence.ALWAYS, direction);
      case KEY -> new OrderColumn("incident.key", Type.TEXT, Presence.ALWAYS, direction);
    };
  }
}
