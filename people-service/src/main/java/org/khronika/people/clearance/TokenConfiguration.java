package org.khronika.people.clearance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How callers prove who they are: by a JSON Web Token of an OpenID Connect provider. As long as no
/// keys are configured, everybody is the public, and nobody can write.
@ConfigMapping(prefix = "khronika.token")
interface TokenConfiguration {

  /// The keys that tokens are signed with: the address (`https://…`) or the file of a JSON Web Key
  /// Set.
  Optional<String> keys();

  /// Who issues the tokens; to be given with the keys.
  Optional<String> issuer();

  /// Whom the tokens are for: a token that does not name it is refused.
  @WithDefault("khronika")
  String audience();

  /// Whether keys are taken that `deploy/local` made, which anybody who can read its folder signs
  /// with. Not in production.
  @WithDefault("false")
  boolean localKeys();

  /// How long a token may be valid from when it was issued: whoever gets hold of one can use it
  /// that long.
  @WithDefault("1h")
  Duration maxLifetime();

  /// The claim that lists the caller's roles: a name, or names with dots between them for a claim
  /// within others (`realm_access.roles`).
  @WithDefault("roles")
  String rolesClaim();

  /// By role, the values of that claim that stand for it; where there are none, the role's name in
  /// lower case.
  Map<Role, Set<String>> roles();
}
