package org.khronika.incidents.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.citation.CitedFactComparison;
import org.khronika.incidents.citation.VoiceComparison;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.filter.StringComparison;
import org.khronika.incidents.filter.Where;

@Input("CitationWhere")
@Description("Which citations are wanted; all that is given must hold.")
public record CitationWhere(
    @Nullable @Description("What kind of fact rests on it.") CitedFactComparison fact,
    @Nullable @Description("Whether the source itself says so, or somebody in it.")
        VoiceComparison voice,
    @Nullable @Description("The cited words.") StringComparison quote,
    @Nullable @Description("All of these must hold, too.") List<@NonNull CitationWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull CitationWhere> or,
    @Nullable @Description("This must not hold.") CitationWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.value(Columns.citedFact(row), fact),
        conditions.value(row + ".voice", voice),
        conditions.text(row + ".quote", quote));
  }
}
