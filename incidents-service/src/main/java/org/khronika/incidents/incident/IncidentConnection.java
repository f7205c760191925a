package org.khronika.incidents.incident;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.page.PageInfo;

/// A page of incidents.
///
/// @param where which incidents the list is of
@Description("A page of a list of incidents.")
public record IncidentConnection(
    @Ignore @Nullable IncidentWhere where,
    @NonNull @Description("The incidents of the page, each with where it stands in the list.")
        List<@NonNull IncidentEdge> edges,
    @NonNull @Description("Where the page ends and whether another follows.") PageInfo pageInfo) {

  @NonNull
  @Description("The incidents of the page.")
  public List<@NonNull Incident> getNodes() {
    return edges.stream().map(IncidentEdge::node).toList();
  }
}
