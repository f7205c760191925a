package org.khronika.incidents.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.incident.Incident;
import org.khronika.incidents.page.Page;
import org.khronika.incidents.page.PageInfo;

@Description("A page of a list of incidents.")
public record IncidentConnection(
    @Ignore Wanted wanted,
    @NonNull @Description("The incidents of the page, each with its cursor.")
        List<@NonNull IncidentEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static IncidentConnection of(Wanted wanted, Page<Incident> page) {
    return new IncidentConnection(
        wanted,
        page.records().stream()
            .map(placed -> new IncidentEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The incidents of the page.")
  public List<@NonNull Incident> getNodes() {
    return edges.stream().map(IncidentEdge::node).toList();
  }
}
