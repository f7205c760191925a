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

@Input("SourceCitationOrder")
@Description("What the citations of a source are ordered by, and from which end.")
public record SourceCitationOrder(
    @NonNull @Description("What is compared.") SourceCitationOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first; what is unknown comes last.")
        OrderDirection direction) {

  public SourceCitationOrder {
    direction = Absent.or(direction, OrderDirection.ASC);
  }

  static Ordering ordering(@Nullable List<SourceCitationOrder> orderBy) {
    return Ordering.of(
        orderBy == null ? List.of() : orderBy,
        SourceCitationOrder::field,
        SourceCitationOrder::column,
        List.of(
            Ordering.tieBreak("citation.start_char", Type.NUMBER),
            Ordering.tieBreak("citation.id", Type.ID)));
  }

  private OrderColumn column() {
    return switch (field) {
      case START_CHAR ->
          new OrderColumn("citation.start_char", Type.NUMBER, Presence.ALWAYS, direction);
      case END_CHAR ->
          new OrderColumn("citation.end_char", Type.NUMBER, Presence.ALWAYS, direction);
    };
  }
}
