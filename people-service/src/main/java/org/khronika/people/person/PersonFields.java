package org.khronika.people.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.StatelessSession;
import org.khronika.people.affiliation.Affiliation;
import org.khronika.people.affiliation.Affiliations;
import org.khronika.people.batch.Batch;
import org.khronika.people.focus.Focus;
import org.khronika.people.focus.FocusOfParties;
import org.khronika.people.party.Parties;

/// What only persons have, and where other types refer to one.
@GraphQLApi
@RunOnVirtualThread
public class PersonFields {
  private final StatelessSession session;
  private final Parties parties;
  private final Affiliations affiliations;
  private final FocusOfParties focus;

  PersonFields(
      StatelessSession session, Parties parties, Affiliations affiliations, FocusOfParties focus) {
    this.session = session;
    this.parties = parties;
    this.affiliations = affiliations;
    this.focus = focus;
  }

  @Transactional
  @Description("What the person does for a living or in public.")
  public @NonNull List<@NonNull List<@NonNull Occupation>> occupations(
      @Source List<Person> persons) {
    return Batch.children(
            persons,
            person -> person.id,
            ids ->
                session
                    .createSelectionQuery(
                        "from PersonOccupation where partyId in (:ids) order by partyId, position",
                        PersonOccupation.class)
                    .setParameter("ids", ids)
                    .list(),
            row -> row.partyId)
        .stream()
        .map(rows -> rows.stream().map(row -> row.occupation).toList())
        .toList();
  }

  @Transactional
  @Description("What the person works for.")
  public @NonNull List<@NonNull List<@NonNull Focus>> focus(@Source List<Person> persons) {
    return focus.of(persons, person -> person.id);
  }

  @Transactional
  @Description("What the person is in organisations.")
  public @NonNull List<@NonNull List<@NonNull Affiliation>> affiliations(
      @Source List<Person> persons) {
    return affiliations.ofPersons(persons, person -> person.id);
  }

  @Transactional
  @Description("The person.")
  public @NonNull List<@NonNull Person> person(@Source List<Affiliation> affiliations) {
    return parties.required(Person.class, affiliations, affiliation -> affiliation.personId);
  }
}
