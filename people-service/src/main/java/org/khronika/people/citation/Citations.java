package org.khronika.people.citation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.khronika.people.batch.Batch;

/// Reads the citations of many facts of one kind, and the candidates of many citations, with one
/// statement each.
@ApplicationScoped
public class Citations {
  private final StatelessSession session;

  Citations(StatelessSession session) {
    this.session = session;
  }

  public <F> List<List<Citation>> of(CitedFact kind, List<F> facts, Function<F, UUID> idOf) {
    String query =
        "from Citation where %1$s in (:ids) order by %1$s, position".formatted(kind.field);
    return Batch.children(
        facts,
        idOf,
        ids -> session.createSelectionQuery(query, Citation.class).setParameter("ids", ids).list(),
        citation -> Objects.requireNonNull(citation.factId(kind)));
  }

  List<List<AttributionCandidate>> candidates(List<Attribution> attributions) {
    return Batch.children(
        attributions,
        Attribution::citationId,
        ids ->
            session
                .createSelectionQuery(
                    "from AttributionCandidate where citationId in (:ids) order by citationId, position",
                    AttributionCandidate.class)
                .setParameter("ids", ids)
                .list(),
        candidate -> candidate.citationId);
  }
}
