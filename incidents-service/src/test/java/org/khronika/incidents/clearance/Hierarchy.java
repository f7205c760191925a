package org.khronika.incidents.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.khronika.incidents.Graph;
import org.khronika.incidents.Tables;

/// A record with sources, places, parties and incidents of every clearance, each naming others.
final class Hierarchy {
  static final List<String> SOURCES =
      List.of("paper", "partner-paper", "draft-paper", "x-paper", "x-draft-paper");
  static final List<String> PLACES =
      List.of("land", "partner-city", "draft-city", "draft-suburb", "draft-street", "x-city");
  static final List<String> INCIDENTS =
      List.of(
          "open",
          "partner",
          "draft",
          "partner-draft",
          "in-draft-city",
          "of-draft",
          "of-of-draft",
          "x-restricted",
          "x-secret",
          "x-draft");

  /// By their keys in the other database.
  static final List<String> PARTIES =
      List.of("open", "partner", "draft", "partner-draft", "house", "cell", "x-secret", "x-draft");

  /// Of a party whose facet has not come yet.
  static final String UNKNOWN = party(99, false);

  /// The only act against the house: hidden with the incident that it came after.
  private static final String AFTER_A_DRAFT =
      """
      {"key": "after-draft", "type": "INTERROGATION", "after": "draft",
       "victims": [{"party": "01900000-0000-7000-8000-000000000004", "citations": [{"source": "paper", "startChar": 1, "endChar": 2}]}],
       "citations": [{"source": "paper", "startChar": 1, "endChar": 2}]}
      """;

  private static final List<String> OPEN_PARTIES =
      IntStream.range(0, PARTIES.size())
          .filter(i -> !isSecret(PARTIES.get(i)) && !PARTIES.get(i).equals("house"))
          .mapToObj(i -> party(i, false))
          .toList();

  private Hierarchy() {}

  static void record(Tables tables) {
    tables.empty();
    IntStream.range(0, PARTIES.size()).forEach(i -> tables.run(facet(i, PARTIES.get(i))));
    for (String key : SOURCES) {
      record(
          "Source",
          """
          {"key": "%s", "kind": "NEWS", "title": "The %1$s", "publisher": "House of %1$s", "publishedOn": "2021-07-%d", "sensitivity": "%s"}
          """
              .formatted(key, 10 + SOURCES.indexOf(key), sensitivity(key)));
    }
    place("land", "COUNTRY", ", \"country\": \"XT\"");
    place("partner-city", "CITY", ", \"parent\": \"land\"");
    place("draft-city", "CITY", ", \"parent\": \"land\"");
    place("draft-suburb", "TOWN", ", \"parent\": \"draft-city\"");
    place("draft-street", "VILLAGE", ", \"parent\": \"draft-suburb\"");
    place("x-city", "CITY", ", \"parent\": \"land\"");
    incident("partner", "", named("partner", List.of()));
    incident("draft", "", named("draft", List.of("partner")));
    incident("partner-draft", ", \"partOf\": \"partner\"", named("partner-draft", List.of()));
    incident("in-draft-city", ", \"place\": \"draft-city\"", named("in-draft-city", List.of()));
    incident("of-draft", ", \"partOf\": \"draft\"", named("of-draft", List.of()));
    incident("of-of-draft", ", \"partOf\": \"of-draft\"", named("of-of-draft", List.of()));
    incident(
        "open", ", \"place\": \"land\"", named("open", List.of("partner", "draft", "of-draft")));
    incident(
        "x-restricted", ", \"partOf\": \"open\"", named("x-restricted", List.of("open", "draft")));
    incident(
        "x-secret", ", \"place\": \"x-city\"", named("x-secret", List.of("open", "x-restricted")));
    incident("x-draft", "", named("x-draft", List.of("open", "x-secret")));
    List.of("paper", "partner-paper", "x-paper").forEach(key -> publish("Source", key));
    List.of("land", "partner-city", "draft-suburb", "draft-street", "x-city")
        .forEach(key -> publish("Place", key));
    List.of(
            "open",
            "partner",
            "in-draft-city",
            "of-draft",
            "of-of-draft",
            "x-restricted",
            "x-secret")
        .forEach(key -> publish("Incident", key));
  }

  static String party(String key) {
    return party(PARTIES.indexOf(key), isSecret(key));
  }

  private static String party(int number, boolean secret) {
    return "01900000-0000-%d000-8000-%012d".formatted(secret ? 8 : 7, number);
  }

  private static boolean isSecret(String key) {
    return key.startsWith("x-");
  }

  private static String sensitivity(String key) {
    return key.equals("x-restricted")
        ? "RESTRICTED"
        : isSecret(key) ? "SECRET" : key.startsWith("partner") ? "PARTNER" : "PUBLIC";
  }

  private static String facet(int number, String key) {
    boolean organization = List.of("house", "cell").contains(key);
    return """
    insert into party_facet values ('%s', '%s', '%s', 'Vera %2$s', 'vera %2$s', 'NAMED', '%s', '{DEMOCRACY}', %s,
      '{%s,%s}', '%s', '%s')
    """
        .formatted(
            party(number, isSecret(key)),
            key,
            organization ? "ORGANIZATION" : "PERSON",
            organization ? "{}" : "{EDITOR}",
            organization ? "'CHARITY'" : "null",
            party("house"),
            party("cell"),
            key.contains("draft") || key.equals("cell") ? "DRAFT" : "PUBLISHED",
            sensitivity(key));
  }

  private static void place(String key, String kind, String more) {
    record(
        "Place",
        """
        {"key": "%s", "name": "Place %1$s", "kind": "%s", "precision": "%s", "sensitivity": "%s", "citations": [%s]%s}
        """
            .formatted(
                key,
                kind,
                kind.equals("COUNTRY") ? "COUNTRY" : "CITY",
                sensitivity(key),
                citations(isSecret(key)),
                more));
  }

