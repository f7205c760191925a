package org.khronika.incidents.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.khronika.incidents.act.Act;
import org.khronika.incidents.act.ActInput;
import org.khronika.incidents.act.Victim;
import org.khronika.incidents.citation.AttributionCandidate;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.claim.CountClaim;
import org.khronika.incidents.claim.CountClaimInput;
import org.khronika.incidents.claim.Inclusion;
import org.khronika.incidents.custody.CustodyStatus;
import org.khronika.incidents.document.CanonicalJson;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Rows;
import org.khronika.incidents.facet.ActFacets;
import org.khronika.incidents.intervention.Intervention;
import org.khronika.incidents.intervention.InterventionInput;
import org.khronika.incidents.perpetrator.Perpetrator;
import org.khronika.incidents.review.ReviewState;
import org.khronika.incidents.revision.Revisions;
import org.khronika.incidents.statement.Statement;
import org.khronika.incidents.statement.StatementInput;

/// Writes the rows of a checked document. Replacing one removes all that belonged to it and writes
/// it anew; the incident keeps its id, and parts that have keys keep theirs.
@ApplicationScoped
class IncidentRows {
  private static final List<Class<?>> PARENTS_FIRST =
      List.of(
          Incident.class,
          StoredLink.class,
          Participant.class,
          Act.class,
          Perpetrator.class,
          Victim.class,
          CustodyStatus.class,
          CountClaim.class,
          Inclusion.class,
          Statement.class,
          Intervention.class,
          Citation.class,
          AttributionCandidate.class);

  /// What belongs to an incident directly; the rest goes with these.
  private static final List<Class<?>> PARTS =
      List.of(
          StoredLink.class,
          Participant.class,
          Perpetrator.class,
          Statement.class,
          Intervention.class,
          Act.class,
          CountClaim.class,
          Citation.class);

  private final EntityManager database;
  private final Revisions revisions;
  private final ActFacets facets;

  IncidentRows(EntityManager database, Revisions revisions, ActFacets facets) {
    this.database = database;
    this.revisions = revisions;
    this.facets = facets;
  }

  Incident create(UUID id, RecordIncidentInput document, String digest, Pointers pointers) {
    Incident incident = new Incident();
    incident.id = id;
    incident.version = 1;
    incident.digest = digest;
    Rows rows = new Rows(pointers);
    rows.add(incident);
    document.writeTo(incident, rows);
    rows.save(database, PARENTS_FIRST);
    keep(incident, document);
    return incident;
  }

  Incident replace(
      Incident incident, RecordIncidentInput document, String digest, Pointers pointers) {
    Rows rows = new Rows(pointers);
    keepIds(Act.class, ActInput.LIST, incident, rows);
    keepIds(CountClaim.class, CountClaimInput.LIST, incident, rows);
    keepIds(Statement.class, StatementInput.LIST, incident, rows);
    keepIds(Intervention.class, InterventionInput.LIST, incident, rows);
    removeParts(incident);
    incident.reviewState = ReviewState.DRAFT;
    incident.digest = digest;
    document.writeTo(incident, rows);
    rows.save(database, PARENTS_FIRST);
    keep(incident, document);
    return incident;
  }

  private void keep(Incident incident, RecordIncidentInput document) {
    facets.write(incident.id);
    ObjectNode kept = CanonicalJson.tree(document);
    kept.put("id", incident.id.toString());
    revisions.keep(incident.id, incident.version, kept);
  }

  private void keepIds(Class<?> part, String list, Incident incident, Rows rows) {
    database
        .createQuery(
            "select p.key, p.id from " + part.getSimpleName() + " p where p.incidentId = :incident",
            Object[].class)
        .setParameter("incident", incident.id)
        .getResultStream()
        .forEach(row -> rows.keep(list, (String) row[0], (UUID) row[1]));
  }

  private void removeParts(Incident incident) {
    for (Class<?> part : PARTS) {
      database
          .createQuery("delete from " + part.getSimpleName() + " where incidentId = :incident")
          .setParameter("incident", incident.id)
          .executeUpdate();
    }
  }
}
