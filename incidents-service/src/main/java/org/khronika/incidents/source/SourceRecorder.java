package org.khronika.incidents.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.khronika.incidents.clearance.Action;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.clearance.ReadCaller;
import org.khronika.incidents.document.CanonicalJson;
import org.khronika.incidents.document.DocumentDigest;
import org.khronika.incidents.document.Locks;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.RecordOutcome;
import org.khronika.incidents.document.Standing;
import org.khronika.incidents.review.ReviewState;
import org.khronika.incidents.revision.Revisions;

/// Records sources, within the transaction of its caller.
@ApplicationScoped
class SourceRecorder {
  private final EntityManager database;
  private final Locks locks;
  private final Revisions revisions;
  private final ReadCaller callers;

  SourceRecorder(EntityManager database, Locks locks, Revisions revisions, ReadCaller callers) {
    this.database = database;
    this.revisions = revisions;
    this.locks = locks;
    this.callers = callers;
  }

  RecordSourcePayload record(RecordSourceInput document) {
    Problems problems = Problems.in("input");
    Caller caller = callers.current();
    if (!caller.may(Action.RECORD)) {
      problems.forbid(Action.RECORD);
      return RecordSourcePayload.refused(problems.all());
    }
    locks.take(List.of("source " + document.key()));
    String digest = DocumentDigest.of(document);
    Source stored = Sources.ofKey(database, document.key());
    Standing standing = Standing.of(digest, stored);
    if (stored != null && standing == Standing.SAME) {
      return RecordSourcePayload.of(stored, RecordOutcome.UNCHANGED);
    }
    document.check(caller, problems);
    standing.checkVersion(document.version(), stored, problems);
    if (problems.any()) {
      return RecordSourcePayload.refused(problems.all());
    }
    return stored == null
        ? RecordSourcePayload.of(create(document, digest), RecordOutcome.CREATED)
        : RecordSourcePayload.of(replace(stored, document, digest), RecordOutcome.REPLACED);
  }

  private Source create(RecordSourceInput document, String digest) {
    Source source = new Source();
    source.id = RecordId.next(document.sensitivity().isForCustodians());
    source.version = 1;
    source.digest = digest;
    document.writeTo(source);
    database.persist(source);
    database.flush();
    revisions.keep(source.id, source.version, CanonicalJson.tree(document));
    return source;
  }

  private Source replace(Source source, RecordSourceInput document, String digest) {
    source.reviewState = ReviewState.DRAFT;
    source.digest = digest;
    document.writeTo(source);
    database.flush();
    revisions.keep(source.id, source.version, CanonicalJson.tree(document));
    return source;
  }
}
