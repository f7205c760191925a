package org.khronika.gateway.composition;

import java.util.List;

/// Writes who resolves a field. A field that every subgraph with its type resolves, all in the same
/// way and without anything special, needs no `@join__field`.
final class WriteJoinFields {
  private WriteJoinFields() {}

  static List<AppliedDirective> write(FieldSources field, Overrides overrides, boolean sameType) {
    if (!needed(field, overrides, sameType)) {
      return List.of();
    }
    return field.sources().stream()
        .filter(source -> !gone(source, overrides))
        .map(source -> join(source, overrides, sameType))
        .toList();
  }

  private static boolean gone(Sourced<Field> source, Overrides overrides) {
    String name = source.subgraph().name();
    return overrides.unused().contains(name) && !overrides.labels().containsKey(name);
  }

  private static boolean needed(FieldSources field, Overrides overrides, boolean sameType) {
    return !sameType
        || field.sources().size() < field.types().size()
        || !overrides.stillUsed().isEmpty()
        || !overrides.unused().isEmpty()
        || !overrides.labels().isEmpty()
        || field.sources().stream().anyMatch(source -> special(source.definition()));
  }

  private static boolean special(Field field) {
    return field.external()
        || field.role().requires().isPresent()
        || field.role().provides().isPresent();
  }

  private static AppliedDirective join(
      Sourced<Field> source, Overrides overrides, boolean sameType) {
    Field field = source.definition();
    String subgraph = source.subgraph().name();
    var arguments = new StringBuilder("(graph: ").append(source.subgraph().graph());
    field
        .role()
        .requires()
        .ifPresent(set -> arguments.append(", requires: ").append(JoinDirectives.quoted(set)));
    field
        .role()
        .provides()
        .ifPresent(set -> arguments.append(", provides: ").append(JoinDirectives.quoted(set)));
    if (!sameType) {
      arguments.append(", type: \"").append(field.type()).append('"');
    }
    if (field.external()) {
      arguments.append(", external: true");
    }
    field
        .role()
        .override()
        .ifPresent(takeover ->
            arguments.append(", override: ").append(JoinDirectives.quoted(takeover.from())));
    if (overrides.stillUsed().contains(subgraph)) {
      arguments.append(", usedOverridden: true");
    }
    String label = overrides.labels().getOrDefault(subgraph, "");
    if (!label.isEmpty()) {
      arguments.append(", overrideLabel: ").append(JoinDirectives.quoted(label));
    }
    return new AppliedDirective(JoinDirectives.FIELD, arguments.append(')').toString());
  }
}
