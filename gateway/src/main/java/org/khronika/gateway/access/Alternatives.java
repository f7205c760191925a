package org.khronika.gateway.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A condition on a set of names: all names of at least one alternative are in it, as the
/// `[[String!]!]!` of `@requiresScopes` and `@policy` says it.
///
/// Equal conditions are equal records: names are sorted, and an alternative that asks for more than
/// another one is left out.
///
/// @param anyOf the alternatives; an empty one is always met, and no alternative never
public record Alternatives(List<List<String>> anyOf) {
  // Stands first: the constants below are sorted by it.
  private static final Comparator<List<String>> SHORTEST_FIRST =
      Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString);

  public static final Alternatives ALWAYS = new Alternatives(List.of(List.of()));
  public static final Alternatives NEVER = new Alternatives(List.of());

  public Alternatives {
    List<List<String>> least = new ArrayList<>();
    anyOf.stream()
        .map(allOf -> allOf.stream().distinct().sorted().toList())
        .sorted(SHORTEST_FIRST)
        .filter(allOf -> least.stream().noneMatch(allOf::containsAll))
        .forEach(least::add);
    anyOf = List.copyOf(least);
  }

  /// Both conditions at once.
  public Alternatives and(Alternatives other) {
    List<List<String>> both = new ArrayList<>();
    for (List<String> mine : anyOf) {
      for (List<String> theirs : other.anyOf) {
        List<String> together = new ArrayList<>(mine);
        together.addAll(theirs);
        both.add(together);
      }
    }
    return new Alternatives(both);
  }

  /// Whether whatever meets this condition meets the other one.
  public boolean covers(Alternatives other) {
    return anyOf.stream().allMatch(mine -> other.anyOf.stream().anyMatch(mine::containsAll));
  }

  public boolean metBy(Set<String> names) {
    return anyOf.stream().anyMatch(names::containsAll);
  }

  /// `[["a", "b"], ["c"]]`
  @Override
  public String toString() {
    return anyOf.stream()
        .map(allOf ->
            allOf.stream()
                .map(name -> "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(", ", "[", "]")))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
