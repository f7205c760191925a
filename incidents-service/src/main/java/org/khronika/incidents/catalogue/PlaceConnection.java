package org.khronika.incidents.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.page.Page;
import org.khronika.incidents.page.PageInfo;
import org.khronika.incidents.place.Place;

@Description("A page of a list of places.")
public record PlaceConnection(
    @Ignore Wanted wanted,
    @NonNull @Description("The places of the page, each with its cursor.")
        List<@NonNull PlaceEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static PlaceConnection of(Wanted wanted, Page<Place> page) {
    return new PlaceConnection(
        wanted,
        page.records().stream()
            .map(placed -> new PlaceEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The places of the page.")
  public List<@NonNull Place> getNodes() {
    return edges.stream().map(PlaceEdge::node).toList();
  }
}
