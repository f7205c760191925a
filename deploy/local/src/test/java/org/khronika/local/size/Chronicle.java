package org.khronika.local.size;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Invented incidents with their acts: the incidents database. Three days see waves of raids, with
/// a tenth of all acts; one person suffers more than all others.
final class Chronicle {
  static final List<String> TYPES =
      List.of(
          "SEARCH", "DETENTION", "ARREST", "INTERROGATION", "TAKEN_AWAY", "CONFISCATION", "THREAT");
  static final List<String> LOCATIONS = List.of("VICTIMS_HOME", "NGO_OFFICE", "MEDIA_OFFICE");
  private static final List<LocalDate> WAVES =
      List.of(LocalDate.of(2021, 7, 14), LocalDate.of(2021, 7, 15), LocalDate.of(2022, 3, 2));
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int DAYS = 6 * 365;
  static final int REGIONS = 6;
  static final int CITIES = 114;
  private static final int SOURCES = 1000;
  private static final int WAVE_SHARE = 10;

  private final Size size;
  private final Connection connection;
  private final SplittableRandom random = new SplittableRandom(2);
  private final LocalDate[] days;
  private final int[] cities;

  Chronicle(Size size, Connection connection) {
    this.size = size;
    this.connection = connection;
    this.days = new LocalDate[size.incidents()];
    this.cities = new int[size.incidents()];
  }

  static String incidentKey(int number) {
    return "incident-%06d".formatted(number);
  }

  static String city(int number) {
    return "city-%03d".formatted(number);
  }

  private static String region(int city) {
    return "region-" + city % REGIONS;
  }

  private static UUID incident(int number) {
    return Ids.of(10, number);
  }

  private static UUID source(int number) {
    return Ids.of(11, number);
  }

  void load() throws SQLException, IOException, InterruptedException {
    loadSources();
    loadPlaces();
    loadIncidents();
    loadActs();
  }

  private void loadSources() throws SQLException, IOException, InterruptedException {
    try (var copy = new Copy(connection)) {
      var sources =
          copy.into("source", "id, key, kind, published_on, digest, version, review_state");
      for (int i = 0; i < SOURCES; i++) {
        sources.add(
            source(i),
            "source-%04d".formatted(i),
            "NEWS",
            FIRST.plusDays(i * 2L),
            Population.digest(i),
            1,
            "PUBLISHED");
      }
    }
  }

  private void loadPlaces() throws SQLException, IOException, InterruptedException {
    try (var copy = new Copy(connection)) {
      var places =
          copy.into(
              "place",
              "id, key, name, kind, country, parent_id, precision, digest, version, review_state");
      var country = Ids.of(12, 0);
      places.add(
          country,
          "country",
          "Country",
          "COUNTRY",
          "BY",
          null,
          "COUNTRY",
          Population.digest(0),
          1,
          "PUBLISHED");
      for (int i = 0; i < REGIONS; i++) {
        places.add(
            Ids.of(13, i),
            "region-" + i,
            "Region " + i,
            "REGION",
            "BY",
            country,
            "REGION",
            Population.digest(i),
            1,
            "PUBLISHED");
      }
      for (int i = 0; i < CITIES; i++) {
        places.add(
            Ids.of(14, i),
            city(i),
            "City " + i,
            "CITY",
            "BY",
            Ids.of(13, i % REGIONS),
            "CITY",
            Population.digest(i),
            1,
            "PUBLISHED");
      }
    }
  }

  private void loadIncidents() throws SQLException, IOException, InterruptedException {
    try (var copy = new Copy(connection)) {
      var incidents =
          copy.into(
              "incident",
              "id, key, title, kind, when_edtf, when_earliest, when_latest, when_basis, place_id,"
                  + " digest, version, review_state");
      var citations = citations(copy, "incident_id");
      for (int i = 0; i < size.incidents(); i++) {
        copy.next();
        boolean wave = i % 100 == 0;
        days[i] = wave ? WAVES.get(i / 100 % WAVES.size()) : FIRST.plusDays(random.nextInt(DAYS));
        cities[i] = Skew.below(CITIES, random);
        incidents.add(
            incident(i),
            incidentKey(i),
            "Incident " + i,
            wave ? "RAID_WAVE" : "OTHER",
            days[i],
            days[i],
            days[i],
            "STATED",
            Ids.of(14, cities[i]),
            Population.digest(i),
            1,
            "PUBLISHED");
        citations.add(Ids.of(15, i), 0, source(i % SOURCES), 0, 10, "NARRATOR", incident(i));
      }
    }
  }

  private void loadActs() throws SQLException, IOException, InterruptedException {
    try (var copy = new Copy(connection)) {
      var acts =
          copy.into(
              "act",
              "id, incident_id, incident_key, key, position, type, when_edtf, when_earliest,"
                  + " when_latest, when_basis, place_id, location_type");
      var victims = copy.into("victim", "id, act_id, position, party_id");
      var perpetrators = copy.into("perpetrator", "id, act_id, position, party_id, as_phrased");
      var citations = citations(copy, "act_id");
      var facets =
          copy.into(
              "act_facet",
              "id, party_id, role, act_id, incident_id, incident_key, type, earliest, latest,"
                  + " places, country, location_type, review_state");
      int waves = size.incidents() / 100;
      for (int i = 0; i < size.acts(); i++) {
        copy.next();
        int incident =
            i % WAVE_SHARE == 0 ? random.nextInt(waves) * 100 : random.nextInt(size.incidents());
        var id = Ids.of(16, i);
        var type = TYPES.get(Skew.below(TYPES.size(), random));
        var location = LOCATIONS.get(Skew.below(LOCATIONS.size(), random));
        var day = days[incident];
        int city = cities[incident];
        acts.add(
            id,
            incident(incident),
            incidentKey(incident),
            "act-%06d".formatted(i),
            i,
            type,
            day,
            day,
            day,
            "STATED",
            Ids.of(14, city),
            location);
        citations.add(Ids.of(17, i), 0, source(i % SOURCES), 0, 10, "NARRATOR", id);
        int often = size.acts() / size.actsOfOne();
        var victim =
            Population.person(i % often == 0 ? 0 : 1 + Skew.below(size.people() - 1, random));
        var perpetrator = Population.organization(Skew.below(50, random));
        victims.add(Ids.of(18, i), id, 0, victim);
        perpetrators.add(Ids.of(19, i), id, 0, perpetrator, "security forces");
        var places = "{%s,%s,country}".formatted(city(city), region(city));
        facets.add(
            Ids.of(18, i),
            victim,
            "VICTIM",
            id,
            incident(incident),
            incidentKey(incident),
            type,
            day,
            day,
            places,
            "BY",
            location,
            "PUBLISHED");
        facets.add(
            Ids.of(19, i),
            perpetrator,
            "PERPETRATOR",
            id,
            incident(incident),
            incidentKey(incident),
            type,
            day,
            day,
            places,
            "BY",
            location,
            "PUBLISHED");
      }
    }
  }

  private static Copy.Table citations(Copy copy, String owner) {
    return copy.into("citation", "id, position, source_id, start_char, end_char, voice, " + owner);
  }
}
