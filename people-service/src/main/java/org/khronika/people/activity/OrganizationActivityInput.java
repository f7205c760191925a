package org.khronika.people.activity;

import static org.khronika.people.document.UserErrorCode.DUPLICATE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.citation.CitationInput;
import org.khronika.people.citation.CitedFact;
import org.khronika.people.citation.CitedRows;
import org.khronika.people.citation.Pointers;
import org.khronika.people.document.Problems;
import org.khronika.people.document.RecordId;

@Input("OrganizationActivityInput")
@Description("Something that an organisation does.")
public record OrganizationActivityInput(
    @NonNull @Description("What it does.") ActivityKind kind,
    @NonNull @Description("What the fact rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  public static void checkAll(
      List<OrganizationActivityInput> activities, Problems problems, Pointers pointers) {
    Set<ActivityKind> met = new HashSet<>();
    problems.each(
        "activities",
        activities,
        (activity, at) -> {
          CitationInput.checkAll(activity.citations, at, pointers);
          if (!met.add(activity.kind)) {
            at.at("kind")
                .report(
                    DUPLICATE, "This activity is given before; give it all its citations once.");
          }
        });
  }

  public void addTo(CitedRows rows, UUID organization, int position) {
    OrganizationActivity row = new OrganizationActivity();
    row.id = RecordId.next();
    row.organizationId = organization;
    row.position = position;
    row.kind = kind;
    rows.add(row);
    rows.cite(CitedFact.ACTIVITY, row.id, citations);
  }
}
