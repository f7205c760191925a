package org.khronika.people.count;

import static org.khronika.people.document.UserErrorCode.CONTRADICTION;
import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Absent;
import org.khronika.people.document.Problems;

/// A number as a document gives it.
@Input("CountInput")
@Description("A number as vaguely as the source gives it.")
public record CountInput(
    @NonNull @Description("At least so many, 0 or more.") Integer min,
    @Nullable
        @Description("At most so many, 1 or more and not below min; leave it out for \"at least\".")
        Integer max,
    @DefaultValue("false")
        @Description("Whether the numbers themselves are approximate (\"a dozen\").")
        Boolean approximate,
    @Nullable @Description("The words of the source that give the number.") String phrase) {

  public CountInput {
    approximate = Absent.or(approximate, false);
  }

  public void check(Problems problems) {
    problems.text("phrase", phrase);
    if (min < 0) {
      problems.at("min").report(INVALID_VALUE, "A count is never below 0.");
    }
    if (max != null && max < 1) {
      problems
          .at("max")
          .report(INVALID_VALUE, "An upper bound is 1 or more; leave it out where there is none.");
    }
    if (max != null && max >= 1 && max < min) {
      problems.at("max").report(CONTRADICTION, "max is below min.");
    }
  }

  public Count toCount() {
    return new Count(min, max, approximate, phrase);
  }
}
