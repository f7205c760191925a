package org.khronika.people.citation;

import static org.khronika.people.document.UserErrorCode.CONTRADICTION;
import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Problems;

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
    checkAll("citations", citations, problems, pointers);
  }

  /// The same for a field of another name.
  public static void checkAll(
      String field, List<CitationInput> citations, Problems problems, Pointers pointers) {
    if (citations.isEmpty()) {
      problems.at(field).report(INVALID_VALUE, "Every fact rests on at least one citation.");
    }
    problems.each(field, citations, (citation, at) -> citation.check(at, pointers));
  }

  public void check(Problems problems, Pointers pointers) {
    if (problems.key("source", source)) {
      pointers.source(source, problems.at("source"));
    }
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
    attributionOrNarrator().check(problems.at("attribution"), pointers);
  }

  AttributionInput attributionOrNarrator() {
    return attribution == null ? AttributionInput.NARRATOR : attribution;
  }
}
