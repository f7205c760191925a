package org.khronika.gateway.access;

import java.util.NavigableSet;
import java.util.TreeSet;

/// What an element of the schema asks of a caller.
///
/// @param authenticated `@authenticated`
/// @param scopes `@requiresScopes`
/// @param policies `@policy`
public record Demand(boolean authenticated, Alternatives scopes, Alternatives policies) {
  public static final Demand NONE = new Demand(false, Alternatives.ALWAYS, Alternatives.ALWAYS);

  /// Both demands at once.
  public Demand and(Demand other) {
    return new Demand(
        authenticated || other.authenticated,
        scopes.and(other.scopes),
        policies.and(other.policies));
  }

  /// Whether whoever meets this demand meets the other one.
  public boolean covers(Demand other) {
    return (authenticated || !other.authenticated)
        && scopes.covers(other.scopes)
        && policies.covers(other.policies);
  }

  public boolean metBy(Claims claims) {
    return (!authenticated || claims.authenticated())
        && scopes.metBy(claims.scopes())
        && policies.metBy(claims.policies());
  }

  /// Every claim that decides whether it is met.
  public Claims named() {
    return new Claims(authenticated, names(scopes), names(policies));
  }

  private static NavigableSet<String> names(Alternatives alternatives) {
    NavigableSet<String> names = new TreeSet<>();
    alternatives.anyOf().forEach(names::addAll);
    return names;
  }
}
