package org.khronika.incidents.source;

import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;
import static org.khronika.incidents.document.UserErrorCode.INVALID_VALUE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.document.Problems;

/// A stretch of a text as a document gives it.
@Input("TextSpanInput")
@Description("A stretch of a text, in characters.")
public record TextSpanInput(
    @NonNull @Description("The 0-based offset of its first character.") Integer startChar,
    @NonNull @Description("The offset behind its last character.") Integer endChar) {

  void check(Problems problems) {
    if (startChar < 0) {
      problems.at("startChar").report(INVALID_VALUE, "Offsets count from 0.");
    }
    if (endChar <= startChar) {
      problems.at("endChar").report(CONTRADICTION, "The stretch ends where it begins or before.");
    }
  }

  TextSpan toTextSpan() {
    return new TextSpan(startChar, endChar);
  }
}
