package org.khronika.incidents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// Issues tokens for the tests, with a key that is kept in a file: the service and its tests may be
/// loaded by class loaders of their own.
public final class Tokens {
  public static final String ISSUER = "https://issuer.test";

  private static final Path FOLDER = Path.of("target", "tokens").toAbsolutePath();
  private static final EllipticCurveJsonWebKey KEY = key();

  private Tokens() {}

  /// The file of the public key, as a JSON Web Key Set.
  static Path keys() {
    return FOLDER.resolve("public.json");
  }

  /// A valid one, of a caller who is named like its roles.
  public static String of(String... roles) {
    return named(String.join("-", roles), roles);
  }

  public static String named(String subject, String... roles) {
    return signed(claims -> {
      claims.setSubject(subject);
      claims.setStringListClaim("roles", List.of(roles));
    });
  }

  /// One of a monitor, with claims changed.
  public static String signed(Consumer<JwtClaims> change) {
    JsonWebSignature token = unsigned(change);
    token.setKey(KEY.getPrivateKey());
    token.setKeyIdHeaderValue(KEY.getKeyId());
    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    return text(token);
  }

  /// Its claims alone, for those who sign in other ways.
  static JsonWebSignature unsigned(Consumer<JwtClaims> change) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject("monica");
    claims.setAudience("khronika");
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(55);
    claims.setStringListClaim("roles", List.of("monitor"));
    change.accept(claims);
    JsonWebSignature token = new JsonWebSignature();
    token.setPayload(claims.toJson());
    return token;
  }

  static String text(JsonWebSignature token) {
    try {
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized EllipticCurveJsonWebKey key() {
    Path pair = FOLDER.resolve("pair.json");
    try {
      if (!Files.exists(pair)) {
        Files.createDirectories(FOLDER);
        EllipticCurveJsonWebKey made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        made.setKeyId("k");
        Files.writeString(keys(), new JsonWebKeySet(made).toJson());
        Files.writeString(pair, made.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
      }
      return new EllipticCurveJsonWebKey(JsonUtil.parseJson(Files.readString(pair)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
