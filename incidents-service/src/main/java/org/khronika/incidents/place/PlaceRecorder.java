package org.khronika.incidents.place;

import static org.khronika.incidents.document.Pointers.Kind.PLACE;
import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.citation.AttributionCandidate;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.clearance.Action;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.clearance.ReadCaller;
import org.khronika.incidents.document.CanonicalJson;
import org.khronika.incidents.document.DocumentDigest;
import org.khronika.incidents.document.Locks;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.RecordOutcome;
import org.khronika.incidents.document.Rows;
import org.khronika.incidents.document.Standing;
import org.khronika.incidents.facet.ActFacets;
import org.khronika.incidents.review.ReviewState;
import org.khronika.incidents.revision.Revisions;

/// Records places, within the transaction of its caller.
@ApplicationScoped
class PlaceRecorder {
  private static final List<Class<?>> PARENTS_FIRST =
      List.of(Place.class, Citation.class, AttributionCandidate.class);

  private final EntityManager database;
  private final Locks locks;
  private final Revisions revisions;
  private final ActFacets facets;
  private final ReadCaller callers;

  PlaceRecorder(
      EntityManager database,
      Locks locks,
      Revisions revisions,
      ActFacets facets,
      ReadCaller callers) {
    this.database = database;
    this.revisions = revisions;
    this.locks = locks;
    this.facets = facets;
    this.callers = callers;
  }

  RecordPlacePayload record(RecordPlaceInput document) {
    Problems problems = Problems.in("input");
    Caller caller = callers.current();
    if (!caller.may(Action.RECORD)) {
      problems.forbid(Action.RECORD);
      return RecordPlacePayload.refused(problems.all());
    }
    lock(document);
    String digest = DocumentDigest.of(document);
    Place stored = Places.ofKey(database, document.key());
    Standing standing = Standing.of(digest, stored);
    if (stored != null && standing == Standing.SAME) {
      return RecordPlacePayload.of(stored, RecordOutcome.UNCHANGED);
    }
    Pointers pointers = new Pointers(document.sensitivity());
    document.check(caller, problems, pointers);
    standing.checkVersion(document.version(), stored, problems);
    pointers.lookUp(database);
    checkParents(document, stored, pointers, problems);
    if (problems.any()) {
      return RecordPlacePayload.refused(problems.all());
    }
    return stored == null
        ? RecordPlacePayload.of(create(document, digest, pointers), RecordOutcome.CREATED)
        : RecordPlacePayload.of(
            replace(stored, document, digest, pointers), RecordOutcome.REPLACED);
  }

  /// Two places that become each other's parent at the same time would make a circle that neither
  /// sees: whoever sets a parent waits for whoever else does.
  private void lock(RecordPlaceInput document) {
    List<String> names = new ArrayList<>(List.of("place " + document.key()));
    if (document.parent() != null) {
      names.add("parents of places");
    }
    locks.take(names);
  }

  private void checkParents(
      RecordPlaceInput document, @Nullable Place stored, Pointers pointers, Problems problems) {
    UUID parent = pointers.found(PLACE, document.parent());
    if (stored != null && parent != null && Places.isWithin(database, parent, stored.id)) {
      problems
          .at("parent")
          .report(
              CONTRADICTION, "That place is part of this one: neither could be the bigger one.");
    }
  }

  private Place create(RecordPlaceInput document, String digest, Pointers pointers) {
    Place place = new Place();
    place.id = RecordId.next(document.sensitivity().isForCustodians());
    place.version = 1;
    place.digest = digest;
    document.writeTo(place, pointers);
    Rows rows = new Rows(pointers);
    rows.add(place);
    CitationInput.write(document.citations(), CitedFact.PLACE, place.id, rows);
    rows.save(database, PARENTS_FIRST);
    database.flush();
    revisions.keep(place.id, place.version, CanonicalJson.tree(document));
    return place;
  }

  private Place replace(Place place, RecordPlaceInput document, String digest, Pointers pointers) {
    database
        .createQuery("delete from Citation where placeId = :place")
        .setParameter("place", place.id)
        .executeUpdate();
    place.reviewState = ReviewState.DRAFT;
    place.digest = digest;
    document.writeTo(place, pointers);
    Rows rows = new Rows(pointers);
    CitationInput.write(document.citations(), CitedFact.PLACE, place.id, rows);
    rows.save(database, PARENTS_FIRST);
    database.flush();
    revisions.keep(place.id, place.version, CanonicalJson.tree(document));
    facets.refresh(place.id);
    return place;
  }
}
