package org.khronika.incidents.citation;

import static org.khronika.incidents.document.Pointers.Kind.SOURCE;
import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;
import static org.khronika.incidents.document.UserErrorCode.DUPLICATE;
import static org.khronika.incidents.document.UserErrorCode.INVALID_VALUE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;

/// A citation as a document gives it.
@Input("CitationInput")
@Description("A passage of a source that a fact rests on.")
public record CitationInput(
    @NonNull @Description("The key of the source.") String source,
    @NonNull
        @Description("The 0-based offset of the passage's first character in the source's text.")
        Integer startChar,
    @NonNull @Description("The offset behind the passage's last character.") Integer endChar,
    @Nullable
        @Description(
            "The cited words, where they are direct speech; never the prose of the source.")
        String quote,
    @Nullable @Description("Who says so; leave it out where the source itself does.")
        AttributionInput attribution,
    @Nullable @Description("How whoever says so is connected to what it is about.")
        ConnectionToInformation connection,
    @Nullable @Description("How far the passage can be relied on.") Reliability reliability) {

  /// Every fact rests on a citation: checks that there is one, and each there is.
  public static void checkAll(List<CitationInput> citations, Problems problems, Pointers pointers) {
    if (citations.isEmpty()) {
      problems.at("citations").report(INVALID_VALUE, "Every fact rests on at least one citation.");
    }
    Set<CitationInput> met = new HashSet<>();
    problems.each(
        "citations",
        citations,
        (citation, at) -> {
          citation.check(at, pointers);
          if (!met.add(citation)) {
            at.report(DUPLICATE, "The same citation is there before.");
          }
        });
  }

  private void check(Problems problems, Pointers pointers) {
    pointers.take(SOURCE, "source", source, problems);
    if (startChar < 0) {
      problems.at("startChar").report(INVALID_VALUE, "Offsets count from 0.");
    }
    if (endChar <= startChar) {
      problems.at("endChar").report(CONTRADICTION, "The passage ends where it begins or before.");
    } else if (quote != null
        && quote.codePointCount(0, quote.length()) > (long) endChar - startChar) {
      problems.at("quote").report(CONTRADICTION, "The quote is longer than the passage.");
    }
    problems.text("quote", quote);
    attributionOrNarrator().check(problems.at("attribution"));
  }

  /// Adds the rows of the citations of one fact.
  public static void write(List<CitationInput> citations, CitedFact kind, UUID fact, Rows rows) {
    for (int position = 0; position < citations.size(); position++) {
      Citation citation = citations.get(position).row(rows.pointers());
      citation.position = position;
      citation.restsOn(kind, fact);
      rows.add(citation);
      citations.get(position).attributionOrNarrator().writeCandidates(citation, rows);
    }
  }

  private Citation row(Pointers pointers) {
    AttributionInput attributed = attributionOrNarrator();
    Citation citation = new Citation();
    citation.id = RecordId.next();
    citation.sourceId = pointers.id(SOURCE, source);
    citation.startChar = startChar;
    citation.endChar = endChar;
    citation.quote = quote;
    citation.voice = attributed.voice();
    citation.assertedById = RecordId.read(attributed.assertedBy());
    citation.via = attributed.via();
    citation.attributionBasis = attributed.basis();
    citation.attributionPhrase = attributed.phrase();
    citation.connection = connection;
    citation.reliability = reliability;
    return citation;
  }

  /// What the citation says about who says so; the narrator where it says nothing.
  public AttributionInput attributionOrNarrator() {
    return attribution == null ? AttributionInput.NARRATOR : attribution;
  }
}
