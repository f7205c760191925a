package org.khronika.incidents.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.citation.Citations;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.party.Party;

/// What leads on from a count claim.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class CountClaimGraph {
  private final EntityManager database;
  private final Citations citations;

  CountClaimGraph(EntityManager database, Citations citations) {
    this.database = database;
    this.citations = citations;
  }

  @Name("citations")
  @Description("The passages that it rests on, all by the same voice.")
  public @NonNull List<@NonNull List<@NonNull Citation>> claimCitations(
      @Source List<CountClaim> claims) {
    return citations.of(CitedFact.COUNT_CLAIM, claims, claim -> claim.id);
  }

  @Name("assertedBy")
  @Description(
      "The party that claims it; null where the narrator does, or where it cannot be told who.")
  public List<@Nullable Party> claimAssertedBy(@Source List<CountClaim> claims) {
    List<List<Citation>> all = citations.of(CitedFact.COUNT_CLAIM, claims, claim -> claim.id);
    return Batch.each(all, of -> of.isEmpty() ? null : Party.of(of.getFirst().assertedById));
  }

  @Description("The claim that counts these and more.")
  public List<@Nullable CountClaim> subsetOf(@Source List<CountClaim> claims) {
    return Batch.references(
        claims,
        claim -> claim.subsetOfId,
        ids -> Batch.load(database, CountClaim.class, ids),
        claim -> claim.id);
  }

  @Description("The parties that are known to be among those counted.")
  public @NonNull List<@NonNull List<@NonNull Party>> includes(@Source List<CountClaim> claims) {
    return Batch.children(claims, claim -> claim.id, this::inclusions, i -> i.countClaimId).stream()
        .map(of -> of.stream().map(inclusion -> new Party(inclusion.partyId)).toList())
        .toList();
  }

  @Description("How much of the count is accounted for by the parties that it includes.")
  public @NonNull List<@NonNull Coverage> coverage(@Source List<CountClaim> claims) {
    Map<UUID, Integer> enumerated = new HashMap<>();
    inclusions(claims.stream().map(claim -> claim.id).toList())
        .forEach(inclusion -> enumerated.merge(inclusion.countClaimId, 1, Integer::sum));
    return claims.stream()
        .map(claim -> Coverage.of(claim.count.min(), enumerated.getOrDefault(claim.id, 0)))
        .toList();
  }

  private List<Inclusion> inclusions(Collection<UUID> claims) {
    return database
        .createQuery(
            "from Inclusion where countClaimId in :claims order by position", Inclusion.class)
        .setParameter("claims", claims)
        .getResultList();
  }
}
