package org.khronika.gateway.composition;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The part that a field plays for federation in one subgraph.
///
/// @param requires the field set of `@requires`, as written
/// @param provides the field set of `@provides`, as written
record FieldRole(
    Set<Trait> traits,
    Optional<String> requires,
    Optional<String> provides,
    Optional<Takeover> override) {

  static final FieldRole PLAIN =
      new FieldRole(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

  FieldRole {
    traits = Set.copyOf(traits);
  }

  enum Trait {
    /// Other subgraphs may resolve it too: `@shareable`, or a key field, or an external field that
    /// is provided.
    SHAREABLE,
    /// `@external`, and really so.
    EXTERNAL,
    /// Selected by some `@provides` of this subgraph.
    PROVIDED,
    /// Selected by a key, `@requires` or `@provides`, or asked for by an interface of this
    /// subgraph.
    USED
  }

  /// `@override`: this subgraph resolves the field instead of another one.
  ///
  /// @param label of a progressive override
  record Takeover(String from, Optional<String> label) {}

  FieldRole with(Trait trait) {
    Set<Trait> more = EnumSet.of(trait);
    more.addAll(traits);
    return new FieldRole(more, requires, provides, override);
  }

  FieldRole without(Trait trait) {
    Set<Trait> fewer = EnumSet.noneOf(Trait.class);
    fewer.addAll(traits);
    fewer.remove(trait);
    return new FieldRole(fewer, requires, provides, override);
  }

  FieldRole withFieldSets(Optional<String> otherRequires, Optional<String> otherProvides) {
    return new FieldRole(traits, otherRequires, otherProvides, override);
  }
}
