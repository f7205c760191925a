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

@Input("AffiliationOrder")
@Description("What affiliations are ordered by, and from which end.")
public record AffiliationOrder(
    @NonNull @Description("What is compared.") AffiliationOrderField field,
    @DefaultValue("ASC") @Description("Which end comes first; what is unknown comes last.")
        OrderDirection direction) {

  public AffiliationOrder {
    direction = Absent.or(direction, OrderDirection.ASC);
  }

  /// At last by the person's key, and by the order of the person's document.
  static Ordering ordering(@Nullable List<AffiliationOrder> orderBy) {
    return Ordering.of(
        orderBy == null ? List.of() : orderBy,
        AffiliationOrder::field,
        AffiliationOrder::column,
        List.of(Ordering.tieBreak("person.key", Type.TEXT), Ordering.position("affiliation")));
  }

  private OrderColumn column() {
    return new OrderColumn(field.sql, field.type, field.presence, direction);
  }
}
