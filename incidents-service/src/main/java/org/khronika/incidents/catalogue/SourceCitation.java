package org.khronika.incidents.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.citation.CitedFact;

@Description("A passage of a source, and what rests on it.")
public record SourceCitation(@NonNull @Description("The passage.") Citation citation) {

  @NonNull
  @Description("What kind of fact rests on it.")
  public CitedFact getFact() {
    return citation.kindOfFact();
  }
}
