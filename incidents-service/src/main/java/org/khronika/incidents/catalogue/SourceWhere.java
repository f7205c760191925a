package org.khronika.incidents.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.filter.DateComparison;
import org.khronika.incidents.filter.IdComparison;
import org.khronika.incidents.filter.StringComparison;
import org.khronika.incidents.filter.Where;
import org.khronika.incidents.review.ReviewStateComparison;
import org.khronika.incidents.source.SourceKindComparison;

@Input("SourceWhere")
@Description("Which sources are wanted; all that is given must hold.")
public record SourceWhere(
    @Nullable @Description("The id of the source.") IdComparison id,
    @Nullable @Description("The key of the source.") StringComparison key,
    @Nullable @Description("What kind of text it is.") SourceKindComparison kind,
    @Nullable @Description("Its title.") StringComparison title,
    @Nullable @Description("Who published it.") StringComparison publisher,
    @Nullable @Description("The day it was published.") DateComparison publishedOn,
    @Nullable @Description("Where it can be read.") StringComparison url,
    @Nullable @Description("The SHA-256 of its text.") StringComparison sha256,
    @Nullable @Description("How far its review has come.") ReviewStateComparison reviewState,
    @Nullable @Description("All of these must hold, too.") List<@NonNull SourceWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull SourceWhere> or,
    @Nullable @Description("This must not hold.") SourceWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.id(row + ".id", id),
        conditions.text(row + ".key", key),
        conditions.value(row + ".kind", kind),
        conditions.text(row + ".title", title),
        conditions.text(row + ".publisher", publisher),
        conditions.date(Columns.day(row + ".published_on"), publishedOn),
        conditions.text(row + ".url", url),
        conditions.text(row + ".sha256", sha256),
        conditions.value(row + ".review_state", reviewState));
  }
}
