package org.khronika.incidents.act;

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

/// A victim as a document gives it.
@Input("VictimInput")
@Description("To whom an act was done.")
public record VictimInput(
    @NonNull @Id @Description("The id of the party to whom it was done.") String party,
    @Nullable @Description("The words of the source (\"the editor of a regional website\").")
        String asPhrased,
    @NonNull @Description("The passages that it rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  static void checkAll(List<VictimInput> victims, Problems problems, Pointers pointers) {
    Set<UUID> met = new HashSet<>();
    problems.each(
        "victims",
        victims,
        (victim, at) -> {
          UUID party = at.id("party", victim.party);
          if (party != null && !met.add(party)) {
            at.at("party").report(DUPLICATE, "This party is a victim of the act already.");
          }
          at.text("asPhrased", victim.asPhrased);
          CitationInput.checkAll(victim.citations, at, pointers);
        });
  }

  static void write(List<VictimInput> victims, UUID act, Rows rows) {
    for (int position = 0; position < victims.size(); position++) {
      VictimInput input = victims.get(position);
      Victim victim = new Victim();
      victim.id = RecordId.next();
      victim.actId = act;
      victim.position = position;
      victim.partyId = RecordId.known(input.party);
      victim.asPhrased = input.asPhrased;
      rows.add(victim);
      CitationInput.write(input.citations, CitedFact.VICTIM, victim.id, rows);
    }
  }
}
