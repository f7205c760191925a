package org.khronika.people.party;

import static org.khronika.people.document.UserErrorCode.CONTRADICTION;
import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import java.util.UUID;
import org.khronika.people.citation.CitationInput;
import org.khronika.people.clearance.Caller;
import org.khronika.people.count.CountInput;
import org.khronika.people.document.CheckSecrecy;
import org.khronika.people.document.Problems;
import org.khronika.people.focus.PartyFocus;
import org.khronika.people.identity.IdentityHypothesisInput;
import org.khronika.people.name.PartyNameInput;

/// Checks what can be told from a document alone, and takes down what it points to.
final class CheckParty {
  private CheckParty() {}

  static void check(
      PartyDocument<?> document, Caller caller, Problems problems, PartyPointers pointers) {
    UUID id = problems.id("id", document.id());
    problems.key("key", document.key());
    CheckSecrecy.check(document, document.sensitivity(), document.key(), id, caller, problems);
    problems.text("displayName", document.displayName());
    checkSize(document, problems);
    PartyNameInput.checkAll(document.names(), problems);
    PartyFocus.checkAll(document.focus(), problems);
    document.checkOwn(problems, pointers);
    problems.each("statuses", document.statuses(), (status, at) -> status.check(at, pointers));
    problems.each(
        "distinctions",
        document.distinctions(),
        (distinction, at) -> distinction.check(at, pointers));
    IdentityHypothesisInput.checkAll(
        document.identityHypotheses(), document.key(), problems, pointers, pointers::party);
    CitationInput.checkAll(document.citations(), problems, pointers);
  }

  private static void checkSize(PartyDocument<?> document, Problems problems) {
    CountInput size = document.size();
    boolean group = document.identityStatus() == IdentityStatus.UNNAMED_GROUP;
    if (size == null) {
      if (group) {
        problems.at("size").report(CONTRADICTION, "An UNNAMED_GROUP has a size; give it.");
      }
      return;
    }
    size.check(problems.at("size"));
    if (!group) {
      problems
          .at("size")
          .report(
              CONTRADICTION,
              "Only an UNNAMED_GROUP has a size; leave it out or set identityStatus to UNNAMED_GROUP.");
    } else if (size.max() == null && size.min() == 0) {
      problems.at("size").report(INVALID_VALUE, "A group of 0 or more says nothing; at least 1.");
    }
  }
}
