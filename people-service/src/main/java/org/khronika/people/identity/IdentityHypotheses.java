package org.khronika.people.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.khronika.people.batch.Batch;

/// Reads the hypotheses about many parties with one statement, whichever of the two recorded each.
@ApplicationScoped
public class IdentityHypotheses {
  private final StatelessSession session;

  IdentityHypotheses(StatelessSession session) {
    this.session = session;
  }

  /// Of each party its own first, in the order of its document, then those of others.
  public <P> List<List<IdentityHypothesis>> of(List<P> parties, Function<P, UUID> idOf) {
    return Batch.children(parties, idOf, this::fromBothSides, IdentityHypothesis::sideId);
  }

  private List<IdentityHypothesis> fromBothSides(Set<UUID> parties) {
    List<RecordedHypothesis> rows =
        session
            .createSelectionQuery(
                "from RecordedHypothesis where partyId in (:ids) or candidateId in (:ids)"
                    + " order by partyId, position",
                RecordedHypothesis.class)
            .setParameter("ids", parties)
            .list();
    return Stream.concat(
            rows.stream().map(row -> row.seenFrom(row.partyId)),
            rows.stream().map(row -> row.seenFrom(row.candidateId)))
        .filter(hypothesis -> parties.contains(hypothesis.sideId()))
        .toList();
  }
}
