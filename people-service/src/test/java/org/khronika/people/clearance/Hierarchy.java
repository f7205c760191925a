package org.khronika.people.clearance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;

/// A record with rows of every clearance, each naming others.
final class Hierarchy {
  /// Keys by the clearance that they take.
  static final List<String> KEYS =
      List.of("open", "partner", "draft", "partner-draft", "x-restricted", "x-secret", "x-draft");

  /// Keys of sources by the clearance that they take; nobody has told of the last one.
  static final List<String> SOURCES =
      List.of("gazette", "partner-gazette", "draft-gazette", "x-gazette", "unknown-gazette");

  /// Where acts of each sensitivity are, so that a filter by place tells them apart.
  private static final Map<String, String> PLACES =
      Map.of("PUBLIC", "minsk", "PARTNER", "brest", "SECRET", "grodno");

  private Hierarchy() {}

  static void record(Tables tables) {
    tables.empty();
    tables.run(
        """
        insert into source (id, key, sensitivity, review_state) values
          (uuidv7(), 'gazette', 'PUBLIC', 'PUBLISHED'), (uuidv7(), 'partner-gazette', 'PARTNER', 'PUBLISHED'),
          (uuidv7(), 'draft-gazette', 'PUBLIC', 'DRAFT'), (uuidv7(), 'x-gazette', 'SECRET', 'PUBLISHED')
        """);
    Graph.ask(
        Documents.organization(
            "house",
            ", names: [{value: \"House of Letters\", form: ALIAS}], focus: [LITERATURE], activities: [{kind: MONITORING, citations: [%s]}]"
                .formatted(openSources(""))));
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
              {organization: "house", role: MEMBER, period: {edtf: "2020"}, citations: [%1$s]}],
            identityHypotheses: [{candidate: "open", evidence: [%1$s]}, {candidate: "draft", evidence: [%1$s]}],
            statuses: [{status: EXILED, citations: [%2$s, %3$s, %4$s]}]
            """
                .formatted(
                    openSources(""),
                    openSources("assertedBy: \"%s\"".formatted(idOf("open"))),
                    openSources("assertedBy: \"%s\"".formatted(idOf("partner"))),
                    openSources(
                        "candidates: [{party: \"%s\"}, {party: \"%s\"}, {party: \"%s\"}]"
                            .formatted(idOf("draft"), idOf("partner"), idOf("open"))))));
    publish("opener");
    for (String key : KEYS) {
      for (String state : List.of("PUBLISHED", "DRAFT")) {
        for (String sensitivity : List.of("PUBLIC", "PARTNER", "SECRET")) {
          tables.run(
              """
              insert into act_facet values (uuidv7(), (select id from party where key = '%1$s'), 'VICTIM',
                gen_random_uuid(), gen_random_uuid(), 'incident-%2$s-%3$s', '%5$s', '2021-07-14', '2021-07-14', '{%6$s}',
                'BY', null, upper('%2$s'), '%4$s', clearance_for('%4$s', upper('%2$s')))
              """
                  .formatted(
                      key,
                      state.toLowerCase(Locale.ROOT),
                      key,
                      sensitivity,
                      state.equals("DRAFT") ? "ARREST" : "SEARCH",
                      PLACES.get(sensitivity)));
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
                    openSources(""),
                    key.startsWith("x-")
                        ? citation("x-gazette", "assertedBy: \"%s\"".formatted(idOf(asserter)))
                        : openSources("assertedBy: \"%s\"".formatted(idOf(asserter))))));
  }

  /// A passage of each source that an open document may name.
  private static String openSources(String attribution) {
    return SOURCES.stream()
        .filter(source -> !source.startsWith("x-"))
        .map(source -> citation(source, attribution))
        .collect(Collectors.joining(", "));
  }

  private static String citation(String source, String attribution) {
    return "{source: \"%s\", startChar: %d, endChar: 99, quote: \"of %1$s\"%s}"
        .formatted(
            source,
            SOURCES.indexOf(source),
            attribution.isEmpty()
                ? ""
                : ", attribution: {voice: ATTRIBUTED, %s}".formatted(attribution));
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
