package org.khronika.incidents.perpetrator;

import static org.khronika.incidents.document.UserErrorCode.DUPLICATE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;

/// A perpetrator as a document gives it.
@Input("PerpetratorInput")
@Description("Who did it, in the words of the source.")
public record PerpetratorInput(
    @Nullable
        @Id
        @Description("The id of the party; leave it out where the source names nobody on record.")
        String party,
    @NonNull @Description("The words of the source (\"Officials\", \"security forces\").")
        String asPhrased,
    @Nullable @Description("What kind of body it is, where the source says so.") BodyType bodyType,
    @Nullable @Description("How far it was involved, where the source says so.")
        Involvement involvement,
    @NonNull @Description("The passages that it rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  private record Wording(@Nullable String party, String asPhrased) {}

  /// Checks all perpetrators of one act or incident.
  public static void checkAll(
      List<PerpetratorInput> perpetrators, Problems problems, Pointers pointers) {
    Set<Wording> met = new HashSet<>();
    problems.each(
        "perpetrators",
        perpetrators,
        (perpetrator, at) -> {
          at.id("party", perpetrator.party);
          at.text("asPhrased", perpetrator.asPhrased);
          if (!met.add(new Wording(perpetrator.party, perpetrator.asPhrased))) {
            at.report(DUPLICATE, "The same perpetrator is there before, in the same words.");
          }
          CitationInput.checkAll(perpetrator.citations, at, pointers);
        });
  }

  /// Adds the rows of all perpetrators of one act or incident.
  ///
  /// @param owner says which act or incident a row belongs to
  public static void write(
      List<PerpetratorInput> perpetrators, Consumer<Perpetrator> owner, Rows rows) {
    for (int position = 0; position < perpetrators.size(); position++) {
      PerpetratorInput input = perpetrators.get(position);
      Perpetrator perpetrator = new Perpetrator();
      perpetrator.id = RecordId.next();
      perpetrator.position = position;
      perpetrator.partyId = RecordId.read(input.party);
      perpetrator.asPhrased = input.asPhrased;
      perpetrator.bodyType = input.bodyType;
      perpetrator.involvement = input.involvement;
      owner.accept(perpetrator);
      rows.add(perpetrator);
      CitationInput.write(input.citations, CitedFact.PERPETRATOR, perpetrator.id, rows);
    }
  }
}
