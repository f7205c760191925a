package org.khronika.people.catalogue;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.page.Page;
import org.khronika.people.page.PageInfo;
import org.khronika.people.person.Person;

@Description("A page of a list of persons.")
public record PersonConnection(
    @Ignore WantedParties wanted,
    @NonNull @Description("The persons of the page, each with its cursor.")
        List<@NonNull PersonEdge> edges,
    @NonNull @Description("Where the page begins and ends, and what lies around it.")
        PageInfo pageInfo) {

  static PersonConnection of(WantedParties wanted, Page<Person> page) {
    return new PersonConnection(
        wanted,
        page.records().stream()
            .map(placed -> new PersonEdge(placed.cursor(), placed.record()))
            .toList(),
        page.info());
  }

  @NonNull
  @Description("The persons of the page.")
  public List<@NonNull Person> getNodes() {
    return edges.stream().map(PersonEdge::node).toList();
  }
}