  private static void incident(String key, String more, String parts) {
    record(
        "Incident",
        """
        {"key": "%s", "title": "What happened %1$s", "kind": "OTHER", "sensitivity": "%s", "when": {"edtf": "2021-07"},
         "citations": [%s]%s, %s}
        """
            .formatted(key, sensitivity(key), citations(isSecret(key)), more, parts));
  }

  /// Parts of an incident that name everything that its document may name: each party has one of
  /// each kind, and each cites another source.
  private static String named(String key, List<String> others) {
    boolean secret = isSecret(key);
    List<String> parties = parties(secret);
    String acts =
        places(secret).stream()
            .map(place ->
                """
                {"key": "at-%s", "type": "%s", "place": "%1$s", "when": {"edtf": "2021-07-1%d"}, "victims": [%s],
                 "perpetrators": [%s], "custody": [%s], "citations": [%s]%s%s}
                """
                    .formatted(
                        place,
                        place.contains("draft") ? "ARREST" : "SEARCH",
                        PLACES.indexOf(place),
                        each(parties, secret, ""),
                        each(parties, secret, ", \"asPhrased\": \"they\""),
                        each(parties, secret, ", \"whereabouts\": \"DENIED\""),
                        citation(PLACES.indexOf(place), secret),
                        place.equals("land") ? ", \"follows\": \"at-draft-city\"" : "",
                        place.equals("partner-city") && !others.isEmpty()
                            ? ", \"after\": \"%s\"".formatted(others.getLast())
                            : ""))
            .collect(Collectors.joining(","));
    return """
    "acts": [%s%s], "links": [%s], "participants": [%s], "perpetrators": [%s],
    "countClaims": [{"key": "all", "measure": "DETAINED", "count": {"min": 20}, "includes": [%s],
      "citations": [{"source": "paper", "startChar": 1, "endChar": 2}]}],
    "statements": [%s], "interventions": [%s]
    """
        .formatted(
            acts,
            key.equals("open") ? "," + AFTER_A_DRAFT : "",
            numbered(
                others,
                secret,
                "{\"type\": \"FOLLOWS\", \"incident\": \"%2$s\", \"citations\": [%3$s]}"),
            each(parties, secret, ""),
            each(parties, secret, ", \"asPhrased\": \"they\""),
            numbered(parties, secret, "\"%2$s\""),
            Stream.of(
                    numbered(
                        parties,
                        secret,
                        "{\"key\": \"said-%d\", \"kind\": \"REPORT\", \"speaker\": \"%s\", \"asserts\": \"at-draft-city\", \"citations\": [%s]}"),
                    numbered(
                        others,
                        secret,
                        "{\"key\": \"about-%d\", \"kind\": \"REPORT\", \"about\": \"%s\", \"citations\": [%s]}"))
                .filter(statements -> !statements.isEmpty())
                .collect(Collectors.joining(",")),
            numbered(
                parties,
                secret,
                "{\"key\": \"asked-%d\", \"kind\": \"OTHER\", \"by\": \"%s\", \"citations\": [%s]}"));
  }

  private static String each(List<String> parties, boolean secret, String more) {
    return numbered(parties, secret, "{\"party\": \"%2$s\", \"citations\": [%3$s]" + more + "}");
  }

  private static String numbered(List<String> values, boolean secret, String form) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> form.formatted(i, values.get(i), citation(i, secret)))
        .collect(Collectors.joining(","));
  }

  private static List<String> parties(boolean secret) {
    List<String> all = new ArrayList<>(OPEN_PARTIES);
    all.add(UNKNOWN);
    if (secret) {
      all.add(2, party("x-secret"));
      all.add(party("x-draft"));
    }
    return all;
  }

  private static List<String> places(boolean secret) {
    return PLACES.stream().filter(key -> secret || !isSecret(key)).toList().reversed();
  }

  private static String citations(boolean secret) {
    return IntStream.range(0, SOURCES.size())
        .mapToObj(i -> citation(i, secret))
        .collect(Collectors.joining(","));
  }

  private static String citation(int number, boolean secret) {
    List<String> sources = SOURCES.stream().filter(key -> secret || !isSecret(key)).toList();
    List<String> parties = parties(secret);
    String party = parties.get(number % parties.size());
    String attribution =
        number % 2 == 0
            ? "\"assertedBy\": \"%s\"".formatted(party)
            : "\"candidates\": [{\"party\": \"%s\"}, {\"party\": \"%s\"}]"
                .formatted(party, parties.getFirst().equals(party) ? UNKNOWN : parties.getFirst());
    return """
    {"source": "%s", "startChar": %d, "endChar": 90, "attribution": {"voice": "ATTRIBUTED", %s}}
    """
        .formatted(sources.get(number % sources.size()), number, attribution);
  }

  private static void record(String kind, String document) {
    JsonNode answer =
        Graph.ask(
            "mutation($input: Record%1$sInput!) { record%1$s(input: $input) { outcome userErrors { path message } } }"
                .formatted(kind),
            Map.of("input", Graph.read(document)));
    assertThat(answer.at("/data/record" + kind + "/outcome").asText())
        .as("%s\n%s", answer, document)
        .isEqualTo("CREATED");
  }

  static void publish(String kind, String key) {
    for (String transition : List.of("SUBMIT", "PUBLISH")) {
      Graph.ask(
          """
          mutation { review%s(input: {key: "%s", version: 1, transition: %s}) { userErrors { code } } }
          """
              .formatted(kind, key, transition));
    }
  }
}
