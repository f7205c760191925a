package org.khronika.people.focus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.khronika.people.batch.Batch;

/// Reads what many parties work for, each in the order of its document, with one statement.
@ApplicationScoped
public class FocusOfParties {
  private final StatelessSession session;

  FocusOfParties(StatelessSession session) {
    this.session = session;
  }

  public <P> List<List<Focus>> of(List<P> parties, Function<P, UUID> idOf) {
    return Batch.children(
            parties,
            idOf,
            ids ->
                session
                    .createSelectionQuery(
                        "from PartyFocus where partyId in (:ids) order by partyId, position",
                        PartyFocus.class)
                    .setParameter("ids", ids)
                    .list(),
            row -> row.partyId)
        .stream()
        .map(rows -> rows.stream().map(row -> row.focus).toList())
        .toList();
  }
}
