package org.khronika.incidents;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// Tokens that nobody may be taken in by, by what is wrong with them.
public final class BadTokens {
  private BadTokens() {}

  public static Map<String, String> all() {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("no token", "abc");
    tokens.put("expired", Tokens.signed(c -> c.setExpirationTimeMinutesInTheFuture(-2)));
    tokens.put("without an end", Tokens.signed(c -> c.unsetClaim("exp")));
    tokens.put("used again after its end", Tokens.signed(c -> issuedMinutesAgo(c, 60)));
    tokens.put(
        "valid for too long", Tokens.signed(c -> c.setExpirationTimeMinutesInTheFuture(120)));
    tokens.put("of nobody knows when", Tokens.signed(c -> c.unsetClaim("iat")));
    tokens.put(
        "bound to a key of its sender", Tokens.signed(c -> c.setClaim("cnf", Map.of("jkt", "x"))));
    tokens.put("not valid yet", Tokens.signed(c -> c.setNotBeforeMinutesInThePast(-5)));
    tokens.put("for somebody else", Tokens.signed(c -> c.setAudience("another")));
    tokens.put("for nobody", Tokens.signed(c -> c.unsetClaim("aud")));
    tokens.put("of another issuer", Tokens.signed(c -> c.setIssuer("https://else.test")));
    tokens.put("of no issuer", Tokens.signed(c -> c.unsetClaim("iss")));
    tokens.put("of no subject", Tokens.signed(c -> c.unsetClaim("sub")));
    tokens.put("signed by another key", signedByAnotherKey());
    tokens.put("not signed", unsigned());
    tokens.put("signed with the public key as a secret", signedWithThePublicKey());
    tokens.put("changed after it was signed", changed(Tokens.signed(BadTokens::asItIs)));
    tokens.put("without its signature", cut(Tokens.signed(BadTokens::asItIs)));
    return tokens;
  }

  private static String signedByAnotherKey() {
    try {
      PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      return sign(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, key.getPrivateKey());
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unsigned() {
    return sign(AlgorithmIdentifiers.NONE, null);
  }

  private static String signedWithThePublicKey() {
    try {
      byte[] secret =
          new JsonWebKeySet(java.nio.file.Files.readString(Tokens.keys()))
              .getJsonWebKeys()
              .getFirst()
              .getKey()
              .getEncoded();
      return sign(AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(secret));
    } catch (java.io.IOException | JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sign(String algorithm, Key key) {
    JsonWebSignature token = Tokens.unsigned(BadTokens::asItIs);
    token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    token.setDoKeyValidation(false);
    token.setKey(key);
    token.setKeyIdHeaderValue("k");
    token.setAlgorithmHeaderValue(algorithm);
    return Tokens.text(token);
  }

  private static String changed(String token) {
    String[] parts = token.split("\\.", -1);
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("monitor", "custodian");
    return parts[0]
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[2];
  }

  private static String cut(String token) {
    return token.substring(0, token.lastIndexOf('.') + 1);
  }

  /// As a valid one is some time later.
  private static void issuedMinutesAgo(JwtClaims claims, int minutes) {
    claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 60L * minutes));
    claims.setExpirationTimeMinutesInTheFuture(55 - minutes);
  }

  private static void asItIs(JwtClaims claims) {}
}
