package org.khronika.people.party;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.graphql.api.federation.link.Import;
import io.smallrye.graphql.api.federation.link.Link;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.people.citation.Attribution;
import org.khronika.people.citation.AttributionCandidate;
import org.khronika.people.identity.IdentityHypothesis;

/// Parties of either kind: by key, by id, and where other types refer to one.
@GraphQLApi
@RunOnVirtualThread
@Link(
    url = "https://specs.apollo.dev/federation/v2.7",
    _import = {@Import(name = "@key"), @Import(name = "@shareable"), @Import(name = "FieldSet")})
public class PartyApi {
  private final Parties parties;
  private final ReviewParty review;

  PartyApi(Parties parties, ReviewParty review) {
    this.parties = parties;
    this.review = review;
  }

  @Query
  @Transactional
  @Description("The person or the organisation of this key; null where there is none.")
  public @Nullable Party party(
      @NonNull @Name("key") @Description("The key of the party.") String key) {
    RecordedParty party = parties.byKey(RecordedParty.class, key);
    return party == null ? null : party.asParty();
  }

  @Mutation
  @Transactional
  @Description(
      "Takes a step of the review of a person or an organisation. A step that the state or the version does not allow is refused.")
  public @NonNull ReviewPartyPayload reviewParty(
      @NonNull @Name("input") @Description("The step.") ReviewPartyInput input) {
    return review.review(input);
  }

  @Resolver
  @Transactional
  public List<@Nullable Party> resolveParty(List<String> id) {
    return asParties(parties.byIds(RecordedParty.class, id));
  }

  @Transactional
  @Description("The other one of the two parties, from whichever side it is read.")
  public List<@NonNull Party> candidate(@Source List<IdentityHypothesis> hypotheses) {
    return parties
        .required(RecordedParty.class, hypotheses, IdentityHypothesis::candidateId)
        .stream()
        .map(RecordedParty::asParty)
        .toList();
  }

  @Transactional
  @Description("The party that says so; null for the narrator, or where it cannot be told who.")
  public List<@Nullable Party> assertedBy(@Source List<Attribution> attributions) {
    return asParties(
        parties.references(RecordedParty.class, attributions, Attribution::assertedById));
  }

  @Transactional
  @Name("party")
  @Description("The party that may be meant; null for somebody else than the other candidates.")
  public List<@Nullable Party> partyOfCandidate(@Source List<AttributionCandidate> candidates) {
    return asParties(
        parties.references(RecordedParty.class, candidates, candidate -> candidate.partyId));
  }

  private static List<@Nullable Party> asParties(List<@Nullable RecordedParty> recorded) {
    return recorded.stream()
        .<@Nullable Party>map(party -> party == null ? null : party.asParty())
        .toList();
  }
}
