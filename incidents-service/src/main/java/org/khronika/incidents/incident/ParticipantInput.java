package org.khronika.incidents.incident;

import static org.khronika.incidents.document.UserErrorCode.DUPLICATE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;

/// A participant as a document gives it.
@Input("ParticipantInput")
@Description(
    "Who took part in an incident that has participants rather than victims, such as a meeting.")
public record ParticipantInput(
    @NonNull @Id @Description("The id of the party that took part.") String party,
    @Nullable @Description("The words of the source (\"the president\").") String asPhrased,
    @NonNull @Description("The passages that it rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  static void checkAll(List<ParticipantInput> participants, Problems problems, Pointers pointers) {
    Set<UUID> met = new HashSet<>();
    problems.each(
        "participants",
        participants,
        (participant, at) -> {
          UUID party = at.id("party", participant.party);
          if (party != null && !met.add(party)) {
            at.at("party").report(DUPLICATE, "This party is a participant already.");
          }
          at.text("asPhrased", participant.asPhrased);
          CitationInput.checkAll(participant.citations, at, pointers);
        });
  }

  static void write(List<ParticipantInput> participants, UUID incident, Rows rows) {
    for (int position = 0; position < participants.size(); position++) {
      ParticipantInput input = participants.get(position);
      Participant participant = new Participant();
      participant.id = RecordId.next();
      participant.incidentId = incident;
      participant.position = position;
      participant.partyId = RecordId.known(input.party);
      participant.asPhrased = input.asPhrased;
      rows.add(participant);
      CitationInput.write(input.citations, CitedFact.PARTICIPANT, participant.id, rows);
    }
  }
}
