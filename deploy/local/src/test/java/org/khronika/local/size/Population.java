package org.khronika.local.size;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/// Invented people and organisations: the people database.
final class Population {
  static final List<String> OCCUPATIONS =
      List.of(
          "ECONOMIST",
          "ACTIVIST",
          "HUMAN_RIGHTS_DEFENDER",
          "EDITOR",
          "POLITICIAN",
          "HEAD_OF_STATE");
  static final List<String> FOCUS =
      List.of("HUMAN_RIGHTS", "MIGRANT_RIGHTS", "PRESS_FREEDOM", "WORKERS_RIGHTS", "DEMOCRACY");
  private static final List<String> CATEGORIES =
      List.of(
          "HUMAN_RIGHTS_GROUP", "MEDIA_OUTLET", "POLITICAL_OPPOSITION", "TRADE_UNION", "CHARITY");
  // Such that a name reads the same after any romanisation.
  private static final String[] SYLLABLES =
      "ba be bo da de do ka ko ku la le lo ma me mo na ne no ra re ro sa so su ta te to va ve vo za zo"
          .split(" ");
  private static final int PERSON = 1;
  private static final int ORGANIZATION = 2;

  private final Size size;
  private final Connection connection;
  private final SplittableRandom random = new SplittableRandom(1);

  Population(Size size, Connection connection) {
    this.size = size;
    this.connection = connection;
  }

  static UUID person(int number) {
    return Ids.of(PERSON, number);
  }

  static UUID organization(int number) {
    return Ids.of(ORGANIZATION, number);
  }

  static String key(int person) {
    return "person-%06d".formatted(person);
  }

  static String name(int person) {
    var random = new SplittableRandom(1_000_003L * person);
    return word(random, 2) + " " + word(random, 3);
  }

  private static String word(SplittableRandom random, int syllables) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  void load() throws SQLException, IOException, InterruptedException {
    try (var copy = new Copy(connection)) {
      var party =
          copy.into(
              "party",
              "id, key, kind, display_name, identity_status, digest, version, review_state");
      var organization = copy.into("organization", "id, category");
      var facet = facets(copy);
      var name = copy.into("party_name", "party_id, position, value, script, form");
      var searched = copy.into("searched_name", "party_id, position, value, search_form");
      var focus = copy.into("party_focus", "party_id, position, focus");
      for (int i = 0; i < size.organizations(); i++) {
        copy.next();
        var id = organization(i);
        var called = "Rada " + name(i + 7_000_000);
        var category = i < 50 ? "SECURITY_AGENCY" : CATEGORIES.get(i % CATEGORIES.size());
        var works = FOCUS.get(i % FOCUS.size());
        var key = "rada-%05d".formatted(i);
        party.add(id, key, "ORGANIZATION", called, "NAMED", digest(i), 1, "PUBLISHED");
        organization.add(id, category);
        name.add(id, 0, called, "Latn", "PRIMARY");
        searched.add(id, 0, called, called.toLowerCase(Locale.ROOT));
        focus.add(id, 0, works);
        facet.add(
            id,
            key,
            "ORGANIZATION",
            called,
            sort(called),
            "NAMED",
            "{}",
            "{" + works + "}",
            category,
            "{}",
            "PUBLISHED");
      }
    }
    loadPeople();
  }

  private void loadPeople() throws SQLException, IOException, InterruptedException {
    try (var copy = new Copy(connection)) {
      var party =
          copy.into(
              "party",
              "id, key, kind, display_name, identity_status, digest, version, review_state");
      var person = copy.into("person", "id");
      var facet = facets(copy);
      var name = copy.into("party_name", "party_id, position, value, script, form");
      var searched = copy.into("searched_name", "party_id, position, value, search_form");
      var occupation = copy.into("person_occupation", "party_id, position, occupation");
      var focus = copy.into("party_focus", "party_id, position, focus");
      var affiliation =
          copy.into("affiliation", "id, person_id, organization_id, position, role, labels");
      var citation =
          copy.into("citation", "id, party_id, position, source_key, start_char, end_char, voice");
      for (int i = 0; i < size.people(); i++) {
        copy.next();
        var id = person(i);
        var called = name(i);
        var works = OCCUPATIONS.get(Skew.below(5, random));
        var cause = i % 5 == 0 ? FOCUS.get(Skew.below(FOCUS.size(), random)) : null;
        var group =
            i % 2 == 0 ? organization(50 + Skew.below(size.organizations() - 50, random)) : null;
        party.add(id, key(i), "PERSON", called, "NAMED", digest(i), 1, "PUBLISHED");
        person.add(id);
        name.add(id, 0, called, "Latn", "PRIMARY");
        var alias = name(i + 3_000_000);
        name.add(id, 1, alias, "Latn", "ALIAS");
        searched.add(id, 0, called, called.toLowerCase(Locale.ROOT));
        searched.add(id, 1, alias, alias.toLowerCase(Locale.ROOT));
        occupation.add(id, 0, works);
        if (cause != null) {
          focus.add(id, 0, cause);
        }
        if (group != null) {
          affiliation.add(Ids.of(3, i), id, group, 0, "MEMBER", "{}");
        }
        citation.add(Ids.of(4, i), id, 0, "source-%04d".formatted(i % 1000), 0, 10, "NARRATOR");
        facet.add(
            id,
            key(i),
            "PERSON",
            called,
            sort(called),
            "NAMED",
            "{" + works + "}",
            cause == null ? "{}" : "{" + cause + "}",
            null,
            group == null ? "{}" : "{" + group + "}",
            "PUBLISHED");
      }
    }
  }

  private static Copy.Table facets(Copy copy) {
    return copy.into(
        "party_facet",
        "id, key, kind, display_name, sort_name, identity_status, occupations, focus, category,"
            + " organizations, review_state");
  }

  // As many digits as one asks for, but in the order of names that are ASCII.
  private static String sort(String name) {
    return HexFormat.of().formatHex(name.toLowerCase(Locale.ROOT).getBytes(UTF_8));
  }

  static String digest(int number) {
    return "%064x".formatted(number);
  }
}
