package org.khronika.people.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.khronika.people.filter.Conditions;
import org.khronika.people.page.OrderColumn;
import org.khronika.people.page.OrderColumn.Presence;
import org.khronika.people.page.OrderColumn.Type;
import org.khronika.people.page.OrderDirection;
import org.khronika.people.page.Ordering;
import org.khronika.people.page.Page;
import org.khronika.people.page.Page.Placed;
import org.khronika.people.page.PageRequest;

/// Reads a page of the trail with one statement, and counts it with another.
@ApplicationScoped
class TrailList {
  private static final Ordering NEWEST_FIRST =
      new Ordering(
          "NEWEST_FIRST",
          List.of(
              new OrderColumn("entry.number", Type.NUMBER, Presence.ALWAYS, OrderDirection.DESC)));

  private final StatelessSession session;

  TrailList(StatelessSession session) {
    this.session = session;
  }

  Page<TrailEntry> page(@Nullable TrailWhere where, PageRequest request) {
    Conditions conditions = new Conditions();
    String sql =
        "select {entry.*} from seen_trail entry where %s order by %s limit %d"
            .formatted(
                Conditions.and(
                    conditions.of(where, "entry"), NEWEST_FIRST.beyond(request, conditions::bind)),
                NEWEST_FIRST.sql(request.heading()),
                request.limit());
    List<Placed<TrailEntry>> entries =
        conditions.bindTo(session.createNativeQuery(sql, TrailEntry.class, "entry")).list().stream()
            .map(entry ->
                new Placed<>(entry, NEWEST_FIRST.cursor("[\"%d\"]".formatted(entry.place))))
            .toList();
    return Page.of(entries, request);
  }

  int count(@Nullable TrailWhere where) {
    Conditions conditions = new Conditions();
    String sql =
        "select count(*) from seen_trail entry where %s".formatted(conditions.of(where, "entry"));
    return Math.toIntExact(
        conditions.bindTo(session.createNativeQuery(sql, Long.class)).getSingleResult());
  }
}
