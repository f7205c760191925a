package org.khronika.people.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.khronika.people.catalogue.PartyWhere;
import org.khronika.people.filter.Conditions;
import org.khronika.people.graph.RequestRefused;
import org.khronika.people.name.SearchForm;
import org.khronika.people.page.OrderColumn;
import org.khronika.people.page.OrderColumn.Presence;
import org.khronika.people.page.OrderColumn.Type;
import org.khronika.people.page.OrderDirection;
import org.khronika.people.page.Ordering;
import org.khronika.people.page.Page;
import org.khronika.people.page.Page.Placed;
import org.khronika.people.page.PageRequest;
import org.khronika.people.party.Parties;
import org.khronika.people.party.RecordedParty;

/// Finds parties by any of their names, in any script, spelled a little differently: by the
/// three-letter groups that the words of a search share with a name, both folded ([SearchForm]).
/// The score of a name is the mean over the words; a party is found by its best name.
@ApplicationScoped
class NameSearch {
  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 10;

  /// Scores are whole ten-thousandths, so that a cursor holds one exactly.
  private static final int WHOLE = 10_000;

  /// As pg_trgm.word_similarity_threshold of the connections, of a single word.
  private static final int LEAST = WHOLE * 4 / 10;

  private static final Ordering BEST_FIRST =
      new Ordering(
          "BEST_FIRST",
          List.of(
              new OrderColumn("found.score", Type.NUMBER, Presence.ALWAYS, OrderDirection.DESC),
              Ordering.tieBreak("facet.key", Type.TEXT)));

  private final StatelessSession session;

  NameSearch(StatelessSession session) {
    this.session = session;
  }

  Page<PartyMatch> page(String name, @Nullable PartyWhere where, PageRequest request) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return Page.of(List.of(), request);
    }
    Conditions conditions = new Conditions();
    String sql =
        "select %s, found.value as matched, found.score as score, %s as place from %s join %s on found.party_id = facet.id where %s order by %s limit %d"
            .formatted(
                Parties.COLUMNS,
                BEST_FIRST.placeSql(),
                Parties.BY_FACET,
                found(name, words, conditions),
                Conditions.and(
                    conditions.of(where, "facet"), BEST_FIRST.beyond(request, conditions::bind)),
                BEST_FIRST.sql(request.heading()),
                request.limit());
    List<Placed<PartyMatch>> records =
        conditions
            .bindTo(session.createNativeQuery(sql, Object[].class))
            .addEntity("party", RecordedParty.class)
            .addScalar("matched", String.class)
            .addScalar("score", Long.class)
            .addScalar("place", String.class)
            .list()
            .stream()
            .map(NameSearch::placed)
            .toList();
    return Page.of(records, request);
  }

  private static Placed<PartyMatch> placed(Object[] row) {
    RecordedParty party = (RecordedParty) row[0];
    double score = (Long) row[2] / (double) WHOLE;
    return new Placed<>(
        new PartyMatch(party.asParty(), (String) row[1], score),
        BEST_FIRST.cursor((String) row[3]));
  }

  int count(String name, @Nullable PartyWhere where) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return 0;
    }
    Conditions conditions = new Conditions();
    String sql =
        "select count(*) from seen_party_facet facet join %s on found.party_id = facet.id where %s"
            .formatted(found(name, words, conditions), conditions.of(where, "facet"));
    return Math.toIntExact(
        conditions.bindTo(session.createNativeQuery(sql, Long.class)).getSingleResult());
  }

  /// Each party that has a name like the words, once, with the best of its names; of equally good
  /// ones with the one that is spelled most alike. The index finds the names that are like one of
  /// the words.
  private static String found(String name, List<String> words, Conditions conditions) {
    List<String> bound = words.stream().map(conditions::bind).toList();
    return """
    (select distinct on (name.party_id) name.party_id, name.value, rated.score
      from seen_searched_name name cross join lateral (
        select round(%d * avg(word_similarity(word, name.search_form)))::bigint as score
        from unnest(array[%s]::text[]) as word) rated
      where (%s) and rated.score >= %d
      order by name.party_id, rated.score desc, similarity(name.value, %s) desc, name.position) found\
    """
        .formatted(
            WHOLE,
            String.join(", ", bound),
            bound.stream()
                .map("name.search_form %%> %s"::formatted)
                .collect(Collectors.joining(" or ")),
            LEAST,
            conditions.bind(name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")));
  }

  private static List<String> words(String name) {
    List<String> words = name.length() > LONGEST ? List.of() : SearchForm.words(name);
    if (name.length() > LONGEST || words.size() > MOST_WORDS) {
      throw new RequestRefused(
          "BAD_USER_INPUT",
          "A name to search for has at most %d characters and %d words."
              .formatted(LONGEST, MOST_WORDS));
    }
    return words;
  }
}
