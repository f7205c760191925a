package org.khronika.incidents.revision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.ReadCaller;
import org.khronika.incidents.document.CanonicalJson;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.page.OrderColumn;
import org.khronika.incidents.page.OrderColumn.Presence;
import org.khronika.incidents.page.OrderColumn.Type;
import org.khronika.incidents.page.OrderDirection;
import org.khronika.incidents.page.Ordering;
import org.khronika.incidents.page.Page;
import org.khronika.incidents.page.Page.Placed;
import org.khronika.incidents.page.PageRequest;

/// Keeps every accepted document, and reads them: for many records with one statement.
@ApplicationScoped
public class Revisions {
  private static final Ordering NEWEST_FIRST =
      new Ordering(
          "NEWEST_FIRST",
          List.of(
              new OrderColumn(
                  "revision.number", Type.NUMBER, Presence.ALWAYS, OrderDirection.DESC)));

  private static final String COLUMNS =
      """
      revision.record_id, revision.number, revision.recorded_at, revision.recorded_by, \
      revision.document, earlier.document as before\
      """;

  private static final String EARLIER =
      """
      left join revision earlier \
      on earlier.record_id = revision.record_id and earlier.number = revision.number - 1\
      """;

  private final EntityManager database;
  private final ReadCaller callers;

  Revisions(EntityManager database, ReadCaller callers) {
    this.database = database;
    this.callers = callers;
  }

  /// The clock is the database's, and is read when the record is locked, so that later numbers have
  /// later moments.
  public void keep(UUID record, int number, ObjectNode document) {
    database
        .unwrap(Session.class)
        .createNativeMutationQuery(
            """
            insert into revision (record_id, number, document, recorded_at, recorded_by)
            values (:record, :number, :document, clock_timestamp(), :by)
            """)
        .setParameter("record", record)
        .setParameter("number", number)
        .setParameter("document", CanonicalJson.text(document))
        .setParameter("by", callers.current().name(), String.class)
        .executeUpdate();
  }

  /// For each record a page of its revisions, newest first.
  public List<RevisionConnection> history(List<UUID> records, PageRequest request) {
    Conditions conditions = new Conditions();
    String sql =
        """
        select %s from unnest(cast(:records as uuid[])) as record(id) cross join lateral (
          select * from revision where revision.record_id = record.id and %s order by %s limit %d) revision
        %s order by record.id, %s
        """
            .formatted(
                COLUMNS,
                NEWEST_FIRST.beyond(request, conditions::bind),
                NEWEST_FIRST.sql(request.heading()),
                request.limit(),
                EARLIER,
                NEWEST_FIRST.sql(request.heading()));
    Map<UUID, List<Placed<Revision>>> byRecord = new HashMap<>();
    revisions(conditions.bindTo(query(sql)), records)
        .forEach(revision ->
            byRecord
                .computeIfAbsent(revision.recordId(), _ -> new ArrayList<>())
                .add(new Placed<>(revision, cursor(revision))));
    return records.stream()
        .map(record ->
            RevisionConnection.of(
                record, Page.of(byRecord.getOrDefault(record, List.of()), request)))
        .toList();
  }

  private static String cursor(Revision revision) {
    return NEWEST_FIRST.cursor("[\"%d\"]".formatted(revision.number()));
  }

  /// For each record the revision that was the newest at the moment, null where there was none.
  public List<@Nullable Revision> at(List<UUID> records, Instant moment) {
    String sql =
        """
        select distinct on (revision.record_id) %s from revision %s
        where revision.record_id = any (cast(:records as uuid[])) and revision.recorded_at <= :moment
        order by revision.record_id, revision.number desc
        """
            .formatted(COLUMNS, EARLIER);
    Map<UUID, Revision> byRecord = new HashMap<>();
    revisions(query(sql).setParameter("moment", moment), records)
        .forEach(revision -> byRecord.put(revision.recordId(), revision));
    return records.stream().<@Nullable Revision>map(byRecord::get).toList();
  }

  private NativeQuery<Object[]> query(String sql) {
    return database.unwrap(Session.class).createNativeQuery(sql, Object[].class);
  }

  private static Stream<Revision> revisions(NativeQuery<Object[]> query, List<UUID> records) {
    return query
        .setParameter("records", distinct(records))
        .addScalar("record_id", UUID.class)
        .addScalar("number", Integer.class)
        .addScalar("recorded_at", Instant.class)
        .addScalar("recorded_by", String.class)
        .addScalar("document", String.class)
        .addScalar("before", String.class)
        .list()
        .stream()
        .map(Revisions::revision);
  }

  @SuppressWarnings("NullAway") // The last two may be null, as the record says.
  private static Revision revision(Object[] row) {
    return new Revision(
        (UUID) row[0],
        (Integer) row[1],
        (Instant) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5]);
  }

  /// How many revisions each record has.
  public List<Integer> count(List<UUID> records) {
    Map<UUID, Integer> counted = new HashMap<>();
    query(
            """
            select record_id, cast(count(*) as integer) from revision
            where record_id = any (cast(:records as uuid[])) group by record_id
            """)
        .setParameter("records", distinct(records))
        .list()
        .forEach(row -> counted.put((UUID) row[0], (Integer) row[1]));
    return records.stream().map(record -> counted.getOrDefault(record, 0)).toList();
  }

  private static UUID[] distinct(List<UUID> ids) {
    return new LinkedHashSet<>(ids).toArray(UUID[]::new);
  }
}
