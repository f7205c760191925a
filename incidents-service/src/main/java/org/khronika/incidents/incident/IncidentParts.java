package org.khronika.incidents.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.citation.Citations;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.claim.CountClaim;
import org.khronika.incidents.intervention.Intervention;
import org.khronika.incidents.perpetrator.Perpetrator;
import org.khronika.incidents.statement.Statement;

/// The parts of an incident's document.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class IncidentParts {
  private final EntityManager database;
  private final Citations citations;

  IncidentParts(EntityManager database, Citations citations) {
    this.database = database;
    this.citations = citations;
  }

  @Description("Who took part, in an incident that has participants rather than victims.")
  public @NonNull List<@NonNull List<@NonNull Participant>> participants(
      @Source List<Incident> incidents) {
    return parts(Participant.class, incidents, participant -> participant.incidentId);
  }

  @Name("perpetrators")
  @Description("Who did it, where the source says so of the incident as a whole.")
  public @NonNull List<@NonNull List<@NonNull Perpetrator>> incidentPerpetrators(
      @Source List<Incident> incidents) {
    return parts(Perpetrator.class, incidents, perpetrator -> perpetrator.incidentId);
  }

  @Description(
      "How many of what, as somebody says. Claims stand side by side and are never to be added up.")
  public @NonNull List<@NonNull List<@NonNull CountClaim>> countClaims(
      @Source List<Incident> incidents) {
    return parts(CountClaim.class, incidents, claim -> claim.incidentId);
  }

  @Description("Who said what.")
  public @NonNull List<@NonNull List<@NonNull Statement>> statements(
      @Source List<Incident> incidents) {
    return parts(Statement.class, incidents, statement -> statement.incidentId);
  }

  @Description("Who asked whom to do what about it.")
  public @NonNull List<@NonNull List<@NonNull Intervention>> interventions(
      @Source List<Incident> incidents) {
    return parts(Intervention.class, incidents, intervention -> intervention.incidentId);
  }

  @Name("citations")
  @Description("The passages that the incident as a whole rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> incidentCitations(
      @Source List<Incident> incidents) {
    return citations.of(CitedFact.INCIDENT, incidents, incident -> incident.id);
  }

  @Name("citations")
  @Description("The passages that it rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> participantCitations(
      @Source List<Participant> participants) {
    return citations.of(CitedFact.PARTICIPANT, participants, participant -> participant.id);
  }

  private <P> List<List<P>> parts(
      Class<P> part, List<Incident> incidents, Function<P, @Nullable UUID> owner) {
    return Batch.children(
        incidents,
        incident -> incident.id,
        ids -> Batch.loadParts(database, part, "incidentId", ids),
        owner);
  }
}
