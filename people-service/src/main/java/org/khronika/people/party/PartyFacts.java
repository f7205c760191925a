package org.khronika.people.party;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.StatelessSession;
import org.khronika.people.batch.Batch;
import org.khronika.people.distinction.Distinction;
import org.khronika.people.identity.IdentityHypotheses;
import org.khronika.people.identity.IdentityHypothesis;
import org.khronika.people.name.PartyName;
import org.khronika.people.status.PartyStatus;

/// What every party has in lists, in the order of its document: one statement for each list,
/// however many parties.
@GraphQLApi
@RunOnVirtualThread
public class PartyFacts {
  private final StatelessSession session;
  private final IdentityHypotheses hypotheses;

  PartyFacts(StatelessSession session, IdentityHypotheses hypotheses) {
    this.session = session;
    this.hypotheses = hypotheses;
  }

  @Transactional
  @Description("The names it is known by, in every language, script and spelling recorded.")
  public @NonNull List<@NonNull List<@NonNull PartyName>> names(@Source List<Party> parties) {
    return rows(PartyName.class, parties, name -> name.partyId);
  }

  @Transactional
  @Description("The states it is in, each as of a date.")
  public @NonNull List<@NonNull List<@NonNull PartyStatus>> statuses(@Source List<Party> parties) {
    return rows(PartyStatus.class, parties, status -> status.partyId);
  }

  @Transactional
  @Description("The awards and the like that it was given.")
  public @NonNull List<@NonNull List<@NonNull Distinction>> distinctions(
      @Source List<Party> parties) {
    return rows(Distinction.class, parties, distinction -> distinction.partyId);
  }

  @Transactional
  @Description("Other parties that may be the same, recorded from either side.")
  public @NonNull List<@NonNull List<@NonNull IdentityHypothesis>> identityHypotheses(
      @Source List<Party> parties) {
    return hypotheses.of(parties, Party::getId);
  }

  private <R> List<List<R>> rows(Class<R> type, List<Party> parties, Function<R, UUID> partyOf) {
    String query =
        "from %s where partyId in (:ids) order by partyId, position"
            .formatted(type.getSimpleName());
    return Batch.children(
        parties,
        Party::getId,
        ids -> session.createSelectionQuery(query, type).setParameter("ids", ids).list(),
        partyOf);
  }
}
