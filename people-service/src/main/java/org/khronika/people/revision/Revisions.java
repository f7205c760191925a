package org.khronika.people.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.khronika.people.clearance.ReadCaller;
import org.khronika.people.filter.Conditions;
import org.khronika.people.page.OrderColumn;
import org.khronika.people.page.OrderColumn.Presence;
import org.khronika.people.page.OrderColumn.Type;
import org.khronika.people.page.OrderDirection;
import org.khronika.people.page.Ordering;
import org.khronika.people.page.Page;
import org.khronika.people.page.Page.Placed;
import org.khronika.people.page.PageRequest;

/// Keeps every accepted document, and reads them: for many records with one statement.
@ApplicationScoped
public class Revisions {
  private record Counted(UUID recordId, long revisions) {}

  private static final Ordering NEWEST_FIRST =
      new Ordering(
          "NEWEST_FIRST",
          List.of(
              new OrderColumn(
                  "revision.number", Type.NUMBER, Presence.ALWAYS, OrderDirection.DESC)));

  private static final String ROW =
      """
      revision.party_id as "recordId", revision.number, revision.recorded_at as "recordedAt", \
      revision.recorded_by as "recordedBy", revision.document, earlier.document as before\
      """;

  private static final String EARLIER =
      """
      left join revision earlier on earlier.party_id = revision.party_id and earlier.number = revision.number - 1\
      """;

  private final StatelessSession session;
  private final ReadCaller callers;

  Revisions(StatelessSession session, ReadCaller callers) {
    this.session = session;
    this.callers = callers;
  }

  /// The clock is the database's, and is read when the record is locked, so that later numbers have
  /// later moments.
  public void keep(UUID record, int number, String document) {
    session
        .createNativeMutationQuery(
            """
            insert into revision (party_id, number, document, recorded_at, recorded_by)
            values (:record, :number, :document, clock_timestamp(), :by)
            """)
        .setParameter("record", record)
        .setParameter("number", number)
        .setParameter("document", document)
        .setParameter("by", callers.current().name(), String.class)
        .executeUpdate();
  }

  /// For each record a page of its revisions, newest first.
  public List<RevisionConnection> history(List<UUID> records, PageRequest request) {
    Conditions conditions = new Conditions();
    String sql =
        """
        select %s from party cross join lateral (
          select * from revision where revision.party_id = party.id and %s order by %s limit %d) revision
        %s where party.id in (:records) order by party.id, %s
        """
            .formatted(
                ROW,
                NEWEST_FIRST.beyond(request, conditions::bind),
                NEWEST_FIRST.sql(request.heading()),
                request.limit(),
                EARLIER,
                NEWEST_FIRST.sql(request.heading()));
    Map<UUID, List<Placed<Revision>>> byRecord =
        read(conditions.bindTo(session.createNativeQuery(sql, Object[].class)), records)
            .map(revision -> new Placed<>(revision, cursor(revision)))
            .collect(
                Collectors.groupingBy(
                    placed -> placed.record().recordId(), LinkedHashMap::new, Collectors.toList()));
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
        select distinct on (revision.party_id) %s from revision %s
        where revision.party_id in (:records) and revision.recorded_at <= :moment
        order by revision.party_id, revision.number desc
        """
            .formatted(ROW, EARLIER);
    Map<UUID, Revision> byRecord = new HashMap<>();
    read(session.createNativeQuery(sql, Object[].class).setParameter("moment", moment), records)
        .forEach(revision -> byRecord.put(revision.recordId(), revision));
    return records.stream().<@Nullable Revision>map(byRecord::get).toList();
  }

  private static Stream<Revision> read(NativeQuery<Object[]> query, List<UUID> records) {
    return query
        .setParameterList("records", records)
        .addScalar("recordId", UUID.class)
        .addScalar("number", Integer.class)
        .addScalar("recordedAt", Instant.class)
        .addScalar("recordedBy", String.class)
        .addScalar("document", String.class)
        .addScalar("before", String.class)
        .list()
        .stream()
        .map(Revisions::revision);
  }

  private static Revision revision(@Nullable Object[] row) {
    return new Revision(
        (UUID) Objects.requireNonNull(row[0]),
        (Integer) Objects.requireNonNull(row[1]),
        (Instant) Objects.requireNonNull(row[2]),
        (String) row[3],
        (String) Objects.requireNonNull(row[4]),
        (String) row[5]);
  }

  /// How many revisions each record has.
  public List<Integer> count(List<UUID> records) {
    Map<UUID, Integer> counted =
        session
            .createNativeQuery(
                """
                select party_id as "recordId", count(*) as revisions from revision
                where party_id in (:records) group by party_id
                """,
                Counted.class)
            .setParameterList("records", records)
            .list()
            .stream()
            .collect(Collectors.toMap(Counted::recordId, row -> Math.toIntExact(row.revisions())));
    return records.stream().map(record -> counted.getOrDefault(record, 0)).toList();
  }
}
