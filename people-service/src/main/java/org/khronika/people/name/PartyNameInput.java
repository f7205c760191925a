package org.khronika.people.name;

import static org.khronika.people.document.UserErrorCode.DUPLICATE;
import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Problems;

@Input("PartyNameInput")
@Description("A name of a party, in one language, script and spelling.")
public record PartyNameInput(
    @NonNull @Description("The name itself.") String value,
    @Nullable @Description("The language of the name, a BCP 47 tag (be, ru, en).") String language,
    @Nullable @Description("The script it is written in, an ISO 15924 code (Cyrl, Latn).")
        String script,
    @NonNull @Description("What the name is to its party.") NameForm form,
    @Nullable @Description("The system by which it was romanised, where known.")
        String romanization) {

  /// The well-formed tags of RFC 5646 (BCP 47), but for those that it calls grandfathered.
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "[a-zA-Z]{2,3}(-[a-zA-Z]{3}){0,3}(-[a-zA-Z]{4})?(-([a-zA-Z]{2}|[0-9]{3}))?"
              + "(-([a-zA-Z0-9]{5,8}|[0-9][a-zA-Z0-9]{3}))*(-x(-[a-zA-Z0-9]{1,8})+)?");

  private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");
  private static final int LONGEST_LANGUAGE = 35;

  private record Spelling(String value, NameForm form) {}

  public static void checkAll(List<PartyNameInput> names, Problems problems) {
    Set<Spelling> met = new HashSet<>();
    problems.each(
        "names",
        names,
        (name, at) -> {
          name.check(at);
          if (!met.add(new Spelling(name.value, name.form))) {
            at.report(DUPLICATE, "This name is given before, in the same form.");
          }
        });
  }

  private void check(Problems problems) {
    problems.text("value", value);
    problems.text("romanization", romanization);
    if (language != null
        && (language.length() > LONGEST_LANGUAGE || !LANGUAGE.matcher(language).matches())) {
      problems
          .at("language")
          .report(INVALID_VALUE, "Not a BCP 47 language tag; they look like be or be-Latn.");
    }
    if (script != null && !SCRIPT.matcher(script).matches()) {
      problems
          .at("script")
          .report(INVALID_VALUE, "Not an ISO 15924 script code; they look like Cyrl or Latn.");
    }
  }

  public PartyName nameOf(UUID party, int position) {
    PartyName name = new PartyName();
    name.partyId = party;
    name.position = position;
    name.value = value;
    name.language = language;
    name.script = script;
    name.form = form;
    name.romanization = romanization;
    return name;
  }
}
