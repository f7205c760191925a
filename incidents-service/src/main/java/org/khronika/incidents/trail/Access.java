package org.khronika.incidents.trail;

import graphql.execution.instrumentation.InstrumentationState;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.Action;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.document.Payload;
import org.khronika.incidents.document.UserError;
import org.khronika.incidents.document.UserErrorCode;
import org.khronika.incidents.graph.Node;
import org.khronika.incidents.page.Edge;
import org.khronika.incidents.party.Party;

/// What one request asked for, was shown, and was refused, as it is executed by several threads.
final class Access implements InstrumentationState {
  /// A subgraph's own schema, which is nobody's record.
  private static final String SCHEMA = "_service";

  private static final Set<UserErrorCode> REFUSALS =
      Set.of(UserErrorCode.FORBIDDEN, UserErrorCode.SECOND_PERSON_NEEDED);

  private final Caller caller;
  private final @Nullable String purpose;
  private final boolean watched;
  private final Set<String> fields = ConcurrentHashMap.newKeySet();
  private final Set<UUID> records = ConcurrentHashMap.newKeySet();
  private final Set<String> refusals = ConcurrentHashMap.newKeySet();

  Access(Caller caller, @Nullable String purpose) {
    this.caller = caller;
    this.purpose = purpose;
    this.watched = caller.clearance() > 0 || caller.may(Action.AUDIT);
  }

  void asked(String field) {
    if (!field.startsWith("__") && !field.equals(SCHEMA)) {
      fields.add(field);
    }
  }

  /// Takes note of an object that is about to be answered.
  void showed(@Nullable Object object) {
    switch (object) {
      case Node record -> saw(record.getId());
      case Party party -> saw(party.id());
      case Edge edge -> showed(edge.node());
      case Payload payload ->
          payload.userErrors().stream()
              .map(UserError::code)
              .filter(REFUSALS::contains)
              .forEach(code -> refused(code.name()));
      case null, default -> {}
    }
  }

  /// What the public is shown, everybody is.
  private void saw(UUID record) {
    if (watched) {
      records.add(record);
    }
  }

  void refused(String code) {
    refusals.add(code);
  }

  /// Whether something was shown that is to be noted.
  boolean isRead() {
    return watched && !fields.isEmpty() && (refusals.isEmpty() || !records.isEmpty());
  }

  Caller caller() {
    return caller;
  }

  @Nullable String purpose() {
    return purpose;
  }

  /// The names of the root fields, in alphabetical order.
  List<String> fields() {
    return fields.stream().sorted().toList();
  }

  List<UUID> records() {
    return records.stream().sorted().toList();
  }

  List<String> refusals() {
    return refusals.stream().sorted().toList();
  }
}
