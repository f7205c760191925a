package org.khronika.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.gateway.access.Claims;

class VerifyTokenTest {
  @TempDir Path folder;
  private Tokens tokens;
  private VerifyToken verifyToken;

  @BeforeEach
  void readKeys() throws JoseException, IOException {
    tokens = new Tokens();
    Path keys = Files.writeString(folder.resolve("keys.json"), tokens.keys());
    verifyToken =
        VerifyToken.of(configured(Optional.of(keys.toString()), Optional.of(Tokens.ISSUER)))
            .orElseThrow();
  }

  @Test
  void a_token_says_who_asks() {
    var token =
        tokens.signed(claims -> {
          claims.setStringClaim("scope", "people:read  letters");
          claims.setStringListClaim("policies", "sees-codes");
        });

    assertThat(verifyToken.verify(token))
        .contains(
            new Caller(
                "monica",
                new Claims(
                    true,
                    new TreeSet<>(List.of("people:read", "letters")),
                    new TreeSet<>(List.of("sees-codes")))));
  }

  @Test
  void a_token_without_scopes_only_makes_known() {
    assertThat(verifyToken.verify(tokens.signed(_ -> {})))
        .contains(new Caller("monica", new Claims(true, new TreeSet<>(), new TreeSet<>())));
  }

  @Test
  void an_expired_token_is_not_valid() {
    assertThat(
            verifyToken.verify(
                tokens.signed(claims -> claims.setExpirationTime(NumericDate.fromSeconds(1)))))
        .isEmpty();
    assertThat(verifyToken.verify(tokens.signed(claims -> claims.unsetClaim("exp")))).isEmpty();
  }

  @Test
  void a_token_may_be_used_again_until_it_expires_and_not_after() {
    var token = tokens.signed(_ -> {});
    assertThat(verifyToken.verify(token)).isPresent();
    assertThat(verifyToken.verify(token)).isPresent();
    var later =
        tokens.signed(claims -> {
          claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 600));
          claims.setExpirationTimeMinutesInTheFuture(-5);
        });
    assertThat(verifyToken.verify(later)).isEmpty();
  }

  @Test
  void a_token_that_is_made_to_last_is_not_valid() {
    assertThat(
            verifyToken.verify(
                tokens.signed(claims -> claims.setExpirationTimeMinutesInTheFuture(61))))
        .isEmpty();
    assertThat(verifyToken.verify(tokens.signed(claims -> claims.unsetClaim("iat")))).isEmpty();
  }

  @Test
  void a_token_that_asks_for_a_proof_of_its_sender_is_not_valid_without_one() {
    assertThat(
            verifyToken.verify(
                tokens.signed(claims -> claims.setClaim("cnf", Map.of("jkt", "thumbprint")))))
        .isEmpty();
  }

  @Test
  void a_token_of_nobody_is_not_valid() {
    assertThat(verifyToken.verify(tokens.signed(claims -> claims.unsetClaim("sub")))).isEmpty();
  }

  @Test
  void a_token_of_another_issuer_is_not_valid() {
    assertThat(verifyToken.verify(tokens.signed(claims -> claims.setIssuer("https://other.test"))))
        .isEmpty();
  }

  @Test
  void a_token_signed_with_another_key_is_not_valid() throws JoseException {
    assertThat(verifyToken.verify(new Tokens().signed(_ -> {}))).isEmpty();
  }

  @Test
  void a_token_that_is_not_signed_or_with_a_shared_secret_is_not_valid() throws JoseException {
    var unsigned = new JsonWebSignature();
    unsigned.setPayload(Tokens.claims(_ -> {}).toJson());
    unsigned.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
    unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
    var secret = new JsonWebSignature();
    secret.setPayload(Tokens.claims(_ -> {}).toJson());
    secret.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    secret.setKey(new HmacKey(tokens.keys().getBytes(StandardCharsets.UTF_8)));

    assertThat(verifyToken.verify(unsigned.getCompactSerialization())).isEmpty();
    assertThat(verifyToken.verify(secret.getCompactSerialization())).isEmpty();
    assertThat(verifyToken.verify("no.token")).isEmpty();
  }

  @Test
  void without_keys_nothing_is_verified_and_keys_need_an_issuer() {
    assertThat(VerifyToken.of(configured(Optional.empty(), Optional.empty()))).isEmpty();
    assertThatThrownBy(() -> VerifyToken.of(configured(Optional.of("keys.json"), Optional.empty())))
        .hasMessageContaining("khronika.token.issuer");
  }

  @Test
  void keys_that_were_made_for_one_machine_are_refused_elsewhere() throws IOException {
    var keys =
        Files.writeString(
            folder.resolve("local.json"),
            tokens.keys().replace("\"kid\":\"k\"", "\"kid\":\"local-1\""));
    assertThatThrownBy(() ->
            VerifyToken.of(configured(Optional.of(keys.toString()), Optional.of(Tokens.ISSUER))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("for one machine only");
  }

  private static TokenConfiguration configured(Optional<String> keys, Optional<String> issuer) {
    return new TokenConfiguration() {
      @Override
      public Optional<String> keys() {
        return keys;
      }

      @Override
      public boolean localKeys() {
        return false;
      }

      @Override
      public Duration maxLifetime() {
        return Duration.ofHours(1);
      }

      @Override
      public Optional<String> issuer() {
        return issuer;
      }

      @Override
      public Optional<String> audience() {
        return Optional.empty();
      }
    };
  }
}
