package org.khronika.incidents.source;

import static org.khronika.incidents.document.UserErrorCode.INVALID_VALUE;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.clearance.Sensitivity;
import org.khronika.incidents.document.Absent;
import org.khronika.incidents.document.CheckSecrecy;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.graph.WebAddress;

/// A source as a document.
@Input("RecordSourceInput")
@Description("A source as a document: what is left out is not known.")
public record RecordSourceInput(
    @NonNull
        @Description(
            "Its stable, human-readable key: a-z, 0-9 and single hyphens inside, at most 80 characters. It"
                + " begins with x- if the record is RESTRICTED or SECRET, and only then.")
        String key,
    @NonNull @Description("What kind of text it is.") SourceKind kind,
    @Nullable @Description("Its title; leave it out where its words are not to be repeated.")
        String title,
    @Nullable @Description("Where in the text its headline stands.") TextSpanInput headline,
    @Nullable @Description("Who published it; leave it out where that is not known.")
        String publisher,
    @Nullable @Description("The day it was published.") LocalDate publishedOn,
    @Nullable @Description("Where it can be read.") WebAddress url,
    @Nullable
        @Description(
            "The SHA-256 of the text whose characters citations count, 64 lower-case hexadecimal digits.")
        String sha256,
    @NonNull @DefaultValue("PUBLIC") @Description("Who may see the record once it is published.")
        Sensitivity sensitivity,
    @Nullable @Description("The version that this document replaces; only needed to replace one.")
        Integer version) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  public RecordSourceInput {
    sensitivity = Absent.or(sensitivity, Sensitivity.PUBLIC);
  }

  void check(Caller caller, Problems problems) {
    problems.key("key", key);
    CheckSecrecy.check(this, sensitivity, key, null, caller, problems);
    problems.text("title", title);
    problems.text("publisher", publisher);
    if (url != null) {
      problems.text("url", url.text());
    }
    if (headline != null) {
      headline.check(problems.at("headline"));
    }
    if (sha256 != null && !SHA256.matcher(sha256).matches()) {
      problems.at("sha256").report(INVALID_VALUE, "A SHA-256 is 64 lower-case hexadecimal digits.");
    }
  }

  /// Fills the row with what the document says.
  void writeTo(Source source) {
    source.key = key;
    source.sensitivity = sensitivity;
    source.kind = kind;
    source.title = title;
    source.headline = headline == null ? null : headline.toTextSpan();
    source.publisher = publisher;
    source.publishedOn = publishedOn;
    source.url = url;
    source.sha256 = sha256;
  }
}
