package org.khronika.people.party;

import static org.khronika.people.document.UserErrorCode.NOT_FOUND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.khronika.people.citation.Pointers;
import org.khronika.people.clearance.Sensitivity;
import org.khronika.people.document.CheckSecrecy;
import org.khronika.people.document.Problems;

/// Takes down every party that a document points to, and looks them up with two statements however
/// many there are. Sources belong to the incidents graph: nothing here can tell whether one is
/// recorded.
public final class PartyPointers implements Pointers {
  private record ByKey(String key, @Nullable Class<? extends RecordedParty> kind, Problems place) {}

  private record ById(UUID id, Problems place) {}

  private final Sensitivity sensitivity;
  private final List<ByKey> byKey = new ArrayList<>();
  private final List<ById> byId = new ArrayList<>();

  /// @param sensitivity of the document
  PartyPointers(Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
  }

  @Override
  public void source(String key, Problems place) {
    CheckSecrecy.checkNamed(sensitivity, key, place);
  }

  @Override
  public void party(UUID id, Problems place) {
    byId.add(new ById(id, place));
  }

  public void party(String key, Problems place) {
    add(new ByKey(key, null, place));
  }

  public void party(String key, Class<? extends RecordedParty> kind, Problems place) {
    add(new ByKey(key, kind, place));
  }

  private void add(ByKey pointer) {
    CheckSecrecy.checkNamed(sensitivity, pointer.key, pointer.place);
    byKey.add(pointer);
  }

  /// The ids of the parties by key. Reports those that are not there; `self`, the party of the
  /// document, counts as there.
  Map<String, UUID> lookUp(StatelessSession session, @Nullable UUID self) {
    Map<String, RecordedParty> found = load(session);
    for (ByKey pointer : byKey) {
      RecordedParty party = found.get(pointer.key);
      if (party == null) {
        pointer.place.report(NOT_FOUND, "No party of this key is recorded; record it first.");
      } else if (pointer.kind != null && !pointer.kind.isInstance(party)) {
        pointer.place.report(NOT_FOUND, "The party of this key is of another kind.");
      }
    }
    reportUnknownIds(session, self);
    Map<String, UUID> ids = new HashMap<>();
    found.forEach((key, party) -> ids.put(key, party.id));
    return ids;
  }

  private Map<String, RecordedParty> load(StatelessSession session) {
    Map<String, RecordedParty> found = new HashMap<>();
    if (!byKey.isEmpty()) {
      session
          .createSelectionQuery("from RecordedParty where key in (:keys)", RecordedParty.class)
          .setParameter("keys", new LinkedHashSet<>(byKey.stream().map(ByKey::key).toList()))
          .list()
          .forEach(party -> found.put(party.key, party));
    }
    return found;
  }

  private void reportUnknownIds(StatelessSession session, @Nullable UUID self) {
    Set<UUID> unknown = new LinkedHashSet<>(byId.stream().map(ById::id).toList());
    if (self != null) {
      unknown.remove(self);
    }
    if (unknown.isEmpty()) {
      return;
    }
    session
        .createSelectionQuery("select id from RecordedParty where id in (:ids)", UUID.class)
        .setParameter("ids", Set.copyOf(unknown))
        .list()
        .forEach(unknown::remove);
    for (ById pointer : byId) {
      if (unknown.contains(pointer.id)) {
        pointer.place.report(NOT_FOUND, "No party of this id is recorded; record it first.");
      }
    }
  }
}
