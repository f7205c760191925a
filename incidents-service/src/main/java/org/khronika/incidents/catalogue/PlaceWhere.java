package org.khronika.incidents.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.filter.IdComparison;
import org.khronika.incidents.filter.StringComparison;
import org.khronika.incidents.filter.Where;
import org.khronika.incidents.place.PlaceKindComparison;
import org.khronika.incidents.review.ReviewStateComparison;

@Input("PlaceWhere")
@Description("Which places are wanted; all that is given must hold.")
public record PlaceWhere(
    @Nullable @Description("The id of the place.") IdComparison id,
    @Nullable @Description("The key of the place.") StringComparison key,
    @Nullable @Description("Its name.") StringComparison name,
    @Nullable @Description("What kind of place it is.") PlaceKindComparison kind,
    @Nullable @Description("The country that it is in, ISO 3166-1 alpha-2.")
        StringComparison country,
    @Nullable @Description("The key of the place itself, or of one above it (a region, a country).")
        StringComparison within,
    @Nullable @Description("The bigger place that it is in.") PlaceWhere parent,
    @Nullable @Description("How far its review has come.") ReviewStateComparison reviewState,
    @Nullable @Description("All of these must hold, too.") List<@NonNull PlaceWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull PlaceWhere> or,
    @Nullable @Description("This must not hold.") PlaceWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.id(row + ".id", id),
        conditions.text(row + ".key", key),
        conditions.text(row + ".name", name),
        conditions.value(row + ".kind", kind),
        conditions.text(row + ".country", country),
        within(row, conditions),
        of(row + ".parent_id", parent, conditions),
        conditions.value(row + ".review_state", reviewState));
  }

  /// The places below those that are named are looked up once, and not for each row.
  private String within(String row, Conditions conditions) {
    if (within == null) {
      return Conditions.ANY;
    }
    String outer = conditions.row("place");
    return """
    %s.id in (with recursive inner_place(id) as (
      select %s.id from place %2$s where %s
      union select place.id from place join inner_place on place.parent_id = inner_place.id)
    select id from inner_place)\
    """
        .formatted(row, outer, conditions.text(outer + ".key", within));
  }

  /// That a column refers to a place that is wanted.
  static String of(String column, @Nullable PlaceWhere where, Conditions conditions) {
    return Relations.refersTo(column, "place", where, conditions);
  }
}
