package org.khronika.people.search;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.catalogue.PartyWhere;
import org.khronika.people.page.Page;
import org.khronika.people.page.PageInfo;

@Description("A page of what a search found, best matches first.")
public record PartyMatchConnection(
    @Ignore String name,
    @Ignore @Nullable PartyWhere where,
    @NonNull @Description("What is on the page, each with its cursor.")
        List<@NonNull PartyMatchEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static PartyMatchConnection of(String name, @Nullable PartyWhere where, Page<PartyMatch> page) {
    return new PartyMatchConnection(
        name,
        where,
        page.records().stream()
            .map(placed -> new PartyMatchEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("What is on the page.")
  public List<@NonNull PartyMatch> getNodes() {
    return edges.stream().map(PartyMatchEdge::node).toList();
  }
}
