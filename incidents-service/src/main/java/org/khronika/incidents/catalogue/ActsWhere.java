package org.khronika.incidents.catalogue;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.khronika.incidents.filter.Conditions;

@Input("ActsWhere")
@Description("What the acts of an incident are to be like; all that is given must hold.")
public record ActsWhere(
    @Nullable @Description("Some act of it is like this.") ActWhere some,
    @Nullable @Description("No act of it is like this.") ActWhere none) {

  String of(String incident, Conditions conditions) {
    return Conditions.and(
        some == null ? Conditions.ANY : among(incident, some, conditions),
        none == null ? Conditions.ANY : "not " + among(incident, none, conditions));
  }

  private static String among(String incident, ActWhere where, Conditions conditions) {
    String row = conditions.row("act");
    return "(%s in (select %s.incident_id from act %2$s where %s))"
        .formatted(incident, row, conditions.of(where, row));
  }
}
