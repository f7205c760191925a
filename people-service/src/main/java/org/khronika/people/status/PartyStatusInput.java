package org.khronika.people.status;

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

@Input("PartyStatusInput")
@Description("The state that a party is in, as of a date.")
public record PartyStatusInput(
    @NonNull @Description("The state.") PartyStatusType status,
    @Nullable @Description("When the source says so of it; leave it out where it gives no date.")
        FuzzyDateInput asOf,
    @NonNull @Description("What the fact rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  public void check(Problems problems, Pointers pointers) {
    if (asOf != null) {
      asOf.check(problems.at("asOf"));
    }
    CitationInput.checkAll(citations, problems, pointers);
  }

  public void addTo(CitedRows rows, UUID party, int position) {
    PartyStatus row = new PartyStatus();
    row.id = RecordId.next();
    row.partyId = party;
    row.position = position;
    row.status = status;
    row.asOf = asOf == null ? null : asOf.toFuzzyDate();
    rows.add(row);
    rows.cite(CitedFact.STATUS, row.id, citations);
  }
}
