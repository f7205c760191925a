package org.khronika.incidents.clearance;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes operations that ask for what may be hidden in every way that the graph knows: each is told
/// by its seed.
final class MakeOperation {
  private static final String ERRORS = "userErrors { code path message }";
  private static final List<String> TEXTS =
      List.of("secret", "draft", "partner", "open", "Vera", "x-", "City", "e", "nothing");
  private static final List<String> DIMENSIONS =
      List.of(
          "ACT_TYPE",
          "YEAR",
          "MONTH",
          "PLACE",
          "REGION",
          "COUNTRY",
          "INCIDENT_KIND",
          "VICTIM_KIND",
          "OCCUPATION",
          "FOCUS",
          "CATEGORY");

  private final Random random;
  private final Truth truth;

  /// Ids and cursors that somebody may have come by, by the type of what they are of.
  record Truth(List<String> entities, List<String> ids, List<String> cursors) {}

  MakeOperation(long seed, Truth truth) {
    this.random = new Random(seed);
    this.truth = truth;
  }

  String query() {
    return IntStream.rangeClosed(0, random.nextInt(2))
        .mapToObj(i -> "f%d: %s".formatted(i, root()))
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  /// One that is refused, after all its checks, for a blank name or a version that never was: so
  /// that every operation finds the record as the first did.
  String mutation() {
    return "mutation { "
        + switch (random.nextInt(4)) {
          case 0 ->
              "recordSource(input: {key: \"%s\", kind: NEWS, title: \" \"%s}) { outcome %s }"
                  .formatted(source(), more(), ERRORS);
          case 1 ->
              "recordPlace(input: {key: \"%s\", name: \" \", kind: CITY, precision: CITY, citations: [%s]%s%s}) { outcome %s }"
                  .formatted(
                      place(),
                      citation(),
                      more(),
                      maybe(", parent: \"%s\"".formatted(place())),
                      ERRORS);
          case 2 ->
              "recordIncident(input: {key: \"%s\", title: \" \", kind: OTHER, citations: [%s]%s%s}) { outcome %s }"
                  .formatted(incident(), citation(), more(), parts(), ERRORS);
          default -> review();
        }
        + " }";
  }

  private String review() {
    String kind = one("Source", "Place", "Incident");
    return "review%s(input: {key: \"%s\", version: %d, transition: %s, reason: \"why\"}) { %s { key } %s }"
        .formatted(
            kind,
            switch (kind) {
              case "Source" -> source();
              case "Place" -> place();
              default -> incident();
            },
            90 + random.nextInt(3),
            one("SUBMIT", "RETURN", "PUBLISH", "PROPOSE_RETRACTION", "RETRACT"),
            kind.toLowerCase(Locale.ROOT),
            ERRORS);
  }

  private String more() {
    return maybe(", version: %d".formatted(1 + random.nextInt(3)))
        + maybe(", sensitivity: %s".formatted(one("PUBLIC", "PARTNER", "SECRET")));
  }

  private String parts() {
    return maybe(", id: \"%s\"".formatted(one(truth.ids())))
        + maybe(", place: \"%s\"".formatted(place()))
        + maybe(", partOf: \"%s\"".formatted(incident()))
        + maybe(
            ", links: [{type: FOLLOWS, incident: \"%s\", citations: [%s]}]"
                .formatted(incident(), citation()))
        + maybe(
            ", acts: [{key: \"a\", type: SEARCH, place: \"%s\", after: \"%s\", victims: [{party: \"%s\", citations: [%s]}], citations: [%4$s]}]"
                .formatted(place(), incident(), party(), citation()))
        + maybe(
            ", statements: [{key: \"s\", kind: REPORT, about: \"%s\", speaker: \"%s\", citations: [%s]}]"
                .formatted(incident(), party(), citation()));
  }

  private String citation() {
    return "{source: \"%s\", startChar: 1, endChar: 3%s}"
        .formatted(
            source(),
            maybe(", attribution: {voice: ATTRIBUTED, assertedBy: \"%s\"}".formatted(party())));
  }

  private String root() {
    return switch (random.nextInt(14)) {
      case 0, 1 -> "incident(key: \"%s\") { %s }".formatted(incident(), incident(2));
      case 2 -> "act(incident: \"%s\", key: \"%s\") { %s }".formatted(incident(), actKey(), act(2));
      case 3 -> "place(key: \"%s\") { %s }".formatted(place(), place(2));
      case 4 ->
          "source(by: {%s}) { %s }"
              .formatted(
                  one("key: \"" + source() + "\"", "id: \"" + one(truth.ids()) + "\""), source(2));
      case 5, 6 -> "incidents(%s) %s".formatted(incidents(), connection(incident(1)));
      case 7, 8 -> "acts(%s) %s".formatted(acts(), connection(act(1)));
      case 9 -> "places(%s) %s".formatted(page(wherePlace(2), "KEY", "NAME"), connection(place(1)));
      case 10 ->
          "sources(%s) %s"
              .formatted(
                  page(whereSource(2), "KEY", "PUBLISHED_ON", "PUBLISHER"), connection(source(1)));
      case 11 -> statistics();
      default -> entities();
    };
  }

  private String entities() {
    String type = one("Incident", "Act", "Place", "Source", "Party", "Party");
    List<String> ofType =
        truth.entities().stream().filter(entity -> entity.contains("\"" + type + "\"")).toList();
    return "_entities(representations: [%s]) { __typename ... on %s { %s } }"
        .formatted(
            IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> one(i == 3 ? truth.entities() : ofType))
                .collect(Collectors.joining(", ")),
            type,
            switch (type) {
              case "Incident" -> incident(1);
              case "Act" -> act(1);
              case "Place" -> place(1);
              case "Source" -> source(1);
              default -> partyLists();
            });
  }

