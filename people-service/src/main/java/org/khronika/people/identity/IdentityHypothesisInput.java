package org.khronika.people.identity;

import static org.khronika.people.document.UserErrorCode.CONTRADICTION;
import static org.khronika.people.document.UserErrorCode.DUPLICATE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.citation.CitationInput;
import org.khronika.people.citation.CitedFact;
import org.khronika.people.citation.CitedRows;
import org.khronika.people.citation.Pointers;
import org.khronika.people.document.Absent;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;

@Input("IdentityHypothesisInput")
@Description("That the party may be the same as another one. Recording it merges nothing.")
public record IdentityHypothesisInput(
    @DefaultValue("SAME_AS") @Description("How the two may be related.") IdentityRelation relation,
    @DefaultValue("OPEN") @Description("What has become of the hypothesis.")
        HypothesisStatus status,
    @NonNull @Description("The key of the other party, which must be recorded before.")
        String candidate,
    @NonNull @Description("What speaks for the hypothesis or against it, at least one passage.")
        List<@NonNull CitationInput> evidence) {

  private record Pair(IdentityRelation relation, String candidate) {}

  public IdentityHypothesisInput {
    relation = Absent.or(relation, IdentityRelation.SAME_AS);
    status = Absent.or(status, HypothesisStatus.OPEN);
  }

  /// `candidates` takes down the keys of candidates, each with its place. `self` is the key of the
  /// document's own party.
  public static void checkAll(
      List<IdentityHypothesisInput> hypotheses,
      String self,
      Problems problems,
      Pointers pointers,
      BiConsumer<String, Problems> candidates) {
    Set<Pair> met = new HashSet<>();
    problems.each(
        "identityHypotheses",
        hypotheses,
        (hypothesis, at) -> {
          CitationInput.checkAll("evidence", hypothesis.evidence, at, pointers);
          if (hypothesis.candidate.equals(self)) {
            at.at("candidate")
                .report(CONTRADICTION, "A party is not a candidate for being itself.");
          } else if (at.key("candidate", hypothesis.candidate)) {
            candidates.accept(hypothesis.candidate, at.at("candidate"));
          }
          if (!met.add(new Pair(hypothesis.relation, hypothesis.candidate))) {
            at.at("candidate")
                .report(
                    DUPLICATE, "This candidate is given before; give it all its evidence once.");
          }
        });
  }

  public void addTo(CitedRows rows, UUID party, UUID candidateId, int position) {
    RecordedHypothesis row = new RecordedHypothesis();
    row.id = RecordId.next();
    row.partyId = party;
    row.candidateId = candidateId;
    row.position = position;
    row.relation = relation;
    row.status = status;
    rows.add(row);
    rows.cite(CitedFact.IDENTITY_HYPOTHESIS, row.id, evidence);
  }
}
