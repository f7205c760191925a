package org.khronika.incidents.clearance;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// Verifies a JSON Web Token: signed with a known key by the expected issuer, for us, not expired,
/// and not made to last: whoever gets hold of one can use it as long as it is valid. Only
/// signatures by key pairs are taken, so that a public key is never taken for a secret.
final class VerifyToken {
  private static final int CLOCK_SKEW_SECONDS = 30;

  private final JwtConsumer consumer;
  private final TokenConfiguration configuration;

  private VerifyToken(JwtConsumer consumer, TokenConfiguration configuration) {
    this.consumer = consumer;
    this.configuration = configuration;
  }

  /// Empty where no keys are configured.
  static Optional<VerifyToken> of(TokenConfiguration configuration) {
    return configuration
        .keys()
        .map(keys -> {
          String issuer =
              configuration
                  .issuer()
                  .orElseThrow(() ->
                      new IllegalStateException(
                          "khronika.token.keys is set, so khronika.token.issuer must be, too"));
          JwtConsumer consumer =
              new JwtConsumerBuilder()
                  .setVerificationKeyResolver(resolver(keys, configuration.localKeys()))
                  .setJwsAlgorithmConstraints(
                      PERMIT,
                      AlgorithmIdentifiers.RSA_USING_SHA256,
                      AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                      AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                      AlgorithmIdentifiers.EDDSA)
                  .setRequireSubject()
                  .setRequireExpirationTime()
                  .setRequireIssuedAt()
                  .registerValidator(
                      (Validator) token -> refusal(token, configuration.maxLifetime()))
                  .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                  .setExpectedIssuer(issuer)
                  .setExpectedAudience(configuration.audience())
                  .build();
          return new VerifyToken(consumer, configuration);
        });
  }

  /// Why a token is refused that is signed and not expired; null where it is taken. One that is
  /// bound to a key of its sender (`cnf`) asks for a proof that nobody looks at here.
  private static @Nullable String refusal(JwtContext token, Duration maxLifetime)
      throws MalformedClaimException {
    JwtClaims claims = token.getJwtClaims();
    if (claims.hasClaim("cnf")) {
      return "it is bound to a key of its sender";
    }
    NumericDate from = claims.getIssuedAt();
    NumericDate until = claims.getExpirationTime();
    return from == null
            || until == null
            || until.getValue() - from.getValue() > maxLifetime.toSeconds()
        ? "it is valid for longer than " + maxLifetime
        : null;
  }

  private static VerificationKeyResolver resolver(String keys, boolean localKeys) {
    if (keys.matches("https?://.*")) {
      return new HttpsJwksVerificationKeyResolver(new HttpsJwks(keys));
    }
    try {
      List<JsonWebKey> known = new JsonWebKeySet(Files.readString(Path.of(keys))).getJsonWebKeys();
      if (!localKeys && known.stream().anyMatch(VerifyToken::isLocal)) {
        throw new IllegalStateException(
            "The keys in " + keys + " were made by deploy/local: they are for one machine only.");
      }
      return new JwksVerificationKeyResolver(known);
    } catch (IOException | JoseException e) {
      throw new IllegalStateException("The keys in " + keys + " cannot be read: " + e, e);
    }
  }

  private static boolean isLocal(JsonWebKey key) {
    return key.getKeyId() != null && key.getKeyId().startsWith("local-");
  }

  /// Whom a token is of; empty when it is not valid. May wait for keys.
  Optional<Caller> verify(String token) {
    try {
      JwtClaims claims = consumer.processToClaims(token);
      return Optional.of(new Caller(claims.getSubject(), roles(claims)));
    } catch (InvalidJwtException | MalformedClaimException e) {
      return Optional.empty();
    }
  }

  private Set<Role> roles(JwtClaims claims) {
    @Nullable Object value = claims.getClaimsMap();
    for (String name : configuration.rolesClaim().split("\\.", -1)) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    List<String> values =
        switch (value) {
          case String text -> List.of(text.strip().split("\\s+", -1));
          case Collection<?> list -> list.stream().map(String::valueOf).toList();
          case null, default -> List.of();
        };
    return Stream.of(Role.values())
        .filter(role -> values.stream().anyMatch(names(role)::contains))
        .collect(Collectors.toSet());
  }

  private Set<String> names(Role role) {
    return configuration.roles().getOrDefault(role, Set.of(role.name().toLowerCase(Locale.ROOT)));
  }
}
