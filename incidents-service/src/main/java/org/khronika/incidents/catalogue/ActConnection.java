package org.khronika.incidents.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.act.Act;
import org.khronika.incidents.page.Page;
import org.khronika.incidents.page.PageInfo;

@Description("A page of a list of acts.")
public record ActConnection(
    @Ignore Wanted wanted,
    @NonNull @Description("The acts of the page, each with its cursor.")
        List<@NonNull ActEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static ActConnection of(Wanted wanted, Page<Act> page) {
    return new ActConnection(
        wanted,
        page.records().stream()
            .map(placed -> new ActEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The acts of the page.")
  public List<@NonNull Act> getNodes() {
    return edges.stream().map(ActEdge::node).toList();
  }
}
