package org.khronika.incidents.statement;

import static org.khronika.incidents.document.Pointers.Kind.INCIDENT;
import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;
import static org.khronika.incidents.document.UserErrorCode.NOT_FOUND;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.act.ActInput;
import org.khronika.incidents.citation.CitationInput;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.date.FuzzyDateInput;
import org.khronika.incidents.document.Absent;
import org.khronika.incidents.document.Parts;
import org.khronika.incidents.document.Pointers;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;
import org.khronika.incidents.document.Rows;

/// A statement as an incident's document gives it.
@Input("StatementInput")
@Description("What somebody said, in the exact words where the source has them.")
public record StatementInput(
    @NonNull @Description("Its key, unique within the document (\"viasna-will-keep-working\").")
        String key,
    @NonNull @Description("What kind of statement it is.") StatementKind kind,
    @Nullable @Description("Which way things go, as a TREND_CLAIM says; only for that kind.")
        Trend trend,
    @Nullable @Id @Description("The id of the party that says it.") String speaker,
    @Nullable @Id @Description("The id of the party that it is said to.") String addressee,
    @Nullable @Description("When it was made, where the source says so.") FuzzyDateInput when,
    @Nullable @Description("How it was made, where the source says so.") StatementMedium medium,
    @Nullable @Description("The network, newspaper or station that carried it (\"Facebook\").")
        String platform,
    @Nullable
        @Description("The key of the incident that it is about, which may be this document's own.")
        String about,
    @Nullable
        @Description(
            "Whom or what it is aimed at, in neutral words, where that is no incident and no party.")
        String target,
    @Nullable @Description("The key of the act of this document that the speaker says took place.")
        String asserts,
    @NonNull
        @DefaultValue("[]")
        @Description("The exact words, one element for each quotation, in the order of the source.")
        List<@NonNull String> quotes,
    @NonNull
        @DefaultValue("true")
        @Description("False where the source opens the last quotation and never closes it.")
        Boolean quoteTerminated,
    @NonNull @Description("The passages that it rests on, at least one.")
        List<@NonNull CitationInput> citations) {

  /// The name of the list of statements in a document.
  public static final String LIST = "statements";

  public StatementInput {
    quotes = Absent.or(quotes, List.of());
    quoteTerminated = Absent.or(quoteTerminated, true);
  }

  /// Checks all statements of a document.
  public static void checkAll(
      List<StatementInput> statements, List<ActInput> acts, Problems problems, Pointers pointers) {
    new Parts<>(LIST, statements, StatementInput::key).checkKeys(problems);
    Parts<ActInput> asserted = new Parts<>(ActInput.LIST, acts, ActInput::key);
    problems.each(
        LIST,
        statements,
        (statement, at) -> {
          statement.check(at, pointers);
          if (statement.asserts != null && !asserted.has(statement.asserts)) {
            at.at("asserts")
                .report(
                    NOT_FOUND,
                    "No element of acts has the key \"%s\".".formatted(statement.asserts));
          }
        });
  }

  private void check(Problems problems, Pointers pointers) {
    if (trend != null && kind != StatementKind.TREND_CLAIM) {
      problems.at("trend").report(CONTRADICTION, "Only a TREND_CLAIM says which way things go.");
    }
    problems.id("speaker", speaker);
    problems.id("addressee", addressee);
    if (when != null) {
      when.check(problems.at("when"));
    }
    problems.text("platform", platform);
    pointers.take(INCIDENT, "about", about, problems);
    problems.text("target", target);
    problems.texts("quotes", quotes);
    if (!quoteTerminated && quotes.isEmpty()) {
      problems
          .at("quoteTerminated")
          .report(CONTRADICTION, "There is no quotation that could stay open; give quotes.");
    }
    CitationInput.checkAll(citations, problems, pointers);
  }

  /// Adds the rows of all statements of a document.
  public static void write(List<StatementInput> statements, UUID incident, Rows rows) {
    for (int position = 0; position < statements.size(); position++) {
      statements.get(position).write(incident, position, rows);
    }
  }

  private void write(UUID incident, int position, Rows rows) {
    Statement statement = new Statement();
    statement.id = rows.id(LIST, key);
    statement.incidentId = incident;
    statement.key = key;
    statement.position = position;
    statement.kind = kind;
    statement.trend = trend;
    statement.speakerId = RecordId.read(speaker);
    statement.addresseeId = RecordId.read(addressee);
    statement.when = when == null ? null : when.toFuzzyDate();
    statement.medium = medium;
    statement.platform = platform;
    statement.aboutId = rows.pointers().idOrNull(INCIDENT, about);
    statement.target = target;
    statement.assertsId = asserts == null ? null : rows.id(ActInput.LIST, asserts);
    statement.quotes = quotes;
    statement.quoteTerminated = quoteTerminated;
    rows.add(statement);
    CitationInput.write(citations, CitedFact.STATEMENT, statement.id, rows);
  }
}
