package org.khronika.incidents.trail;

import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.filter.StringComparison;
import org.khronika.incidents.filter.Where;

@Input("TrailWhere")
@Description("Which entries of a trail are wanted; all that is given must hold.")
public record TrailWhere(
    @Nullable @Description("Who acted.") StringComparison caller,
    @Nullable @Description("What it did.") TrailActionComparison action,
    @Nullable @Id @Description("The id of a record that the entry names.") String record,
    @Nullable @Description("At this moment or later.") Instant since,
    @Nullable @Description("Before this moment.") Instant before,
    @Nullable @Description("All of these must hold, too.") List<@NonNull TrailWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull TrailWhere> or,
    @Nullable @Description("This must not hold.") TrailWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.text(row + ".caller", caller),
        conditions.value(row + ".action", action),
        names(row + ".records", conditions),
        since == null ? Conditions.ANY : "%s.at >= %s".formatted(row, conditions.bind(since)),
        before == null ? Conditions.ANY : "%s.at < %s".formatted(row, conditions.bind(before)));
  }

  private String names(String records, Conditions conditions) {
    if (record == null) {
      return Conditions.ANY;
    }
    UUID id = RecordId.read(record);
    return id == null ? "false" : "%s @> array[%s]".formatted(records, conditions.bind(id));
  }
}
