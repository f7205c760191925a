package org.khronika.incidents.clearance;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who sends a request.
///
/// @param name who it is to the issuer of its token; null for the public
public record Caller(@Nullable String name, Set<Role> roles) {
  public static final Caller PUBLIC = new Caller(null, Set.of());

  public Caller {
    roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
  }

  /// What it sees: rows of this clearance, and of less.
  public int clearance() {
    return roles.stream().mapToInt(Role::clearance).max().orElse(0);
  }

  public boolean may(Action action) {
    return roles.stream().anyMatch(role -> role.allows(action));
  }

  /// Its roles in lower case, in alphabetical order.
  public List<String> roleNames() {
    return roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).sorted().toList();
  }

  /// Whether it may see records that are for custodians.
  public boolean isCustodian() {
    return roles.contains(Role.CUSTODIAN);
  }
}
