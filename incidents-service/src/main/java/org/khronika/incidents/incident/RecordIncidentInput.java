package org.khronika.incidents.incident;

import static org.khronika.incidents.document.Pointers.Kind.INCIDENT;
import static org.khronika.incidents.document.Pointers.Kind.PLACE;
import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.act.ActInput;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.claim.CountClaimInput;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.clearance.Sensitivity;
import org.khronika.incidents.date.FuzzyDateInput;
import org.khronika.incidents.document.Absent;
import org.khronika.incidents.document.CheckSecrecy;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;
import org.khronika.incidents.intervention.InterventionInput;
import org.khronika.incidents.perpetrator.PerpetratorInput;
import org.khronika.incidents.statement.StatementInput;

/// An incident as a document: all that is on record about it. Each part checks and writes itself;
/// the document says in which order.
@Input("RecordIncidentInput")
@Description(
    "An incident as a document: all that is on record about it. What is left out is not known.")
public record RecordIncidentInput(
    @Nullable
        @Id
        @Description(
            "Its id, a UUID of version 7 (8 if the record is RESTRICTED or SECRET); leave it out to have one made.")
        String id,
    @NonNull
        @Description(
            "Its stable, human-readable key: a-z, 0-9 and single hyphens inside, at most 80 characters. It"
                + " begins with x- if the record is RESTRICTED or SECRET, and only then.")
        String key,
    @NonNull @Description("What it is to be called, in neutral words.") String title,
    @NonNull @Description("What kind of incident it is.") IncidentKind kind,
    @Nullable @Description("When it happened, where a source says so.") FuzzyDateInput when,
    @Nullable @Description("The key of the place where it happened, where a source says so.")
        String place,
    @Nullable @Description("The key of the bigger incident that it is part of.") String partOf,
    @NonNull @DefaultValue("[]") @Description("What it has to do with other incidents.")
        List<@NonNull IncidentLinkInput> links,
    @NonNull
        @DefaultValue("[]")
        @Description("Who took part, in an incident that has participants rather than victims.")
        List<@NonNull ParticipantInput> participants,
    @NonNull
        @DefaultValue("[]")
        @Description("Who did it, where the source says so of the incident as a whole.")
        List<@NonNull PerpetratorInput> perpetrators,
    @NonNull @DefaultValue("[]") @Description("What was done, act by act.")
        List<@NonNull ActInput> acts,
    @NonNull @DefaultValue("[]") @Description("How many of what, claim by claim.")
        List<@NonNull CountClaimInput> countClaims,
    @NonNull @DefaultValue("[]") @Description("Who said what.")
        List<@NonNull StatementInput> statements,
    @NonNull @DefaultValue("[]") @Description("Who asked whom to do what about it.")
        List<@NonNull InterventionInput> interventions,
    @NonNull @Description("The passages that the incident as a whole rests on, at least one.")
        List<@NonNull CitationInput> citations,
    @NonNull @DefaultValue("PUBLIC") @Description("Who may see the record once it is published.")
        Sensitivity sensitivity,
    @Nullable @Description("The version that this document replaces; only needed to replace one.")
        Integer version) {

  public RecordIncidentInput {
    links = Absent.or(links, List.of());
    participants = Absent.or(participants, List.of());
    perpetrators = Absent.or(perpetrators, List.of());
    acts = Absent.or(acts, List.of());
    countClaims = Absent.or(countClaims, List.of());
    statements = Absent.or(statements, List.of());
    interventions = Absent.or(interventions, List.of());
    sensitivity = Absent.or(sensitivity, Sensitivity.PUBLIC);
  }

  /// Reports every problem that the document has by itself, and takes down what it points to.
  void check(Caller caller, Problems problems, Pointers pointers) {
    problems.id("id", id);
    problems.key("key", key);
    CheckSecrecy.check(this, sensitivity, key, RecordId.read(id), caller, problems);
    problems.text("title", title);
    if (when != null) {
      when.check(problems.at("when"));
    }
    pointers.take(PLACE, "place", place, problems);
    checkPartOf(problems, pointers);
    IncidentLinkInput.checkAll(links, key, problems, pointers);
    ParticipantInput.checkAll(participants, problems, pointers);
    PerpetratorInput.checkAll(perpetrators, problems, pointers);
    ActInput.checkAll(acts, problems, pointers);
    CountClaimInput.checkAll(countClaims, problems, pointers);
    StatementInput.checkAll(statements, acts, problems, pointers);
    InterventionInput.checkAll(interventions, problems, pointers);
    CitationInput.checkAll(citations, problems, pointers);
  }

  private void checkPartOf(Problems problems, Pointers pointers) {
    if (key.equals(partOf)) {
      problems.at("partOf").report(CONTRADICTION, "An incident is not part of itself.");
    } else {
      pointers.take(INCIDENT, "partOf", partOf, problems);
    }
  }

  /// Fills the incident's row with what the document says, and adds the rows of its parts.
  void writeTo(Incident incident, Rows rows) {
    UUID incidentId = incident.id;
    incident.key = key;
    incident.sensitivity = sensitivity;
    incident.title = title;
    incident.kind = kind;
    incident.when = when == null ? null : when.toFuzzyDate();
    incident.placeId = rows.pointers().idOrNull(PLACE, place);
    incident.partOfId = rows.pointers().idOrNull(INCIDENT, partOf);
    IncidentLinkInput.write(links, incidentId, rows);
    ParticipantInput.write(participants, incidentId, rows);
    PerpetratorInput.write(perpetrators, p -> p.incidentId = incidentId, rows);
    ActInput.write(acts, incidentId, key, rows);
    CountClaimInput.write(countClaims, incidentId, rows);
    StatementInput.write(statements, incidentId, rows);
    InterventionInput.write(interventions, incidentId, rows);
    CitationInput.write(citations, CitedFact.INCIDENT, incidentId, rows);
  }
}
