package org.khronika.incidents.custody;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.date.FuzzyDateInput;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;

/// A custody status as a document gives it.
@Input("CustodyStatusInput")
@Description(
    "What became of a victim after an act: held or released, and whether anybody says where.")
public record CustodyStatusInput(
    @NonNull @Id @Description("The id of the party, which is a victim of the act.") String party,
    @Nullable @Description("Whether the person is in custody, where the source says so.")
        CustodyState state,
    @NonNull @Description("Whether those who took the person say where they are.")
        Whereabouts whereabouts,
    @Nullable @Description("The date for which this is known.") FuzzyDateInput asOf,
    @NonNull @Description("The passages that it rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  public void check(Problems problems, Pointers pointers) {
    problems.id("party", party);
    if (asOf != null) {
      asOf.check(problems.at("asOf"));
    }
    CitationInput.checkAll(citations, problems, pointers);
  }

  /// Adds the rows of all custody statuses of one act.
  public static void write(List<CustodyStatusInput> custody, UUID act, Rows rows) {
    for (int position = 0; position < custody.size(); position++) {
      CustodyStatusInput input = custody.get(position);
      CustodyStatus status = new CustodyStatus();
      status.id = RecordId.next();
      status.actId = act;
      status.position = position;
      status.partyId = RecordId.known(input.party);
      status.state = input.state;
      status.whereabouts = input.whereabouts;
      status.asOf = input.asOf == null ? null : input.asOf.toFuzzyDate();
      rows.add(status);
      CitationInput.write(input.citations, CitedFact.CUSTODY_STATUS, status.id, rows);
    }
  }
}
