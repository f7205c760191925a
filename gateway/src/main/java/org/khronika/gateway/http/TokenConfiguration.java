package org.khronika.gateway.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How callers prove who they are: by a JSON Web Token. As long as no keys are configured,
/// everybody is unknown.
@ConfigMapping(prefix = "khronika.token")
interface TokenConfiguration {

  /// The keys that tokens are signed with: the address (`https://…`) or the file of a JSON Web Key
  /// Set.
  Optional<String> keys();

  /// Whether keys are taken that `deploy/local` made, which anybody who can read its folder signs
  /// with. Not in production.
  @WithDefault("false")
  boolean localKeys();

  /// How long a token may be valid from when it was issued: whoever gets hold of one can use it
  /// that long.
  @WithDefault("1h")
  Duration maxLifetime();

  /// Who issues the tokens; to be given with the keys.
  Optional<String> issuer();

  /// Whom the tokens are for, where they say so.
  Optional<String> audience();
}
