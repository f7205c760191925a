package org.khronika.people.distinction;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.citation.CitationInput;
import org.khronika.people.citation.CitedFact;
import org.khronika.people.citation.CitedRows;
import org.khronika.people.citation.Pointers;
import org.khronika.people.date.FuzzyDateInput;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;

@Input("DistinctionInput")
@Description("An award or the like that a party was given.")
public record DistinctionInput(
    @NonNull @Description("The kind of the distinction.") DistinctionKind kind,
    @Nullable
        @Description("What it is called; leave it out where the source does not say, never guess.")
        String name,
    @Nullable @Description("How far it reaches.") DistinctionScope scope,
    @Nullable @Description("When it was given.") FuzzyDateInput when,
    @NonNull @Description("What the fact rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  public void check(Problems problems, Pointers pointers) {
    problems.text("name", name);
    if (when != null) {
      when.check(problems.at("when"));
    }
    CitationInput.checkAll(citations, problems, pointers);
  }

  public void addTo(CitedRows rows, UUID party, int position) {
    Distinction row = new Distinction();
    row.id = RecordId.next();
    row.partyId = party;
    row.position = position;
    row.kind = kind;
    row.name = name;
    row.scope = scope;
    row.when = when == null ? null : when.toFuzzyDate();
    rows.add(row);
    rows.cite(CitedFact.DISTINCTION, row.id, citations);
  }
}
