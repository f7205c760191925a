package org.khronika.people.trail;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.page.Page;
import org.khronika.people.page.PageInfo;

@Shareable
@Description("A page of a trail, newest entries first.")
public record TrailConnection(
    @Ignore @Nullable TrailWhere where,
    @NonNull @Description("The entries of the page, each with its cursor.")
        List<@NonNull TrailEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static TrailConnection of(@Nullable TrailWhere where, Page<TrailEntry> page) {
    return new TrailConnection(
        where,
        page.records().stream()
            .map(placed -> new TrailEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The entries of the page.")
  public List<@NonNull TrailEntry> getNodes() {
    return edges.stream().map(TrailEdge::node).toList();
  }
}
