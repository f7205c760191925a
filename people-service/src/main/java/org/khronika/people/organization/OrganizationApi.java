package org.khronika.people.organization;

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

/// Reads and records organisations.
@GraphQLApi
@RunOnVirtualThread
public class OrganizationApi {
  private final Parties parties;
  private final RecordParty record;

  OrganizationApi(Parties parties, RecordParty record) {
    this.parties = parties;
    this.record = record;
  }

  @Query
  @Transactional
  @Description("The organisation of this key; null where there is none.")
  public @Nullable Organization organization(
      @NonNull @Name("key") @Description("The key of the organisation.") String key) {
    return parties.byKey(Organization.class, key);
  }

  @Resolver
  @Transactional
  public List<@Nullable Organization> resolveOrganization(List<String> id) {
    return parties.byIds(Organization.class, id);
  }

  @Mutation
  @Transactional
  @Description(
      "Records an organisation: creates the record of this key, replaces it, or leaves it as it is where the document says the same."
          + " A document with a problem is refused whole.")
  public @NonNull RecordOrganizationPayload recordOrganization(
      @NonNull @Name("input") @Description("All that is recorded of the organisation.")
          RecordOrganizationInput input) {
    return RecordOrganizationPayload.of(record.record(input));
  }
}
