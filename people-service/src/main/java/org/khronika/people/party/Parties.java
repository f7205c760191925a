package org.khronika.people.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.khronika.people.batch.Batch;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;

/// Reads parties: all of them as [RecordedParty], or those of one kind.
@ApplicationScoped
public class Parties {
  /// What an SQL query selects to be given parties of either kind.
  public static final String COLUMNS =
      """
      party.id, party.kind, party.key, party.display_name, party.identity_status, party.size_min, party.size_max, \
      party.size_approximate, party.size_phrase, party.digest, party.version, party.review_state, party.sensitivity, \
      organization.category, organization.url, organization.descriptor, organization.ordinal\
      """;

  /// The tables of [#COLUMNS], and the facet that parties are filtered and ordered by. What an
  /// organisation has is looked up party by party (`offset 0` has it planned by itself): of how
  /// many parties are left PostgreSQL knows so little that it read all organisations for each.
  public static final String BY_FACET =
      """
      seen_party_facet facet join party on party.id = facet.id \
      left join lateral (select * from organization own where own.id = facet.id offset 0) organization on true\
      """;

  private final StatelessSession session;

  Parties(StatelessSession session) {
    this.session = session;
  }

  public <T extends RecordedParty> @Nullable T byKey(Class<T> kind, String key) {
    if (!Problems.isKey(key)) {
      return null;
    }
    return session
        .createSelectionQuery("from %s where key = :key".formatted(kind.getSimpleName()), kind)
        .setParameter("key", key)
        .uniqueResult();
  }

  /// One for each id in the same order, null for an id that is unknown, malformed or of another
  /// kind.
  public <T extends RecordedParty> List<@Nullable T> byIds(Class<T> kind, List<String> ids) {
    return references(kind, ids, RecordId::read);
  }

  /// For each parent the party it refers to, null where it refers to none.
  public <P, T extends RecordedParty> List<@Nullable T> references(
      Class<T> kind, List<P> parents, Function<P, @Nullable UUID> referenceOf) {
    return Batch.references(parents, referenceOf, ids -> load(kind, ids), party -> party.id);
  }

  /// For each parent the party it refers to, where the database sees to it that there is one.
  public <P, T extends RecordedParty> List<T> required(
      Class<T> kind, List<P> parents, Function<P, UUID> referenceOf) {
    return Batch.required(parents, referenceOf, ids -> load(kind, ids), party -> party.id);
  }

  private <T extends RecordedParty> List<T> load(Class<T> kind, Set<UUID> ids) {
    return session
        .createSelectionQuery("from %s where id in (:ids)".formatted(kind.getSimpleName()), kind)
        .setParameter("ids", ids)
        .list();
  }
}
