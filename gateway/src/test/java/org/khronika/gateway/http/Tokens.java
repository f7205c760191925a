package org.khronika.gateway.http;

import java.util.function.Consumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/// Issues tokens, each instance with a key of its own.
final class Tokens {
  static final String ISSUER = "https://issuer.test";

  private final EllipticCurveJsonWebKey key;

  Tokens() {
    try {
      key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
    key.setKeyId("k");
  }

  /// The public key, as a JSON Web Key Set.
  String keys() {
    return new JsonWebKeySet(key).toJson();
  }

  String signed(Consumer<JwtClaims> change) {
    var token = new JsonWebSignature();
    token.setPayload(claims(change).toJson());
    token.setKey(key.getPrivateKey());
    token.setKeyIdHeaderValue(key.getKeyId());
    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    try {
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  static JwtClaims claims(Consumer<JwtClaims> change) {
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setSubject("monica");
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(5);
    claims.setAudience("somebody");
    change.accept(claims);
    return claims;
  }
}
