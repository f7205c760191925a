package org.khronika.gateway.http;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
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
import org.khronika.gateway.access.Claims;

/// Verifies a JSON Web Token: signed with a known key by the expected issuer, for us, not expired,
/// and not made to last. Whoever gets hold of one can use it as long as it is valid, so that is not
/// to be long.
final class VerifyToken {
  private static final int CLOCK_SKEW_SECONDS = 30;

  private final JwtConsumer consumer;

  private VerifyToken(JwtConsumer consumer) {
    this.consumer = consumer;
  }

  /// Empty where no keys are configured.
  static Optional<VerifyToken> of(TokenConfiguration configuration) {
    return configuration
        .keys()
        .map(keys -> {
          var issuer =
              configuration
                  .issuer()
                  .orElseThrow(() ->
                      new IllegalStateException(
                          "khronika.token.keys is set, so khronika.token.issuer must be, too"));
          var builder =
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
                  .setExpectedIssuer(issuer);
          configuration
              .audience()
              .ifPresentOrElse(
                  builder::setExpectedAudience, builder::setSkipDefaultAudienceValidation);
          return new VerifyToken(builder.build());
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
            "the keys in " + keys + " were made by deploy/local: they are for one machine only");
      }
      return new JwksVerificationKeyResolver(known);
    } catch (IOException | JoseException e) {
      throw new IllegalStateException("the keys in " + keys + " cannot be read: " + e, e);
    }
  }

  private static boolean isLocal(JsonWebKey key) {
    return key.getKeyId() != null && key.getKeyId().startsWith("local-");
  }

  /// What a token says of its bearer; empty when it is not valid. May wait for keys.
  Optional<Caller> verify(String token) {
    try {
      var claims = consumer.processToClaims(token);
      return Optional.of(
          new Caller(
              claims.getSubject(),
              new Claims(true, names(claims, "scope"), names(claims, "policies"))));
    } catch (InvalidJwtException | MalformedClaimException e) {
      return Optional.empty();
    }
  }

  /// A claim that lists names: a list, or text with blanks between them.
  private static NavigableSet<String> names(JwtClaims claims, String claim) {
    return switch (claims.getClaimValue(claim)) {
      case String text when !text.isBlank() -> new TreeSet<>(List.of(text.strip().split("\\s+")));
      case Collection<?> list -> {
        var names = new TreeSet<String>();
        list.forEach(name -> names.add(String.valueOf(name)));
        yield names;
      }
      case null, default -> new TreeSet<>();
    };
  }
}
