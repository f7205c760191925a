package org.khronika.incidents.incident;

import static org.khronika.incidents.document.Pointers.Kind.INCIDENT;
import static org.khronika.incidents.document.UserErrorCode.CONFLICT;
import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.Action;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.clearance.ReadCaller;
import org.khronika.incidents.document.Absent;
import org.khronika.incidents.document.DocumentDigest;
import org.khronika.incidents.document.Locks;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.RecordOutcome;
import org.khronika.incidents.document.Standing;

/// Records incidents, each with all its parts, within the transaction of its caller.
@ApplicationScoped
class IncidentRecorder {
  private final EntityManager database;
  private final Locks locks;
  private final IncidentRows rows;
  private final ReadCaller callers;

  IncidentRecorder(EntityManager database, Locks locks, IncidentRows rows, ReadCaller callers) {
    this.database = database;
    this.locks = locks;
    this.rows = rows;
    this.callers = callers;
  }

  RecordIncidentPayload record(RecordIncidentInput document) {
    Problems problems = Problems.in("input");
    Caller caller = callers.current();
    if (!caller.may(Action.RECORD)) {
      problems.forbid(Action.RECORD);
      return RecordIncidentPayload.refused(problems.all());
    }
    lock(document);
    String digest = DocumentDigest.of(document);
    Incident stored = Incidents.ofKey(database, document.key());
    Standing standing = Standing.of(digest, stored);
    checkId(document, stored, problems);
    if (stored != null && standing == Standing.SAME && !problems.any()) {
      return RecordIncidentPayload.of(stored, RecordOutcome.UNCHANGED);
    }
    Pointers pointers = new Pointers(document.sensitivity());
    UUID id =
        stored == null
            ? Absent.or(
                RecordId.read(document.id()),
                RecordId.next(document.sensitivity().isForCustodians()))
            : stored.id;
    pointers.itself(INCIDENT, document.key(), id);
    document.check(caller, problems, pointers);
    standing.checkVersion(document.version(), stored, problems);
    pointers.lookUp(database);
    checkPartOf(document, stored, pointers, problems);
    if (problems.any()) {
      return RecordIncidentPayload.refused(problems.all());
    }
    return stored == null
        ? RecordIncidentPayload.of(
            rows.create(id, document, digest, pointers), RecordOutcome.CREATED)
        : RecordIncidentPayload.of(
            rows.replace(stored, document, digest, pointers), RecordOutcome.REPLACED);
  }

  /// Documents of one key, or of one id, wait for each other. So do all that make an incident part
  /// of another: two that did so at the same time could make a circle that neither sees.
  private void lock(RecordIncidentInput document) {
    List<String> names = new ArrayList<>();
    names.add("incident " + document.key());
    UUID id = RecordId.read(document.id());
    if (id != null) {
      names.add("incident id " + id);
    }
    if (document.partOf() != null) {
      names.add("parents of incidents");
    }
    locks.take(names);
  }

  private void checkId(RecordIncidentInput document, @Nullable Incident stored, Problems problems) {
    UUID id = RecordId.read(document.id());
    if (id == null) {
      return;
    }
    if (stored != null && !stored.id.equals(id)) {
      problems
          .at("id")
          .report(
              CONFLICT,
              "The incident of this key has the id %s; leave id out.".formatted(stored.id));
    }
    Incident other = stored == null ? database.find(Incident.class, id) : null;
    if (other != null) {
      problems
          .at("id")
          .report(CONFLICT, "This is the id of the incident \"%s\".".formatted(other.key));
    }
  }

  private void checkPartOf(
      RecordIncidentInput document,
      @Nullable Incident stored,
      Pointers pointers,
      Problems problems) {
    UUID whole = pointers.found(INCIDENT, document.partOf());
    if (stored != null
        && whole != null
        && !whole.equals(stored.id)
        && Incidents.isWithin(database, whole, stored.id)) {
      problems
          .at("partOf")
          .report(
              CONTRADICTION, "That incident is part of this one: neither could be the bigger one.");
    }
  }
}
