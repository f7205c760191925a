package org.khronika.incidents.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.date.FuzzyDate;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.page.Cursor;
import org.khronika.incidents.page.Page;

/// The list of all incidents, the latest first; those whose beginning is not known come last. Which
/// of those of one day comes first is settled by the key.
@ApplicationScoped
class IncidentList {
  private static final String BEGINNING = "i.when.earliest";

  private final EntityManager database;

  IncidentList(EntityManager database) {
    this.database = database;
  }

  Page<Incident> page(@Nullable IncidentWhere where, int size, @Nullable String after) {
    Conditions conditions = conditions(where);
    Cursor cursor = Cursor.read(after, 2);
    if (cursor != null) {
      goOnBehind(cursor, conditions);
    }
    return Page.of(
        conditions
            .query(
                database,
                "select i from Incident i",
                "order by " + BEGINNING + " desc nulls last, i.key",
                Incident.class)
            .setMaxResults(size + 1)
            .getResultList(),
        size);
  }

  long count(@Nullable IncidentWhere where) {
    return conditions(where)
        .query(database, "select count(*) from Incident i", "", Long.class)
        .getSingleResult();
  }

  static Cursor cursor(Incident incident) {
    FuzzyDate when = incident.when;
    LocalDate beginning = when == null ? null : when.earliest();
    return new Cursor(List.of(beginning == null ? "" : beginning.toString(), incident.key));
  }

  private static void goOnBehind(Cursor cursor, Conditions conditions) {
    String key = cursor.place().getLast();
    LocalDate beginning = date(cursor.place().getFirst());
    if (!Problems.isKey(key)) {
      throw Cursor.refused();
    }
    conditions.with("key", key);
    if (beginning == null) {
      conditions.and(BEGINNING + " is null and i.key > :key");
    } else {
      conditions
          .and(
              "%1$s < :beginning or (%1$s = :beginning and i.key > :key) or %1$s is null"
                  .formatted(BEGINNING))
          .with("beginning", beginning);
    }
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Cursor.refused();
    }
  }

  private static Conditions conditions(@Nullable IncidentWhere where) {
    Conditions conditions = new Conditions();
    if (where == null) {
      return conditions;
    }
    IncidentKindComparison kind = where.kind();
    if (kind != null) {
      conditions.compare("i.kind", kind.eq(), kind.in());
    }
    return conditions.compare(
        "(select p.country from Place p where p.id = i.placeId)", where.country());
  }
}
