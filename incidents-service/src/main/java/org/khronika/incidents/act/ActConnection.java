package org.khronika.incidents.act;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.page.PageInfo;

/// A page of acts.
///
/// @param where which acts the list is of
@Description("A page of a list of acts.")
public record ActConnection(
    @Ignore @Nullable ActWhere where,
    @NonNull @Description("The acts of the page, each with where it stands in the list.")
        List<@NonNull ActEdge> edges,
    @NonNull @Description("Where the page ends and whether another follows.") PageInfo pageInfo) {

  @NonNull
  @Description("The acts of the page.")
  public List<@NonNull Act> getNodes() {
    return edges.stream().map(ActEdge::node).toList();
  }
}
