package org.khronika.people.catalogue;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.affiliation.Affiliation;
import org.khronika.people.page.Page;
import org.khronika.people.page.PageInfo;

@Description("A page of a list of affiliations.")
public record AffiliationConnection(
    @Ignore UUID organizationId,
    @Ignore @Nullable AffiliationWhere where,
    @NonNull @Description("The affiliations of the page, each with its cursor.")
        List<@NonNull AffiliationEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static AffiliationConnection of(
      UUID organizationId, @Nullable AffiliationWhere where, Page<Affiliation> page) {
    return new AffiliationConnection(
        organizationId,
        where,
        page.records().stream()
            .map(placed -> new AffiliationEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The affiliations of the page.")
  public List<@NonNull Affiliation> getNodes() {
    return edges.stream().map(AffiliationEdge::node).toList();
  }
}
