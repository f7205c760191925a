package org.khronika.incidents.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells whether two documents say the same: the SHA-256 of the document as [CanonicalJson],
/// without `id` and `version`, which say what the document is recorded over rather than what it
/// says. A field that a later release adds does not change the digest of documents that leave it
/// out.
public final class DocumentDigest {
  private DocumentDigest() {}

  /// The digest of a record, as 64 hexadecimal digits.
  public static String of(Object document) {
    ObjectNode content = CanonicalJson.tree(document);
    content.remove("id");
    byte[] text = CanonicalJson.text(content).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
