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

@Input("ActOrder")
@Description("What acts are ordered by, and from which end.")
public record ActOrder(
    @NonNull @Description("What is compared.") ActOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first; what is unknown comes last.")
        OrderDirection direction) {

  public ActOrder {
    direction = Absent.or(direction, OrderDirection.ASC);
  }

  private static final String PLACE =
      "(select place.name collate \"und-x-icu\" from place where place.id = act.place_id)";

  private static final String VICTIM_NAME =
      """
      (select min(party.sort_name) from act_facet part join party_facet party on party.id = part.party_id \
      where part.act_id = act.id and part.role = 'VICTIM')\
      """;

  static Ordering ordering(@Nullable List<ActOrder> orderBy) {
    return Ordering.of(
        orderBy == null ? List.of() : orderBy,
        ActOrder::field,
        ActOrder::column,
        List.of(Ordering.tieBreak("act.incident_key", Type.TEXT), Ordering.position("act")));
  }

  private OrderColumn column() {
    return switch (field) {
      case INCIDENT -> new OrderColumn("act.incident_key", Type.TEXT, Presence.ALWAYS, direction);
      case WHEN -> Columns.day("act.when_earliest", direction);
      case TYPE -> new OrderColumn("act.type", Type.TEXT, Presence.ALWAYS, direction);
      case PLACE -> new OrderColumn(PLACE, Type.TEXT, Presence.MAYBE, direction);
      case VICTIM_NAME -> new OrderColumn(VICTIM_NAME, Type.TEXT, Presence.MAYBE, direction);
    };
  }
}
