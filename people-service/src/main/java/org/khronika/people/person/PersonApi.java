package org.khronika.people.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.khronika.people.party.Parties;
import org.khronika.people.party.RecordParty;

/// Reads and records persons.
@GraphQLApi
@RunOnVirtualThread
public class PersonApi {
  private final Parties parties;
  private final RecordParty record;

  PersonApi(Parties parties, RecordParty record) {
    this.parties = parties;
    this.record = record;
  }

  @Query
  @Transactional
  @Description("The person of this key; null where there is none.")
  public @Nullable Person person(
      @NonNull @Name("key") @Description("The key of the person.") String key) {
    return parties.byKey(Person.class, key);
  }

  @Resolver
  @Transactional
  public List<@Nullable Person> resolvePerson(List<String> id) {
    return parties.byIds(Person.class, id);
  }

  @Mutation
  @Transactional
  @Description(
      "Records a person: creates the record of this key, replaces it, or leaves it as it is where the document says the same."
          + " A document with a problem is refused whole.")
  public @NonNull RecordPersonPayload recordPerson(
      @NonNull @Name("input") @Description("All that is recorded of the person.")
          RecordPersonInput input) {
    return RecordPersonPayload.of(record.record(input));
  }
}
