import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;

/// Makes a key of tokens and a custodian's token, good for an hour, in the folder that is the argument.
class Tokens {
  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    var point = ((ECPublicKey) pair.getPublic()).getW();
    Files.writeString(
        folder.resolve("keys.json"),
        "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"proof-1\",\"x\":\"%s\",\"y\":\"%s\"}]}".formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY())));
    var now = Instant.now().getEpochSecond();
    var unsigned =
        encode("{\"alg\":\"ES256\",\"kid\":\"proof-1\",\"typ\":\"at+jwt\"}".getBytes(UTF_8))
            + "."
            + encode(
                "{\"iss\":\"proof\",\"aud\":\"khronika\",\"sub\":\"proof\",\"iat\":%d,\"exp\":%d,\"roles\":[\"custodian\"]}".formatted(now, now + 3600).getBytes(UTF_8));
    var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(pair.getPrivate());
    signature.update(unsigned.getBytes(UTF_8));
    Files.writeString(folder.resolve("token"), unsigned + "." + encode(signature.sign()));
  }

  private static String coordinate(BigInteger value) {
    var bytes = value.toByteArray();
    var exact = new byte[32];
    int length = Math.min(bytes.length, 32);
    System.arraycopy(bytes, bytes.length - length, exact, 32 - length, length);
    return encode(exact);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
