package org.khronika.local.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.khronika.local.process.StartFailure;

/// Issues tokens, signed with a key that is made at the first start and kept where only its owner
/// can read it. The key's id begins with `local-`: services elsewhere refuse to start with it.
public final class Issuer {
  public static final String NAME = "khronika-local";
  public static final String AUDIENCE = "khronika";

  /// How long a token is valid: a working day, as nobody here renews them.
  public static final Duration LIFETIME = Duration.ofHours(12);

  private static final String KEY_ID = "local-1";

  private final EllipticCurveJsonWebKey key;
  private final Path folder;

  private Issuer(EllipticCurveJsonWebKey key, Path folder) {
    this.key = key;
    this.folder = folder;
  }

  /// The issuer of a folder, whose key is made where there is none.
  public static Issuer keptIn(Path folder) throws StartFailure {
    try {
      if (!Files.exists(pair(folder))) {
        Files.createDirectories(folder);
        make(folder);
      }
      var pair = new EllipticCurveJsonWebKey(JsonUtil.parseJson(Files.readString(pair(folder))));
      return new Issuer(pair, folder);
    } catch (IOException | JoseException e) {
      throw new StartFailure("Cannot keep the key of tokens in " + folder, e);
    }
  }

  private static void make(Path folder) throws IOException, JoseException {
    var made = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    made.setKeyId(KEY_ID);
    Files.writeString(keys(folder), new JsonWebKeySet(made).toJson());
    var unfinished = folder.resolve("pair.json.new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(unfinished, made.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    Files.move(unfinished, pair(folder), StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path pair(Path folder) {
    return folder.resolve("pair.json");
  }

  private static Path keys(Path folder) {
    return folder.resolve("keys.json");
  }

  /// The file of the public keys, as a JSON Web Key Set.
  public Path keys() {
    return keys(folder);
  }

  /// A token of somebody with these roles, valid for half a day.
  public String token(String name, List<String> roles) {
    var claims = new JwtClaims();
    claims.setIssuer(NAME);
    claims.setAudience(AUDIENCE);
    claims.setSubject(name);
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture((float) LIFETIME.toMinutes());
    claims.setStringListClaim("roles", roles);
    var token = new JsonWebSignature();
    token.setPayload(claims.toJson());
    token.setKey(key.getPrivateKey());
    token.setKeyIdHeaderValue(KEY_ID);
    token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
    try {
      return token.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("a key of ours signs", e);
    }
  }
}
