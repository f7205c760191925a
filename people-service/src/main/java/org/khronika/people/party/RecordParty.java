package org.khronika.people.party;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.khronika.people.clearance.Action;
import org.khronika.people.clearance.Caller;
import org.khronika.people.clearance.ReadCaller;
import org.khronika.people.document.CanonicalJson;
import org.khronika.people.document.DocumentDigest;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;
import org.khronika.people.document.RecordOutcome;
import org.khronika.people.revision.Revisions;

/// Makes a document the record of its party: checks it as a whole, and writes it as a whole or not
/// at all.
///
/// Documents of one key follow each other ([PartyLocks]), so that what was read here still holds
/// when it is written.
@ApplicationScoped
public class RecordParty {
  private final StatelessSession session;
  private final Parties parties;
  private final PartyLocks locks;
  private final Revisions revisions;
  private final ReadCaller callers;

  RecordParty(
      StatelessSession session,
      Parties parties,
      PartyLocks locks,
      Revisions revisions,
      ReadCaller callers) {
    this.session = session;
    this.parties = parties;
    this.locks = locks;
    this.revisions = revisions;
    this.callers = callers;
  }

  @Transactional
  public <T extends RecordedParty> Recorded<T> record(PartyDocument<T> document) {
    Problems problems = Problems.in("input");
    Caller caller = callers.current();
    if (!caller.may(Action.RECORD)) {
      problems.forbid(Action.RECORD);
      return Recorded.refused(problems.all());
    }
    PartyPointers pointers = new PartyPointers(document.sensitivity());
    CheckParty.check(document, caller, problems, pointers);

    UUID givenId = RecordId.read(document.id());
    locks.take(document.key(), givenId);
    RecordedParty stored = parties.byKey(RecordedParty.class, document.key());
    String digest = DocumentDigest.of(document);

    T same = sameRecord(stored, document, givenId, digest);
    if (same != null && !problems.any()) {
      return Recorded.as(RecordOutcome.UNCHANGED, same);
    }
    RecordedParty ofId = givenId == null ? null : session.get(RecordedParty.class, givenId);
    CheckConflicts.check(document, stored, ofId, digest, problems);
    UUID self = stored == null ? givenId : stored.id;
    Map<String, UUID> byKey = pointers.lookUp(session, self);
    if (problems.any()) {
      return Recorded.refused(problems.all());
    }
    return write(document, stored, digest, byKey);
  }

  private static <T extends RecordedParty> @Nullable T sameRecord(
      @Nullable RecordedParty stored,
      PartyDocument<T> document,
      @Nullable UUID givenId,
      String digest) {
    boolean same =
        document.kind().isInstance(stored)
            && stored.digest.equals(digest)
            && (givenId == null || givenId.equals(stored.id));
    return same ? document.kind().cast(stored) : null;
  }

  private <T extends RecordedParty> Recorded<T> write(
      PartyDocument<T> document,
      @Nullable RecordedParty stored,
      String digest,
      Map<String, UUID> byKey) {
    T party = stored == null ? document.emptyParty() : document.kind().cast(stored);
    PartyRows.fill(party, document, digest);
    RecordOutcome outcome;
    if (stored == null) {
      UUID givenId = RecordId.read(document.id());
      party.id =
          givenId == null ? RecordId.next(document.sensitivity().isForCustodians()) : givenId;
      session.insert(party);
      session.insert(PartyRows.facet(party, document, byKey));
      outcome = RecordOutcome.CREATED;
    } else {
      session.update(party);
      session.update(PartyRows.facet(party, document, byKey));
      PartyRows.delete(session, party.id);
      outcome = RecordOutcome.REPLACED;
    }
    session.insertMultiple(PartyRows.of(document, party.id, byKey));
    keepRevision(document, party);
    return Recorded.as(outcome, party);
  }

  /// With the id that the record has, so that the document recorded anywhere is the same record.
  private void keepRevision(PartyDocument<?> document, RecordedParty party) {
    ObjectNode kept = CanonicalJson.tree(document).put("id", party.id.toString());
    revisions.keep(party.id, party.version, CanonicalJson.text(kept));
  }
}
