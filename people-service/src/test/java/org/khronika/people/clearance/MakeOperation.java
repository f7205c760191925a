package org.khronika.people.clearance;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes operations that ask for what may be hidden in every way that the graph knows: each is told
/// by its seed.
final class MakeOperation {
  private static final List<String> KEYS =
      List.of(
          "open",
          "partner",
          "draft",
          "partner-draft",
          "x-restricted",
          "x-secret",
          "x-draft",
          "opener",
          "house",
          "cell",
          "nobody",
          "x-nobody");
  private static final String ERRORS = "userErrors { code path message }";

  /// To search for and to filter by.
  static final List<String> TEXTS =
      List.of("Vera", "secret", "Вера", "restricted", "Letters", "Cell", "Person", "draft", "e");

  private static final List<String> LEAVES =
      List.of(
          "id",
          "key",
          "displayName",
          "identityStatus",
          "version",
          "reviewState",
          "sensitivity",
          "__typename");

  private final Random random;
  private final Truth truth;

  /// Ids and cursors that somebody may have come by; of a list, cursors that fit its order.
  record Truth(List<String> ids, Map<String, List<String>> cursors) {

    /// Names what cursors fit.
    static String list(String name, String field, String direction) {
      return name + " " + field + " " + direction;
    }
  }

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
          case 0, 1 ->
              "recordPerson(input: {key: \"%s\", displayName: \" \", citations: [%s]%s%s%s}) { outcome person { key } %s }"
                  .formatted(
                      key(),
                      citation(),
                      more(),
                      maybe(", id: \"%s\"".formatted(one(truth.ids()))),
                      maybe(
                          ", affiliations: [{organization: \"%s\", role: MEMBER, citations: [%s]}]"
                              .formatted(key(), citation())),
                      ERRORS);
          case 2 ->
              "recordOrganization(input: {key: \"%s\", displayName: \" \", category: CHARITY, citations: [%s]%s%s}) { outcome organization { key } %s }"
                  .formatted(
                      key(),
                      citation(),
                      more(),
                      maybe(
                          ", activities: [{kind: MONITORING, citations: [%s]}]"
                              .formatted(citation())),
                      ERRORS);
          default ->
              "reviewParty(input: {key: \"%s\", version: %d, transition: %s, reason: \"why\"}) { party { key } %s }"
                  .formatted(
                      key(),
                      90 + random.nextInt(3),
                      one("SUBMIT", "RETURN", "PUBLISH", "PROPOSE_RETRACTION", "RETRACT"),
                      ERRORS);
        }
        + " }";
  }

  private String more() {
    return maybe(", version: %d".formatted(1 + random.nextInt(3)))
        + maybe(", sensitivity: %s".formatted(one("PUBLIC", "PARTNER", "RESTRICTED", "SECRET")))
        + maybe(", statuses: [{status: EXILED, citations: [%s]}]".formatted(citation()))
        + maybe(
            ", identityHypotheses: [{candidate: \"%s\", evidence: [%s]}]"
                .formatted(key(), citation()));
  }

  private String citation() {
    return "{source: \"%s\", startChar: 1, endChar: 3%s}"
        .formatted(
            source(),
            maybe(
                ", attribution: {voice: ATTRIBUTED, %s}"
                    .formatted(
                        random.nextBoolean()
                            ? "assertedBy: \"%s\"".formatted(one(truth.ids()))
                            : "candidates: [{party: \"%s\"}, {party: \"%s\"}]"
                                .formatted(one(truth.ids()), one(truth.ids())))));
  }

  private String root() {
    return switch (random.nextInt(13)) {
      case 0 -> "person(key: \"%s\") { %s }".formatted(key(), person(2));
      case 1 -> "organization(key: \"%s\") { %s }".formatted(key(), organization(2));
      case 2 -> "party(key: \"%s\") { %s }".formatted(key(), party(2));
      case 3, 4 -> "people(%s) %s".formatted(parties(this::wherePerson), connection(person(1)));
      case 5 ->
          "organizations(%s) %s"
              .formatted(parties(this::whereOrganization), connection(organization(1)));
      case 6 -> "parties(%s) %s".formatted(parties(this::whereParty), connection(party(1)));
      case 7, 8 -> search();
      case 9 -> "peopleTrail(first: 2) { totalCount nodes { records } }";
      default -> entities();
    };
  }

  private String search() {
    String name = text();
    return "searchParties(name: \"%s\", %s%s) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { name score party { %s } } }"
        .formatted(name, paging("search " + name), filter(this::whereParty), party(1));
  }

  private String entities() {
    return "_entities(representations: [%s]) { __typename ... on Party { %s } ... on Person { %s } ... on Organization { %s } }"
        .formatted(
            IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i ->
                    "{__typename: \"%s\", id: \"%s\"}"
                        .formatted(one("Person", "Party", "Organization"), one(truth.ids())))
                .collect(Collectors.joining(", ")),
            one(LEAVES.subList(0, 7)),
            person(1),
            organization(1));
  }

  private static String connection(String node) {
    return "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { %s } }"
        .formatted(node);
  }

  private String parties(IntFunction<String> where) {
    return list("parties", where, "KEY", "DISPLAY_NAME", "ACT_COUNT", "LATEST_ACT");
  }

  private String members() {
    return list(
        "members", this::whereAffiliation, "PERSON_KEY", "PERSON_NAME", "ROLE", "PERIOD_START");
  }

  private String list(String name, IntFunction<String> where, String... fields) {
    String field = one(fields);
    String direction = one("ASC", "DESC");
    return paging(Truth.list(name, field, direction))
        + ", orderBy: [{field: %s, direction: %s}]".formatted(field, direction)
        + filter(where);
  }

  private String filter(IntFunction<String> where) {
    return random.nextInt(3) == 0 ? "" : ", where: " + where.apply(2);
  }

  /// Forward or backward, from an end or from a cursor: of the list in its order, or of any other;
  /// now and then as nobody may ask.
  private String paging(String list) {
    String number = one("1", "2", "5", "100");
    String cursor =
        one(
            random.nextInt(8) == 0
                ? truth.cursors().values().stream().flatMap(List::stream).toList()
                : truth.cursors().getOrDefault(list, List.of("bm9uZQ")));
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> "first: %s, after: \"%s\"".formatted(number, cursor);
      case 4, 5, 6 -> "last: %s, before: \"%s\"".formatted(number, cursor);
      case 7 -> "last: " + number;
      case 8 -> "first: %s, before: \"%s\"".formatted(one("0", "101", "5"), cursor);
      default -> "first: " + number;
    };
  }

  private String wherePerson(int depth) {
    return where(
        depth,
        this::wherePerson,
        "occupation: {contains: %s}".formatted(one("EDITOR", "ACTIVIST")),
        "affiliations: {%s: %s}".formatted(one("some", "none"), whereAffiliation(depth - 1)));
  }

  private String whereOrganization(int depth) {
    return where(
        depth,
        this::whereOrganization,
        "category: {eq: HUMAN_RIGHTS_GROUP}",
        "activity: {contains: MONITORING}",
        "members: {%s: %s}".formatted(one("some", "none"), whereAffiliation(depth - 1)));
  }

  /// What persons and organisations have in common, and what is told for the one of them.
  private String where(int depth, IntFunction<String> whole, String... own) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return combined(() -> whole.apply(depth - 1));
    }
    return "{%s}"
        .formatted(
            random.nextInt(3) == 0 && depth > 0
                ? one(own)
                : one(
                    ofAny(),
                    ofAny(),
                    "name: {contains: \"%s\"}".formatted(text()),
                    "identityStatus: {eq: %s}".formatted(one("NAMED", "DESCRIBED")),
                    "statuses: {%s: {status: {eq: EXILED}}}".formatted(one("some", "none")),
                    "acts: {%s: {%s}}".formatted(one("some", "none"), act()),
                    "acts: {some: {%s}}".formatted(act()),
                    "reviewState: {eq: %s}"
                        .formatted(one("DRAFT", "IN_REVIEW", "PUBLISHED", "RETRACTED"))));
  }

  private String whereParty(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return combined(() -> whereParty(depth - 1));
    }
    return "{%s}"
        .formatted(
            depth > 0 && random.nextInt(4) == 0
                ? "organization: " + whereParty(depth - 1)
                : one(
                    ofAny(),
                    ofAny(),
                    "kind: {eq: %s}".formatted(one("PERSON", "ORGANIZATION")),
                    "occupation: {containsAny: [EDITOR, ECONOMIST]}",
                    "category: {exists: %s}".formatted(one("true", "false"))));
  }

  private String ofAny() {
    return one(
        "key: {in: [\"%s\", \"%s\"]}".formatted(key(), key()),
        "key: {contains: \"%s\"}".formatted(text()),
        "displayName: {contains: \"%s\"}".formatted(text()),
        "id: {in: [\"%s\", \"%s\"]}".formatted(one(truth.ids()), one(truth.ids())),
        "focus: {contains: %s}".formatted(one("DEMOCRACY", "LITERATURE")));
  }

  private String whereAffiliation(int depth) {
    if (depth > 0 && random.nextInt(4) == 0) {
      return combined(() -> whereAffiliation(depth - 1));
    }
    return "{%s}"
        .formatted(
            one(
                "role: {in: [MEMBER, HEAD]}",
                "role: {eq: HEAD}",
                "period: {exists: %s}".formatted(one("true", "false")),
                "organization: " + whereParty(Math.max(0, depth - 1)),
                "person: " + whereParty(Math.max(0, depth - 1))));
  }

  private String combined(Supplier<String> where) {
    return switch (random.nextInt(3)) {
      case 0 -> "{not: %s}".formatted(where.get());
      case 1 -> "{and: [%s, %s]}".formatted(where.get(), where.get());
      default -> "{or: [%s, %s]}".formatted(where.get(), where.get());
    };
  }

  private String act() {
    return one(
        "type: {eq: %s}".formatted(one("SEARCH", "ARREST")),
        "place: {eq: \"%s\"}".formatted(one("minsk", "brest", "grodno")),
        "role: {eq: VICTIM}",
        "incident: {eq: \"incident-published-x-secret\"}",
        "incident: {eq: \"incident-draft-open\"}",
        "when: {overlaps: \"2021-07\"}");
  }

  private String person(int depth) {
    return party(depth)
        + maybe(" occupations focus")
        + (depth > 0
            ? maybe(
                " affiliations { role organization { %s } person { key } citations { %s } }"
                    .formatted(organization(depth - 1), cited()))
            : "");
  }

  private String organization(int depth) {
    return party(depth)
        + maybe(" category focus")
        + (depth > 0
            ? several(
                " activities { kind citations { %s } }".formatted(cited()),
                " members(%s) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { role person { %s } citations { %s } } }"
                    .formatted(members(), person(depth - 1), cited()))
            : "");
  }

  private String party(int depth) {
    var fields = one(LEAVES) + several(" key", " names { value }", " size { min }");
    if (depth == 0) {
      return fields;
    }
    return fields
        + several(
            " statuses { status citations { %s } }".formatted(cited()),
            " distinctions { kind citations { %s } }".formatted(cited()),
            " identityHypotheses { status candidate { %s } evidence { %s } }"
                .formatted(one(LEAVES), cited()),
            " citations { %s }".formatted(cited()),
            " reviews { from to by reason at }",
            " history(first: 3) { totalCount nodes { number recordedAt recordedBy document changes { path before after } } }",
            " revisionAt(moment: \"2100-01-01T00:00:00Z\") { number document }");
  }

  private String cited() {
    return "startChar"
        + several(
            " source { key }",
            " quote",
            " attribution { voice assertedBy { key } candidates { likelihood party { key } } }");
  }

  private String several(String... fields) {
    return Stream.of(fields).map(this::maybe).collect(Collectors.joining());
  }

  private String maybe(String text) {
    return random.nextInt(3) == 0 ? text : "";
  }

  private String key() {
    return one(KEYS);
  }

  private String source() {
    return one(Hierarchy.SOURCES);
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
