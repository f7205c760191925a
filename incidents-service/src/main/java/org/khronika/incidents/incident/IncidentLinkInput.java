package org.khronika.incidents.incident;

import static org.khronika.incidents.document.Pointers.Kind.INCIDENT;
import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;
import static org.khronika.incidents.document.UserErrorCode.DUPLICATE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;

/// A link as a document gives it.
@Input("IncidentLinkInput")
@Description("What the incident has to do with another one.")
public record IncidentLinkInput(
    @NonNull @Description("How this incident relates to the other one.") IncidentLinkType type,
    @NonNull @Description("The key of the other incident.") String incident,
    @NonNull @Description("The passages that it rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  private record Relation(IncidentLinkType type, String incident) {}

  static void checkAll(
      List<IncidentLinkInput> links, String ownKey, Problems problems, Pointers pointers) {
    Set<Relation> met = new HashSet<>();
    problems.each(
        "links",
        links,
        (link, at) -> {
          if (link.incident.equals(ownKey)) {
            at.at("incident").report(CONTRADICTION, "An incident is not linked to itself.");
          } else {
            pointers.take(INCIDENT, "incident", link.incident, at);
          }
          if (met.contains(new Relation(link.type.inverse(), link.incident))) {
            at.at("type")
                .report(CONTRADICTION, "An earlier link to this incident says the opposite.");
          }
          if (!met.add(new Relation(link.type, link.incident))) {
            at.report(DUPLICATE, "The same link is there before.");
          }
          CitationInput.checkAll(link.citations, at, pointers);
        });
  }

  static void write(List<IncidentLinkInput> links, UUID incident, Rows rows) {
    for (int position = 0; position < links.size(); position++) {
      IncidentLinkInput input = links.get(position);
      StoredLink link = new StoredLink();
      link.id = RecordId.next();
      link.incidentId = incident;
      link.position = position;
      link.type = input.type;
      link.targetId = rows.pointers().id(INCIDENT, input.incident);
      rows.add(link);
      CitationInput.write(input.citations, CitedFact.INCIDENT_LINK, link.id, rows);
    }
  }
}
