package org.khronika.people.citation;

import static org.khronika.people.document.UserErrorCode.CONTRADICTION;
import static org.khronika.people.document.UserErrorCode.DUPLICATE;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Absent;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;

@Input("AttributionInput")
@Description("Who says what a passage says, and how we know.")
public record AttributionInput(
    @DefaultValue("NARRATOR") @Description("Whether the source itself says so, or somebody in it.")
        Voice voice,
    @Nullable
        @Id
        @Description(
            "The id of the party that says so; leave it out for the narrator, or give candidates.")
        String assertedBy,
    @DefaultValue("[]")
        @Description("Who may be meant, most likely first, where it cannot be told who says so.")
        List<@NonNull AttributionCandidateInput> candidates,
    @Nullable @Description("The medium or the go-between that it came through (\"Facebook\").")
        String via,
    @Nullable @Description("On what ground it is attributed; not for the narrator.")
        AttributionBasis basis,
    @Nullable
        @Description("The words of the source that attribute it (\"according to the group\").")
        String phrase) {

  public AttributionInput {
    voice = Absent.or(voice, Voice.NARRATOR);
    candidates = Absent.or(candidates, List.of());
  }

  static final AttributionInput NARRATOR =
      new AttributionInput(Voice.NARRATOR, null, List.of(), null, null, null);

  /// More than the sum of likelihoods that are written with a few decimals can be off by.
  private static final double ROUNDING = 1e-6;

  void check(Problems problems, Pointers pointers) {
    problems.text("via", via);
    problems.text("phrase", phrase);
    UUID party = problems.id("assertedBy", assertedBy);
    if (party != null) {
      pointers.party(party, problems.at("assertedBy"));
    }
    switch (voice) {
      case NARRATOR -> checkNarrator(problems);
      case ATTRIBUTED -> checkAttributed(problems);
    }
    checkCandidates(problems, pointers);
  }

  private void checkNarrator(Problems problems) {
    String message = "The narrator speaks for itself; set voice to ATTRIBUTED or leave this out.";
    if (assertedBy != null) {
      problems.at("assertedBy").report(CONTRADICTION, message);
    }
    if (!candidates.isEmpty()) {
      problems.at("candidates").report(CONTRADICTION, message);
    }
    if (basis != null) {
      problems.at("basis").report(CONTRADICTION, message);
    }
    if (phrase != null) {
      problems.at("phrase").report(CONTRADICTION, message);
    }
  }

  private void checkAttributed(Problems problems) {
    if (assertedBy == null && candidates.isEmpty() && phrase == null) {
      problems.report(
          CONTRADICTION,
          "Attributed to nobody; give assertedBy, candidates or the phrase that attributes it.");
    }
    if (assertedBy != null && !candidates.isEmpty()) {
      problems
          .at("candidates")
          .report(
              CONTRADICTION,
              "Either it is known who says so (assertedBy), or there are candidates.");
    }
  }

  private void checkCandidates(Problems problems, Pointers pointers) {
    problems.each("candidates", candidates, (candidate, at) -> candidate.check(at, pointers));
    Set<@Nullable UUID> named = new HashSet<>();
    problems.each(
        "candidates",
        candidates,
        (candidate, at) -> {
          UUID party = RecordId.read(candidate.party());
          boolean malformed = party == null && candidate.party() != null;
          if (!malformed && !named.add(party)) {
            at.at("party").report(DUPLICATE, "This candidate is named before.");
          }
        });
    double sum =
        candidates.stream()
            .map(AttributionCandidateInput::likelihood)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sum();
    if (sum > 1 + ROUNDING) {
      problems.at("candidates").report(CONTRADICTION, "The likelihoods add up to more than 1.");
    }
  }
}
