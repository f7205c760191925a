package org.khronika.incidents.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.page.Page;
import org.khronika.incidents.page.PageInfo;

@Description("A page of a list of citations.")
public record SourceCitationConnection(
    @Ignore Wanted wanted,
    @NonNull @Description("The citations of the page, each with its cursor.")
        List<@NonNull SourceCitationEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static SourceCitationConnection of(Wanted wanted, Page<Citation> page) {
    return new SourceCitationConnection(
        wanted,
        page.records().stream()
            .map(placed ->
                new SourceCitationEdge(placed.cursor(), new SourceCitation(placed.record())))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The citations of the page.")
  public List<@NonNull SourceCitation> getNodes() {
    return edges.stream().map(SourceCitationEdge::node).toList();
  }
}
