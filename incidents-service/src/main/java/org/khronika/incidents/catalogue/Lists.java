package org.khronika.incidents.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.act.Act;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.filter.Where;
import org.khronika.incidents.incident.Incident;
import org.khronika.incidents.page.Listing;
import org.khronika.incidents.place.Place;
import org.khronika.incidents.source.Source;

/// The tables that there are lists of, and how many records the lists have.
@ApplicationScoped
class Lists {
  static final Listing<Incident> INCIDENTS = new Listing<>(Incident.class, "incident");
  static final Listing<Act> ACTS = new Listing<>(Act.class, "act");
  static final Listing<Place> PLACES = new Listing<>(Place.class, "place");
  static final Listing<Source> SOURCES = new Listing<>(Source.class, "source");
  static final Listing<Citation> CITATIONS = new Listing<>(Citation.class, "citation");

  private final EntityManager database;

  Lists(EntityManager database) {
    this.database = database;
  }

  EntityManager database() {
    return database;
  }

  /// Lists that differ by what they hang on alone.
  private record Alike(@Nullable String rows, @Nullable Where where) {}

  /// How many records each list has: one statement for all that are alike.
  List<Integer> counts(Listing<?> listing, List<Wanted> lists) {
    Map<Alike, List<UUID>> parents = new LinkedHashMap<>();
    for (Wanted wanted : lists) {
      List<UUID> of = parents.computeIfAbsent(alike(wanted), _ -> new ArrayList<>());
      if (wanted.of() != null) {
        of.add(wanted.of().id());
      }
    }
    Map<Wanted, Integer> counts = new LinkedHashMap<>();
    parents.forEach((alike, of) -> count(listing, alike, of, counts));
    return lists.stream().map(wanted -> counts.getOrDefault(wanted, 0)).toList();
  }

  private void count(
      Listing<?> listing, Alike alike, List<UUID> parents, Map<Wanted, Integer> counts) {
    String rows = alike.rows;
    if (rows == null) {
      counts.put(Wanted.all(alike.where), listing.count(database, alike.where));
    } else {
      listing
          .counts(database, rows, parents, alike.where)
          .forEach((parent, count) ->
              counts.put(new Wanted(new Wanted.Parent(parent, rows), alike.where), count));
    }
  }

  private static Alike alike(Wanted wanted) {
    return new Alike(wanted.of() == null ? null : wanted.of().rows(), wanted.where());
  }
}
