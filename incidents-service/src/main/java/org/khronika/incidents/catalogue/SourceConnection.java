package org.khronika.incidents.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.page.Page;
import org.khronika.incidents.page.PageInfo;
import org.khronika.incidents.source.Source;

@Description("A page of a list of sources.")
public record SourceConnection(
    @Ignore Wanted wanted,
    @NonNull @Description("The sources of the page, each with its cursor.")
        List<@NonNull SourceEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static SourceConnection of(Wanted wanted, Page<Source> page) {
    return new SourceConnection(
        wanted,
        page.records().stream()
            .map(placed -> new SourceEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The sources of the page.")
  public List<@NonNull Source> getNodes() {
    return edges.stream().map(SourceEdge::node).toList();
  }
}
