package org.khronika.gateway.operation;

import graphql.language.Document;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What a client asked, ready to be planned.
///
/// @param variables by name: the declared type and default as a definition writes them, `ID! = "x"`
/// @param root the fields of the operation's root type
/// @param introspection the part that asks about the schema itself; null when nothing does
public record Operation(
    Kind kind,
    SequencedMap<String, String> variables,
    SelectionSet root,
    @Nullable Document introspection) {

  public enum Kind {
    QUERY,
    MUTATION;

    public String keyword() {
      return this == QUERY ? "query" : "mutation";
    }
  }

  public Operation {
    variables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(variables));
  }
}
