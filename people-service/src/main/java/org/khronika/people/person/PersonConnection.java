package org.khronika.people.person;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.page.Cursor;
import org.khronika.people.page.Page;
import org.khronika.people.page.PageInfo;

@Description("A page of persons.")
public record PersonConnection(
    @NonNull @Description("The persons of the page, by key.") List<@NonNull Person> nodes,
    @NonNull @Description("The same, each with its cursor.") List<@NonNull PersonEdge> edges,
    @NonNull @Description("Where the page ends and whether another follows.") PageInfo pageInfo) {

  static PersonConnection of(Page<Person> page) {
    List<PersonEdge> edges =
        page.records().stream()
            .map(person -> new PersonEdge(person, Cursor.of(person.key)))
            .toList();
    return new PersonConnection(page.records(), edges, page.info(person -> person.key));
  }
}
