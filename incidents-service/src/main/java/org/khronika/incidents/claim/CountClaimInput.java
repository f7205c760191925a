package org.khronika.incidents.claim;

import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;
import static org.khronika.incidents.document.UserErrorCode.DUPLICATE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.citation.AttributionInput;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.count.CountInput;
import org.khronika.incidents.document.Absent;
import org.khronika.incidents.document.Parts;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;

/// A count claim as an incident's document gives it.
@Input("CountClaimInput")
@Description("How many of what, as somebody says. Another voice's count is a claim of its own.")
public record CountClaimInput(
    @NonNull @Description("Its key, unique within the document (\"a-dozen-organisations\").")
        String key,
    @NonNull @Description("What is counted.") CountMeasure measure,
    @NonNull @Description("How many, as vaguely as the source says it.") CountInput count,
    @Nullable @Description("The key of the claim of this document that counts these and more.")
        String subsetOf,
    @NonNull
        @DefaultValue("[]")
        @Id
        @Description("The ids of the parties that are known to be among those counted.")
        List<@NonNull String> includes,
    @NonNull @Description("The passages that it rests on, at least one; all by the same voice.")
        List<@NonNull CitationInput> citations) {

  /// The name of the list of count claims in a document.
  public static final String LIST = "countClaims";

  public CountClaimInput {
    includes = Absent.or(includes, List.of());
  }

  /// Checks all claims of a document.
  public static void checkAll(List<CountClaimInput> claims, Problems problems, Pointers pointers) {
    Parts<CountClaimInput> parts = new Parts<>(LIST, claims, CountClaimInput::key);
    parts.checkKeys(problems);
    parts.checkPointers("subsetOf", CountClaimInput::subsetOf, problems);
    problems.each(
        LIST,
        claims,
        (claim, at) -> {
          claim.count.check(at.at("count"));
          claim.checkSubset(parts.get(claim.subsetOf), at);
          claim.checkIncludes(at);
          claim.checkVoice(at);
          CitationInput.checkAll(claim.citations, at, pointers);
        });
  }

  private void checkSubset(@Nullable CountClaimInput whole, Problems problems) {
    if (whole != null && !whole.key.equals(key) && whole.exactMax() < count.min()) {
      problems
          .at("subsetOf")
          .report(
              CONTRADICTION,
              "A part has no more members than the whole, yet min is above its max.");
    }
  }

  private int exactMax() {
    Integer max = count.max();
    return max == null || count.approximate() ? Integer.MAX_VALUE : max;
  }

  private void checkIncludes(Problems problems) {
    Set<UUID> met = new HashSet<>();
    Problems list = problems.at("includes");
    for (int i = 0; i < includes.size(); i++) {
      UUID party = list.id(Integer.toString(i), includes.get(i));
      if (party != null && !met.add(party)) {
        list.at(i).report(DUPLICATE, "This party is included already.");
      }
    }
    if (met.size() > exactMax()) {
      problems.at("includes").report(CONTRADICTION, "More parties are included than max allows.");
    }
  }

  private void checkVoice(Problems problems) {
    problems.each(
        "citations",
        citations,
        (citation, at) -> {
          if (!Voiced.by(citation).equals(Voiced.by(citations.getFirst()))) {
            at.at("attribution")
                .report(
                    CONTRADICTION,
                    "One claim is one voice's; another voice's count is another claim.");
          }
        });
  }

  /// Who a citation says asserts it; nobody for the narrator and where it cannot be told who.
  private record Voiced(Object voice, @Nullable UUID party) {
    static Voiced by(CitationInput citation) {
      AttributionInput attribution = citation.attributionOrNarrator();
      return new Voiced(attribution.voice(), RecordId.read(attribution.assertedBy()));
    }
  }

  /// Adds the rows of all claims of a document.
  public static void write(List<CountClaimInput> claims, UUID incident, Rows rows) {
    for (int position = 0; position < claims.size(); position++) {
      claims.get(position).write(incident, position, rows);
    }
  }

  private void write(UUID incident, int position, Rows rows) {
    CountClaim claim = new CountClaim();
    claim.id = rows.id(LIST, key);
    claim.incidentId = incident;
    claim.key = key;
    claim.position = position;
    claim.measure = measure;
    claim.count = count.toCount();
    claim.subsetOfId = subsetOf == null ? null : rows.id(LIST, subsetOf);
    rows.add(claim);
    for (int i = 0; i < includes.size(); i++) {
      Inclusion inclusion = new Inclusion();
      inclusion.id = RecordId.next();
      inclusion.countClaimId = claim.id;
      inclusion.position = i;
      inclusion.partyId = RecordId.known(includes.get(i));
      rows.add(inclusion);
    }
    CitationInput.write(citations, CitedFact.COUNT_CLAIM, claim.id, rows);
  }
}
