package org.khronika.people.clearance;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private static final List<String> TEXTS =
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

  /// Ids and cursors that somebody may have come by.
  record Truth(List<String> ids, List<String> cursors) {}

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
    return switch (random.nextInt(4)) {
      case 0 ->
          "mutation { recordPerson(input: {key: \"%s\", displayName: \" \", citations: [%s] %s}) { outcome %s } }"
              .formatted(key(), citation(), more(), "userErrors { code path message }");
      case 1 ->
          "mutation { recordOrganization(input: {key: \"%s\", displayName: \" \", category: CHARITY, citations: [%s] %s}) { outcome %s } }"
              .formatted(key(), citation(), more(), "userErrors { code path message }");
      case 2 ->
          "mutation { reviewParty(input: {key: \"%s\", version: %d, transition: %s, reason: \"why\"}) { party { key } userErrors { code path message } } }"
              .formatted(
                  key(),
                  90 + random.nextInt(3),
                  one("SUBMIT", "RETURN", "PUBLISH", "PROPOSE_RETRACTION", "RETRACT"));
      default ->
          "mutation { recordPerson(input: {id: \"%s\", key: \"%s\", displayName: \" \", citations: [%s]}) { outcome userErrors { code path message } } }"
              .formatted(one(truth.ids()), key(), citation());
    };
  }

  private String more() {
    return maybe(", version: %d".formatted(1 + random.nextInt(3)))
        + maybe(", sensitivity: %s".formatted(one("PUBLIC", "PARTNER", "SECRET")))
        + maybe(
            ", identityHypotheses: [{candidate: \"%s\", evidence: [%s]}]"
                .formatted(key(), citation()));
  }

  private String citation() {
    return "{source: \"gazette\", startChar: 1, endChar: 3 %s}"
        .formatted(
            maybe(
                ", attribution: {voice: ATTRIBUTED, assertedBy: \"%s\"}"
                    .formatted(one(truth.ids()))));
  }

  private String root() {
    return switch (random.nextInt(12)) {
      case 0 -> "person(key: \"%s\") { %s }".formatted(key(), person(2));
      case 1 -> "organization(key: \"%s\") { %s }".formatted(key(), organization(2));
      case 2 -> "party(key: \"%s\") { %s }".formatted(key(), party(2));
      case 3, 4 -> "people(%s) %s".formatted(page("PersonWhere", true), connection(person(1)));
      case 5 ->
          "organizations(%s) %s"
              .formatted(page("OrganizationWhere", true), connection(organization(1)));
      case 6 -> "parties(%s) %s".formatted(page("PartyWhere", true), connection(party(1)));
      case 7, 8 ->
          "searchParties(name: \"%s\", %s) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { name score party { %s } } }"
              .formatted(text(), page("PartyWhere", false), party(1));
      default ->
          "_entities(representations: [%s]) { __typename ... on Party { %s } ... on Person { %s } }"
              .formatted(
                  IntStream.rangeClosed(0, random.nextInt(3))
                      .mapToObj(i ->
                          "{__typename: \"%s\", id: \"%s\"}"
                              .formatted(one("Person", "Party", "Organization"), one(truth.ids())))
                      .collect(Collectors.joining(", ")),
                  one(LEAVES.subList(0, 7)),
                  person(1));
    };
  }

  private static String connection(String node) {
    return "{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { %s } }"
        .formatted(node);
  }

  private String page(String type, boolean ordered) {
    var number = one("1", "2", "5", "100");
    var paging =
        switch (random.nextInt(5)) {
          case 0 -> "first: %s, after: \"%s\"".formatted(number, one(truth.cursors()));
          case 1 -> "last: " + number;
          default -> "first: " + number;
        };
    var order =
        !ordered || random.nextBoolean()
            ? ""
            : ", orderBy: [{field: %s, direction: %s}]"
                .formatted(
                    one("KEY", "DISPLAY_NAME", "ACT_COUNT", "LATEST_ACT"), one("ASC", "DESC"));
    return paging + order + (random.nextInt(3) == 0 ? "" : ", where: " + where(type, 2));
  }

  private String where(String type, int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return switch (random.nextInt(3)) {
        case 0 -> "{not: %s}".formatted(where(type, depth - 1));
        case 1 -> "{and: [%s, %s]}".formatted(where(type, depth - 1), where(type, depth - 1));
        default -> "{or: [%s, %s]}".formatted(where(type, depth - 1), where(type, depth - 1));
      };
    }
    return switch (random.nextInt(type.equals("PartyWhere") ? 4 : 8)) {
      case 0 -> "{key: {in: [\"%s\", \"%s\"]}}".formatted(key(), key());
      case 1 -> "{displayName: {contains: \"%s\"}}".formatted(text());
      case 2 -> "{id: {in: [\"%s\", \"%s\"]}}".formatted(one(truth.ids()), one(truth.ids()));
      case 3 -> "{focus: {contains: %s}}".formatted(one("DEMOCRACY", "LITERATURE"));
      case 4 -> "{acts: {%s: {%s}}}".formatted(one("some", "none"), act());
      case 5 ->
          type.equals("PersonWhere") ? affiliations() : "{category: {eq: HUMAN_RIGHTS_GROUP}}";
      case 6 -> "{name: {contains: \"%s\"}}".formatted(text());
      default ->
          "{reviewState: {eq: %s}}".formatted(one("DRAFT", "IN_REVIEW", "PUBLISHED", "RETRACTED"));
    };
  }

  private String affiliations() {
    return "{affiliations: {%s: {organization: {key: {eq: \"%s\"}}}}}"
        .formatted(one("some", "none"), one("house", "cell", "nobody"));
  }

  private String act() {
    return one(
        "type: {eq: SEARCH}",
        "place: {eq: \"minsk\"}",
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
            ? maybe(
                " members(first: 3) { totalCount nodes { role person { %s } } }"
                    .formatted(person(depth - 1)))
            : "");
  }

  private String party(int depth) {
    var fields = one(LEAVES) + maybe(" key") + maybe(" names { value }");
    if (depth == 0) {
      return fields;
    }
    return fields
        + maybe(" statuses { status citations { %s } }".formatted(cited()))
        + maybe(" distinctions { kind citations { %s } }".formatted(cited()))
        + maybe(
            " identityHypotheses { status candidate { %s } evidence { %s } }"
                .formatted(one(LEAVES), cited()))
        + maybe(" citations { %s }".formatted(cited()))
        + maybe(" reviews { from to by reason at }")
        + maybe(
            " history(first: 3) { totalCount nodes { number recordedAt recordedBy document changes { path before after } } }")
        + maybe(" revisionAt(moment: \"2100-01-01T00:00:00Z\") { number document }");
  }

  private String cited() {
    return "startChar"
        + maybe(
            " attribution { voice assertedBy { key } candidates { likelihood party { key } } }");
  }

  private String maybe(String text) {
    return random.nextInt(3) == 0 ? text : "";
  }

  private String key() {
    return one(KEYS);
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
