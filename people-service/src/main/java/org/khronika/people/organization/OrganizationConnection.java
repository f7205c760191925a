package org.khronika.people.organization;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.page.Cursor;
import org.khronika.people.page.Page;
import org.khronika.people.page.PageInfo;

@Description("A page of organisations.")
public record OrganizationConnection(
    @NonNull @Description("The organisations of the page, by key.")
        List<@NonNull Organization> nodes,
    @NonNull @Description("The same, each with its cursor.") List<@NonNull OrganizationEdge> edges,
    @NonNull @Description("Where the page ends and whether another follows.") PageInfo pageInfo) {

  static OrganizationConnection of(Page<Organization> page) {
    List<OrganizationEdge> edges =
        page.records().stream()
            .map(organization -> new OrganizationEdge(organization, Cursor.of(organization.key)))
            .toList();
    return new OrganizationConnection(
        page.records(), edges, page.info(organization -> organization.key));
  }
}
