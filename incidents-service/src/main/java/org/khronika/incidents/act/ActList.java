package org.khronika.incidents.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.page.Cursor;
import org.khronika.incidents.page.Page;

/// The list of all acts, ordered by the key of their incident and their position in it.
@ApplicationScoped
class ActList {
  /// An act with the key of its incident, which is half of its place in the order.
  record Row(Act act, String incidentKey) {
    Cursor cursor() {
      return new Cursor(List.of(incidentKey, Integer.toString(act.position)));
    }
  }

  private static final String ACTS = "from Act a join Incident i on i.id = a.incidentId";

  private final EntityManager database;

  ActList(EntityManager database) {
    this.database = database;
  }

  Page<Row> page(@Nullable ActWhere where, int size, @Nullable String after) {
    Conditions conditions = conditions(where);
    Cursor cursor = Cursor.read(after, 2);
    if (cursor != null) {
      conditions
          .and("i.key > :key or (i.key = :key and a.position > :position)")
          .with("key", key(cursor))
          .with("position", position(cursor));
    }
    return Page.of(
        conditions
            .query(database, "select a, i.key " + ACTS, "order by i.key, a.position", Row.class)
            .setMaxResults(size + 1)
            .getResultList(),
        size);
  }

  long count(@Nullable ActWhere where) {
    return conditions(where)
        .query(database, "select count(*) " + ACTS, "", Long.class)
        .getSingleResult();
  }

  @Nullable Act act(String incident, String key) {
    if (!Problems.isKey(incident) || !Problems.isKey(key)) {
      return null;
    }
    return new Conditions()
        .compare("i.key", incident, null)
        .compare("a.key", key, null)
        .query(database, "select a " + ACTS, "", Act.class)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private static Conditions conditions(@Nullable ActWhere where) {
    Conditions conditions = new Conditions();
    if (where == null) {
      return conditions;
    }
    ActTypeComparison type = where.type();
    if (type != null) {
      conditions.compare("a.type", type.eq(), type.in());
    }
    return conditions.compare("i.key", where.incident());
  }

  private static String key(Cursor cursor) {
    String key = cursor.place().getFirst();
    if (!Problems.isKey(key)) {
      throw Cursor.refused();
    }
    return key;
  }

  private static int position(Cursor cursor) {
    try {
      return Integer.parseInt(cursor.place().getLast());
    } catch (NumberFormatException e) {
      throw Cursor.refused();
    }
  }
}
