package org.khronika.people.affiliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.khronika.people.batch.Batch;

/// Reads the affiliations of many persons with one statement.
@ApplicationScoped
public class Affiliations {
  private final StatelessSession session;

  Affiliations(StatelessSession session) {
    this.session = session;
  }

  /// Of each person in the order of its document.
  public <P> List<List<Affiliation>> ofPersons(List<P> persons, Function<P, UUID> idOf) {
    return Batch.children(
        persons,
        idOf,
        ids ->
            session
                .createSelectionQuery(
                    "from Affiliation where personId in (:ids) order by personId, position",
                    Affiliation.class)
                .setParameter("ids", ids)
                .list(),
        affiliation -> affiliation.personId);
  }
}
