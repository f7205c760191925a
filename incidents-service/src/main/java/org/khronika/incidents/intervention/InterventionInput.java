package org.khronika.incidents.intervention;

import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.date.FuzzyDateInput;
import org.khronika.incidents.document.Absent;
import org.khronika.incidents.document.Parts;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;

/// An intervention as an incident's document gives it.
@Input("InterventionInput")
@Description("An appeal or a demand: what somebody asks others to do about the incident.")
public record InterventionInput(
    @NonNull @Description("Its key, unique within the document (\"viasna-asks-to-denounce\").")
        String key,
    @NonNull @Description("What it asks for.") InterventionKind kind,
    @Nullable @Id @Description("The id of the party that intervenes.") String by,
    @Nullable @Id @Description("The id of the party that it is addressed to.") String addressee,
    @Nullable
        @Description(
            "Whom it is addressed to, where the source names a kind of addressee and no party.")
        AddresseeClass addresseeClass,
    @Nullable @Description("When it was made, where the source says so.") FuzzyDateInput when,
    @NonNull
        @DefaultValue("[]")
        @Description("The exact words, one element for each quotation, in the order of the source.")
        List<@NonNull String> quotes,
    @NonNull @Description("The passages that it rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  /// The name of the list of interventions in a document.
  public static final String LIST = "interventions";

  public InterventionInput {
    quotes = Absent.or(quotes, List.of());
  }

  /// Checks all interventions of a document.
  public static void checkAll(
      List<InterventionInput> interventions, Problems problems, Pointers pointers) {
    new Parts<>(LIST, interventions, InterventionInput::key).checkKeys(problems);
    problems.each(LIST, interventions, (intervention, at) -> intervention.check(at, pointers));
  }

  private void check(Problems problems, Pointers pointers) {
    problems.id("by", by);
    problems.id("addressee", addressee);
    if (addressee != null && addresseeClass != null) {
      problems
          .at("addresseeClass")
          .report(CONTRADICTION, "Either a party is addressed (addressee), or a kind of them.");
    }
    if (when != null) {
      when.check(problems.at("when"));
    }
    problems.texts("quotes", quotes);
    CitationInput.checkAll(citations, problems, pointers);
  }

  /// Adds the rows of all interventions of a document.
  public static void write(List<InterventionInput> interventions, UUID incident, Rows rows) {
    for (int position = 0; position < interventions.size(); position++) {
      interventions.get(position).write(incident, position, rows);
    }
  }

  private void write(UUID incident, int position, Rows rows) {
    Intervention intervention = new Intervention();
    intervention.id = rows.id(LIST, key);
    intervention.incidentId = incident;
    intervention.key = key;
    intervention.position = position;
    intervention.kind = kind;
    intervention.byId = RecordId.read(by);
    intervention.addresseeId = RecordId.read(addressee);
    intervention.addresseeClass = addresseeClass;
    intervention.when = when == null ? null : when.toFuzzyDate();
    intervention.quotes = quotes;
    rows.add(intervention);
    CitationInput.write(citations, CitedFact.INTERVENTION, intervention.id, rows);
  }
}