  private String statistics() {
    return "statistics(groupBy: [%s], measures: [%s]%s) { smallestGroup suppressed rows { suppressed keys { dimension value } values { measure value } } }"
        .formatted(
            IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> one(DIMENSIONS))
                .distinct()
                .collect(Collectors.joining(", ")),
            one("ACTS", "INCIDENTS", "DISTINCT_VICTIMS", "ACTS, INCIDENTS, DISTINCT_VICTIMS"),
            maybe(", where: " + whereAct(2)));
  }

  private String partyLists() {
    return "id"
        + maybe(" acts(%s) %s".formatted(acts(), connection(act(0))))
        + maybe(" incidents(%s) %s".formatted(incidents(), connection(incident(0))));
  }

  private String incidents() {
    return page(whereIncident(2), "KEY", "TITLE", "WHEN");
  }

  private String acts() {
    return page(whereAct(2), "INCIDENT", "PLACE", "TYPE", "VICTIM_NAME", "WHEN");
  }

  private static String connection(String node) {
    return "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { %s } }"
        .formatted(node);
  }

  private String page(String where, String... fields) {
    String number = one("1", "2", "5", "100");
    String paging =
        switch (random.nextInt(5)) {
          case 0 -> "first: %s, after: \"%s\"".formatted(number, one(truth.cursors()));
          case 1 -> "last: " + number;
          default -> "first: " + number;
        };
    return paging
        + (random.nextBoolean()
            ? ""
            : ", orderBy: [{field: %s, direction: %s}]".formatted(one(fields), one("ASC", "DESC")))
        + (random.nextInt(3) == 0 ? "" : ", where: " + where);
  }

  private String whereIncident(int depth) {
    return random.nextInt(3) == 0 && depth > 0
        ? combined(() -> whereIncident(depth - 1))
        : "{%s}"
            .formatted(
                switch (random.nextInt(depth > 0 ? 11 : 5)) {
                  case 0 -> "key: {in: [\"%s\", \"%s\"]}".formatted(incident(), incident());
                  case 1 ->
                      "id: {in: [\"%s\", \"%s\"]}".formatted(one(truth.ids()), one(truth.ids()));
                  case 2 -> "title: {contains: \"%s\"}".formatted(text());
                  case 3 -> "when: {overlaps: \"2021-07\"}";
                  case 4 -> reviewState();
                  case 5 -> "place: " + wherePlace(depth - 1);
                  case 6 -> "partOf: " + whereIncident(depth - 1);
                  case 7, 8 -> "acts: {%s: %s}".formatted(one("some", "none"), whereAct(depth - 1));
                  case 9 -> "victim: " + whereParty(depth - 1);
                  default -> "perpetrator: " + whereParty(depth - 1);
                });
  }

  private String whereAct(int depth) {
    return random.nextInt(3) == 0 && depth > 0
        ? combined(() -> whereAct(depth - 1))
        : "{%s}"
            .formatted(
                switch (random.nextInt(depth > 0 ? 9 : 4)) {
                  case 0 -> "key: {eq: \"%s\"}".formatted(actKey());
                  case 1 ->
                      "id: {in: [\"%s\", \"%s\"]}".formatted(one(truth.ids()), one(truth.ids()));
                  case 2 -> "type: {eq: %s}".formatted(one("SEARCH", "ARREST"));
                  case 3 -> "when: {overlaps: \"2021-07-1%d\"}".formatted(random.nextInt(6));
                  case 4 -> "incident: " + whereIncident(depth - 1);
                  case 5, 6 -> "place: " + wherePlace(depth - 1);
                  case 7 -> "victim: " + whereParty(depth - 1);
                  default -> "perpetrator: " + whereParty(depth - 1);
                });
  }

  private String wherePlace(int depth) {
    return random.nextInt(4) == 0 && depth > 0
        ? combined(() -> wherePlace(depth - 1))
        : "{%s}"
            .formatted(
                switch (random.nextInt(depth > 0 ? 6 : 5)) {
                  case 0 -> "key: {in: [\"%s\", \"%s\"]}".formatted(place(), place());
                  case 1 -> "name: {contains: \"%s\"}".formatted(text());
                  case 2 -> "within: {eq: \"%s\"}".formatted(place());
                  case 3 -> "country: {eq: \"XT\"}";
                  case 4 -> reviewState();
                  default -> "parent: " + wherePlace(depth - 1);
                });
  }

  private String whereSource(int depth) {
    return random.nextInt(3) == 0 && depth > 0
        ? combined(() -> whereSource(depth - 1))
        : "{%s}"
            .formatted(
                switch (random.nextInt(4)) {
                  case 0 -> "key: {in: [\"%s\", \"%s\"]}".formatted(source(), source());
                  case 1 -> "title: {contains: \"%s\"}".formatted(text());
                  case 2 -> "publisher: {contains: \"%s\"}".formatted(text());
                  default -> reviewState();
                });
  }

  private String whereParty(int depth) {
    return random.nextInt(4) == 0 && depth > 0
        ? combined(() -> whereParty(depth - 1))
        : "{%s}"
            .formatted(
                switch (random.nextInt(depth > 0 ? 6 : 5)) {
                  case 0 ->
                      "key: {in: [\"%s\", \"%s\"]}"
                          .formatted(one(Hierarchy.PARTIES), one(Hierarchy.PARTIES));
                  case 1 -> "displayName: {contains: \"%s\"}".formatted(text());
                  case 2 -> "id: {eq: \"%s\"}".formatted(party());
                  case 3 -> one("occupation: {contains: EDITOR}", "focus: {contains: DEMOCRACY}");
                  case 4 -> one("kind: {eq: ORGANIZATION}", "category: {eq: CHARITY}");
                  default -> "organization: " + whereParty(depth - 1);
                });
  }

  private String combined(Supplier<String> where) {
    return switch (random.nextInt(3)) {
      case 0 -> "{not: %s}".formatted(where.get());
      case 1 -> "{and: [%s, %s]}".formatted(where.get(), where.get());
      default -> "{or: [%s, %s]}".formatted(where.get(), where.get());
    };
  }

  private String reviewState() {
    return "reviewState: {eq: %s}".formatted(one("DRAFT", "IN_REVIEW", "PUBLISHED", "RETRACTED"));
  }

  private String incident(int depth) {
    String fields = "key" + maybe(" id title version reviewState sensitivity when { edtf }");
    if (depth == 0) {
      return fields;
    }
    return fields
        + several(
            " place { %s }".formatted(place(depth - 1)),
            " partOf { %s }".formatted(incident(depth - 1)),
            " parts(%s) %s".formatted(incidents(), connection(incident(depth - 1))),
            " links { type incident { %s } citations { %s } }"
                .formatted(incident(depth - 1), cited()),
            " participants { party { id } citations { %s } }".formatted(cited()),
            " perpetrators { party { id } citations { %s } }".formatted(cited()),
            " acts(%s) %s".formatted(acts(), connection(act(depth - 1))),
            " countClaims { key assertedBy { id } includes { id } coverage { claimedMin enumerated gap } citations { %s } }"
                .formatted(cited()),
            " coverage(measure: DETAINED) { claimedMin enumerated gap }",
            " statements { key speaker { id } about { key } asserts { key } incident { key } citations { %s } }"
                .formatted(cited()),
            " interventions { key by { id } addressee { id } citations { %s } }".formatted(cited()),
            " parties { id }",
            " citations { %s }".formatted(cited()),
            kept());
  }

  private String act(int depth) {
    String fields = "key" + maybe(" id type when { edtf }");
    if (depth == 0) {
      return fields;
    }
    return fields
        + several(
            " incident { %s }".formatted(incident(depth - 1)),
            " place { %s }".formatted(place(depth - 1)),
            " victims { party { %s } citations { %s } }".formatted(partyOf(depth), cited()),
            " perpetrators { party { id } citations { %s } }".formatted(cited()),
            " custody { party { id } whereabouts citations { %s } }".formatted(cited()),
            " follows { key }",
            " after { %s }".formatted(incident(depth - 1)),
            " citations { %s }".formatted(cited()));
  }

  private String partyOf(int depth) {
    return depth > 1 ? partyLists() : "id";
  }

  private String place(int depth) {
    String fields = "key" + maybe(" id name country version reviewState sensitivity");
    if (depth == 0) {
      return fields;
    }
    return fields
        + several(
            " parent { %s }".formatted(place(depth - 1)),
            " citations { %s }".formatted(cited()),
            kept());
  }

  private String source(int depth) {
    String fields = "key" + maybe(" id title publisher version reviewState sensitivity");
    if (depth == 0) {
      return fields;
    }
    return fields
        + several(
            " citations(%s) %s"
                .formatted(
                    page(
                        "{fact: {in: [%s, %s]}}"
                            .formatted(
                                one("ACT", "VICTIM", "STATEMENT", "PLACE"),
                                one("INCIDENT", "PERPETRATOR", "CUSTODY_STATUS")),
                        "START_CHAR",
                        "END_CHAR"),
                    connection(
                        "fact act { key } incident { key } place { key } citation { %s }"
                            .formatted(cited()))),
            kept());
  }

  private String kept() {
    return maybe(" reviews { from to by reason at }")
        + maybe(
            " history(first: 3) { totalCount nodes { number recordedAt recordedBy document changes { path before after } } }")
        + maybe(" revisionAt(moment: \"2100-01-01T00:00:00Z\") { number document }");
  }

  private String cited() {
    return "startChar"
        + maybe(" source { key }")
        + maybe(" attribution { voice assertedBy { id } candidates { likelihood party { id } } }");
  }

  private String several(String... fields) {
    return Stream.of(fields).map(this::maybe).collect(Collectors.joining());
  }

  private String maybe(String text) {
    return random.nextInt(3) == 0 ? text : "";
  }

  private String incident() {
    return random.nextInt(8) == 0 ? one("nothing", "x-nothing") : one(Hierarchy.INCIDENTS);
  }

  private String place() {
    return random.nextInt(8) == 0 ? one("nowhere", "x-nowhere") : one(Hierarchy.PLACES);
  }

  private String source() {
    return random.nextInt(8) == 0 ? one("no-paper", "x-no-paper") : one(Hierarchy.SOURCES);
  }

  private String actKey() {
    return "at-" + place();
  }

  private String party() {
    return switch (random.nextInt(8)) {
      case 0 -> Hierarchy.UNKNOWN;
      case 1 -> "01900000-0000-7000-8000-000000000777";
      default -> Hierarchy.party(one(Hierarchy.PARTIES));
    };
  }

  private String text() {
    return one(TEXTS);
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
