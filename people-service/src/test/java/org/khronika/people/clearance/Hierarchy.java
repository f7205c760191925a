package org.khronika.people.clearance;

import java.util.List;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;

/// A record with rows of every clearance, each naming others.
final class Hierarchy {
  /// Keys by the clearance that they take.
  static final List<String> KEYS =
      List.of("open", "partner", "draft", "partner-draft", "x-restricted", "x-secret", "x-draft");

  private Hierarchy() {}

  static void record(Tables tables) {
    tables.empty();
    Graph.ask(
        Documents.organization(
            "house", ", names: [{value: \"House of Letters\", form: ALIAS}], focus: [LITERATURE]"));
    publish("house");
    record("open", "PUBLIC", "house");
    record("partner", "PARTNER", "open");
    record("draft", "PUBLIC", "open");
    record("partner-draft", "PARTNER", "partner");
    record("x-restricted", "RESTRICTED", "open");
    record("x-secret", "SECRET", "x-restricted");
    record("x-draft", "SECRET", "open");
    List.of("open", "partner", "x-restricted", "x-secret").forEach(Hierarchy::publish);
    Graph.ask(
        Documents.organization(
            "cell", ", sensitivity: PARTNER, names: [{value: \"Cell of Letters\", form: ALIAS}]"));
    // What anybody sees names what few do.
    Graph.ask(
        Documents.person(
            "opener",
            """
            , names: [{value: "Vera Opener", form: ALIAS}],
            affiliations: [{organization: "cell", role: HEAD, citations: [%1$s]},
              {organization: "house", role: MEMBER, citations: [%1$s]}],
            identityHypotheses: [{candidate: "open", evidence: [%1$s]}, {candidate: "draft", evidence: [%1$s]}],
            statuses: [{status: EXILED, citations: [%2$s, %3$s]}]
            """
                .formatted(
                    Documents.CITATION,
                    assertedBy(tables, "open"),
                    assertedBy(tables, "partner"))));
    publish("opener");
    for (String key : KEYS) {
      for (String state : List.of("PUBLISHED", "DRAFT")) {
        for (String sensitivity : List.of("PUBLIC", "PARTNER", "SECRET")) {
          tables.run(
              """
              insert into act_facet values (uuidv7(), (select id from party where key = '%1$s'), 'VICTIM',
                gen_random_uuid(), gen_random_uuid(), 'incident-%2$s-%3$s', 'SEARCH', '2021-07-14', '2021-07-14', '{minsk}',
                'BY', null, upper('%2$s'), '%4$s', clearance_for('%4$s', upper('%2$s')))
              """
                  .formatted(key, state.toLowerCase(java.util.Locale.ROOT), key, sensitivity));
        }
      }
    }
  }

  private static void record(String key, String sensitivity, String asserter) {
    Graph.ask(
        Documents.person(
            key,
            """
            , sensitivity: %s, names: [{value: "Vera %s", form: ALIAS}, {value: "Вера", form: TRANSLITERATION}],
            occupations: [EDITOR], focus: [DEMOCRACY],
            affiliations: [{organization: "house", role: MEMBER, citations: [%s]}],
            distinctions: [{kind: AWARD, citations: [%s]}]
            """
                .formatted(
                    sensitivity,
                    key.replace("x-", ""),
                    Documents.CITATION,
                    "{source: \"gazette\", startChar: 1, endChar: 5, attribution: {voice: ATTRIBUTED, assertedBy: \"%s\"}}"
                        .formatted(idOf(asserter)))));
  }

  private static String assertedBy(Tables tables, String key) {
    return "{source: \"gazette\", startChar: 1, endChar: 5, attribution: {voice: ATTRIBUTED, assertedBy: \"%s\"}}"
        .formatted(tables.one("select id from party where key = '%s'".formatted(key)));
  }

  private static String idOf(String key) {
    return Graph.ask("{ party(key: \"%s\") { id } }".formatted(key)).at("/data/party/id").asText();
  }

  static void publish(String key) {
    step(key, "SUBMIT");
    step(key, "PUBLISH");
  }

  private static void step(String key, String transition) {
    Graph.ask(
        """
        mutation { reviewParty(input: {key: "%s", version: 1, transition: %s}) { userErrors { code } } }
        """
            .formatted(key, transition));
  }
}
