package org.khronika.people.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.page.Page;
import org.khronika.people.page.PageInfo;
import org.khronika.people.party.Party;
import org.khronika.people.party.RecordedParty;

@Description("A page of a list of parties.")
public record PartyConnection(
    @Ignore WantedParties wanted,
    @NonNull @Description("The parties of the page, each with its cursor.")
        List<@NonNull PartyEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static PartyConnection of(WantedParties wanted, Page<RecordedParty> page) {
    return new PartyConnection(
        wanted,
        page.records().stream()
            .map(placed -> new PartyEdge(placed.cursor(), placed.record().asParty()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The parties of the page.")
  public List<@NonNull Party> getNodes() {
    return edges.stream().map(PartyEdge::node).toList();
  }
}
