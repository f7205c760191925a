package org.khronika.people.citation;

import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;

@Input("AttributionCandidateInput")
@Description("One of those who may be meant, where it cannot be told who says something.")
public record AttributionCandidateInput(
    @Nullable
        @Id
        @Description(
            "The id of the party; leave it out for somebody else than the other candidates.")
        String party,
    @Nullable @Description("How likely it is this one, from 0 to 1.") Double likelihood) {

  void check(Problems problems, Pointers pointers) {
    UUID partyId = problems.id("party", party);
    if (partyId != null) {
      pointers.party(partyId, problems.at("party"));
    }
    if (likelihood != null && !(likelihood >= 0 && likelihood <= 1)) {
      problems.at("likelihood").report(INVALID_VALUE, "A likelihood lies between 0 and 1.");
    }
  }

  AttributionCandidate candidateOf(Citation citation, int position) {
    AttributionCandidate candidate = new AttributionCandidate();
    candidate.citationId = citation.id;
    candidate.position = position;
    candidate.partyId = RecordId.read(party);
    candidate.likelihood = likelihood;
    return candidate;
  }
}
