package org.khronika.people.document;

import static org.khronika.people.document.UserErrorCode.FORBIDDEN;
import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khronika.people.clearance.Caller;
import org.khronika.people.clearance.Sensitivity;

/// Checks that what is for custodians is told apart by its key and its id, and that nothing else
/// names it: a key or an id that such a record has must not be refused to somebody who may not know
/// of it, and documents are kept, and shown, as they are.
public final class CheckSecrecy {
  private static final String SECRET_KEY = "x-";

  private CheckSecrecy() {}

  /// @param id the record's, where the document gives one
  public static void check(
      Object document,
      Sensitivity sensitivity,
      String key,
      @Nullable UUID id,
      Caller caller,
      Problems problems) {
    boolean secret = sensitivity.isForCustodians();
    if (secret && !caller.isCustodian()) {
      problems.at("sensitivity").report(FORBIDDEN, "Only custodians record what only they see.");
    }
    if (secret != key.startsWith(SECRET_KEY)) {
      problems
          .at("key")
          .report(
              INVALID_VALUE,
              "Keys of RESTRICTED and SECRET records begin with x-, and no others do; choose another key.");
    }
    if (id != null && secret != RecordId.isSecret(id)) {
      problems
          .at("id")
          .report(
              INVALID_VALUE,
              "Ids of RESTRICTED and SECRET records are UUIDs of version 8, all others of version 7.");
    }
    if (!secret) {
      CanonicalJson.tree(document).properties().stream()
          .filter(field -> !field.getKey().equals("id"))
          .forEach(field -> checkIds(field.getValue(), problems.at(field.getKey())));
    }
  }

  /// Checks the key by which a document names another record.
  public static void checkNamed(Sensitivity sensitivity, String key, Problems problems) {
    if (!sensitivity.isForCustodians() && key.startsWith(SECRET_KEY)) {
      reportNamed(problems);
    }
  }

  private static void checkIds(JsonNode value, Problems problems) {
    if (value.isTextual()) {
      UUID id = RecordId.read(value.textValue());
      if (id != null && RecordId.isSecret(id)) {
        reportNamed(problems);
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        checkIds(value.get(i), problems.at(i));
      }
    } else {
      value.properties().forEach(field -> checkIds(field.getValue(), problems.at(field.getKey())));
    }
  }

  private static void reportNamed(Problems problems) {
    problems.report(
        INVALID_VALUE,
        "A PUBLIC or PARTNER record names none that is RESTRICTED or SECRET; let that one name this one.");
  }
}
