package org.khronika.incidents.review;

import static org.khronika.incidents.document.UserErrorCode.SECOND_PERSON_NEEDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.clearance.ReadCaller;
import org.khronika.incidents.document.Locks;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.UserError;

/// Takes the steps of reviews, where a record's state and its version allow it. Steps, and
/// documents of the same key, follow each other.
@ApplicationScoped
public class Reviews {
  private final EntityManager database;
  private final Locks locks;
  private final ReadCaller callers;

  Reviews(EntityManager database, Locks locks, ReadCaller callers) {
    this.database = database;
    this.locks = locks;
    this.callers = callers;
  }

  /// What a step came to: the record after it, or every reason why it was refused.
  public record Taken<R>(@Nullable R record, List<UserError> userErrors) {}

  /// @param table of the record; its name is the word for it in the name of the lock
  /// @param find reads the record, once others of its key are done
  public <R extends Reviewed> Taken<R> take(
      String table, ReviewStep step, Supplier<@Nullable R> find) {
    Problems problems = Problems.in("input");
    Caller caller = callers.current();
    if (!caller.may(step.transition().action())) {
      problems.forbid(step.transition().action());
      return new Taken<>(null, problems.all());
    }
    step.check(problems);
    locks.take(List.of(table + " " + step.key()));
    R record = find.get();
    step.checkAgainst(record, problems);
    if (record != null) {
      checkSecondPerson(step, record, caller, problems);
    }
    if (record == null || problems.any()) {
      return new Taken<>(null, problems.all());
    }
    keep(table, record.storedId(), step, caller);
    database.refresh(record);
    return new Taken<>(record, List.of());
  }

  /// The step before a retraction is somebody else's proposal of it.
  private void checkSecondPerson(
      ReviewStep step, Reviewed record, Caller caller, Problems problems) {
    if (step.transition() != ReviewTransition.RETRACT || problems.any()) {
      return;
    }
    Review last =
        database
            .unwrap(Session.class)
            .createSelectionQuery(
                "from Review where recordId = :record order by at desc, id desc", Review.class)
            .setParameter("record", record.storedId())
            .setMaxResults(1)
            .uniqueResult();
    boolean proposed =
        last != null && last.from == ReviewState.PUBLISHED && last.to == ReviewState.PUBLISHED;
    if (!proposed || Objects.equals(last.by, caller.name())) {
      problems
          .at("transition")
          .report(
              SECOND_PERSON_NEEDED,
              "Nobody retracts alone: another reviewer has to take the step PROPOSE_RETRACTION right before.");
    }
  }

  /// The version numbers documents: it stays, hence no update of the entity.
  private void keep(String table, UUID record, ReviewStep step, Caller caller) {
    ReviewTransition transition = step.transition();
    database
        .createNativeQuery(
            "update %s set review_state = :state where id = :record".formatted(table))
        .setParameter("state", transition.to().name())
        .setParameter("record", record)
        .executeUpdate();
    database
        .unwrap(Session.class)
        .createNativeMutationQuery(
            """
            insert into review (id, record_id, from_state, to_state, taken_at, taken_by, reason)
            values (:id, :record, :from, :to, clock_timestamp(), :by, :reason)
            """)
        .setParameter("id", RecordId.next())
        .setParameter("record", record)
        .setParameter("from", transition.from().name())
        .setParameter("to", transition.to().name())
        .setParameter("by", caller.name(), String.class)
        .setParameter("reason", step.reason(), String.class)
        .executeUpdate();
  }
}
