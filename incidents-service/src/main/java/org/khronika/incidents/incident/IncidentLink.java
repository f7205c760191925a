package org.khronika.incidents.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/// A link as one of its two incidents sees it.
///
/// @param stored the rows that say so: two, where the documents of both incidents do
@Description(
    "What an incident has to do with another one. Recorded with one of them, read from both.")
public record IncidentLink(
    @NonNull @Description("How this incident relates to the other one.") IncidentLinkType type,
    @Ignore UUID otherId,
    @Ignore List<UUID> stored) {

  private record Relation(IncidentLinkType type, UUID other) {}

  /// Those of the stored links that an incident has part in, seen from it: its own first, and what
  /// both documents say once.
  static List<IncidentLink> seenFrom(UUID incident, List<StoredLink> links) {
    Map<Relation, List<UUID>> seen = new LinkedHashMap<>();
    for (StoredLink link : links) {
      if (link.incidentId.equals(incident)) {
        add(seen, new Relation(link.type, link.targetId), link);
      }
    }
    for (StoredLink link : links) {
      if (link.targetId.equals(incident)) {
        add(seen, new Relation(link.type.inverse(), link.incidentId), link);
      }
    }
    return seen.entrySet().stream()
        .map(e -> new IncidentLink(e.getKey().type, e.getKey().other, List.copyOf(e.getValue())))
        .toList();
  }

  private static void add(Map<Relation, List<UUID>> seen, Relation relation, StoredLink link) {
    seen.computeIfAbsent(relation, _ -> new ArrayList<>()).add(link.id);
  }
}
