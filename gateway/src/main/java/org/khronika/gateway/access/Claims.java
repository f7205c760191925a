package org.khronika.gateway.access;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/// What is known of a caller.
///
/// @param authenticated whether it is known who asks
public record Claims(
    boolean authenticated, NavigableSet<String> scopes, NavigableSet<String> policies) {
  /// Of somebody unknown.
  public static final Claims NONE = new Claims(false, new TreeSet<>(), new TreeSet<>());

  public Claims {
    scopes = Collections.unmodifiableNavigableSet(new TreeSet<>(scopes));
    policies = Collections.unmodifiableNavigableSet(new TreeSet<>(policies));
  }

  /// What of them is among the others: two callers who do not differ there are one.
  public Claims among(Claims others) {
    if (others.equals(NONE)) {
      return NONE; // as with most supergraphs, and every request passes here
    }
    return new Claims(
        authenticated && others.authenticated,
        common(scopes, others.scopes),
        common(policies, others.policies));
  }

  public Claims with(Claims others) {
    return new Claims(
        authenticated || others.authenticated,
        all(scopes, others.scopes),
        all(policies, others.policies));
  }

  private static NavigableSet<String> common(Collection<String> some, Collection<String> others) {
    NavigableSet<String> common = new TreeSet<>(some);
    common.retainAll(others);
    return common;
  }

  private static NavigableSet<String> all(Collection<String> some, Collection<String> others) {
    NavigableSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
