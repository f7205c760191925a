package org.khronika.people.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.organization.Organization;
import org.khronika.people.page.Page;
import org.khronika.people.page.PageInfo;

@Description("A page of a list of organisations.")
public record OrganizationConnection(
    @Ignore WantedParties wanted,
    @NonNull @Description("The organisations of the page, each with its cursor.")
        List<@NonNull OrganizationEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static OrganizationConnection of(WantedParties wanted, Page<Organization> page) {
    return new OrganizationConnection(
        wanted,
        page.records().stream()
            .map(placed -> new OrganizationEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The organisations of the page.")
  public List<@NonNull Organization> getNodes() {
    return edges.stream().map(OrganizationEdge::node).toList();
  }
}
