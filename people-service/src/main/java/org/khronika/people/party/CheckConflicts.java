package org.khronika.people.party;

import static org.khronika.people.document.UserErrorCode.CONFLICT;

import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;

/// Checks whether a document may be recorded over what is stored.
final class CheckConflicts {
  private CheckConflicts() {}

  /// `stored` is the party of the document's key, `ofId` that of its id.
  static void check(
      PartyDocument<?> document,
      @Nullable RecordedParty stored,
      @Nullable RecordedParty ofId,
      String digest,
      Problems problems) {
    if (ofId != null && !ofId.key.equals(document.key())) {
      problems
          .at("id")
          .report(
              CONFLICT,
              "The id is that of another record, %s; leave it out to have one made."
                  .formatted(ofId.key));
    }
    if (stored == null) {
      checkNew(document, problems);
    } else if (!document.kind().isInstance(stored)) {
      problems
          .at("key")
          .report(
              CONFLICT,
              "The key is that of a party of another kind (persons and organisations share their keys); choose another key.");
    } else {
      checkReplacement(document, stored, digest, problems);
    }
  }

  private static void checkNew(PartyDocument<?> document, Problems problems) {
    if (document.version() != null) {
      problems
          .at("version")
          .report(
              CONFLICT,
              "No record of this key is there to be replaced; leave version out to create it.");
    }
  }

  private static void checkReplacement(
      PartyDocument<?> document, RecordedParty stored, String digest, Problems problems) {
    boolean otherId = document.id() != null && !stored.id.equals(RecordId.read(document.id()));
    if (otherId && RecordId.read(document.id()) != null) {
      problems
          .at("id")
          .report(
              CONFLICT,
              "The record of this key has another id, %s; give that one or none."
                  .formatted(stored.id));
    }
    Integer version = document.version();
    boolean sameContent = stored.digest.equals(digest);
    if (version == null && !sameContent) {
      problems
          .at("version")
          .report(
              CONFLICT,
              "Another record of this key is there, version %d; read it, and give that version to replace it."
                  .formatted(stored.version));
    } else if (version != null && version != stored.version && !sameContent) {
      problems
          .at("version")
          .report(
              CONFLICT,
              "The record of this key is of version %d by now; read it again, and give that version to replace it."
                  .formatted(stored.version));
    }
  }
}
