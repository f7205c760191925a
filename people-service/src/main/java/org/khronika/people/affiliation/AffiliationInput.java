package org.khronika.people.affiliation;

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
import org.jspecify.annotations.Nullable;
import org.khronika.people.citation.CitationInput;
import org.khronika.people.citation.CitedFact;
import org.khronika.people.citation.CitedRows;
import org.khronika.people.citation.Pointers;
import org.khronika.people.date.FuzzyDateInput;
import org.khronika.people.document.Absent;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;

@Input("AffiliationInput")
@Description("What a person is in an organisation.")
public record AffiliationInput(
    @NonNull @Description("The key of the organisation, which must be recorded before.")
        String organization,
    @NonNull @Description("What the person is there.") AffiliationRole role,
    @DefaultValue("[]") @Description("What the sources call it (\"leader\", \"chairman\").")
        List<@NonNull String> labels,
    @Nullable @Description("When the person was it; leave it out where no source says.")
        FuzzyDateInput period,
    @NonNull @Description("What the fact rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  private record Post(String organization, AffiliationRole role) {}

  public AffiliationInput {
    labels = Absent.or(labels, List.of());
  }

  /// `organizations` takes down the keys of organisations, each with its place.
  public static void checkAll(
      List<AffiliationInput> affiliations,
      Problems problems,
      Pointers pointers,
      BiConsumer<String, Problems> organizations) {
    Set<Post> met = new HashSet<>();
    problems.each(
        "affiliations",
        affiliations,
        (affiliation, at) -> {
          affiliation.check(at, pointers);
          if (at.key("organization", affiliation.organization)) {
            organizations.accept(affiliation.organization, at.at("organization"));
          }
          if (!met.add(new Post(affiliation.organization, affiliation.role))) {
            at.report(
                DUPLICATE,
                "This role in this organisation is given before; give it all its labels and citations once.");
          }
        });
  }

  private void check(Problems problems, Pointers pointers) {
    problems.texts("labels", labels);
    if (period != null) {
      period.check(problems.at("period"));
    }
    CitationInput.checkAll(citations, problems, pointers);
  }

  public void addTo(CitedRows rows, UUID person, UUID organizationId, int position) {
    Affiliation row = new Affiliation();
    row.id = RecordId.next();
    row.personId = person;
    row.organizationId = organizationId;
    row.position = position;
    row.role = role;
    row.labels = labels;
    row.period = period == null ? null : period.toFuzzyDate();
    rows.add(row);
    rows.cite(CitedFact.AFFILIATION, row.id, citations);
  }
}
