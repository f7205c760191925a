package org.khronika.gateway.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.khronika.gateway.CacheUse;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.operation.RequestError;
import org.khronika.gateway.operation.RequestError.Code;

/// Automatic persisted queries, as Apollo's clients speak them: a client sends the hash of a
/// document alone, and the document with it once when it is told that the hash is not known.
final class PersistedQueries {
  private final Cache<String, String> documents;

  /// @param keptCharacters of all documents together; none are kept where it is 0
  PersistedQueries(long keptCharacters) {
    documents =
        Caffeine.newBuilder()
            .maximumWeight(keptCharacters)
            .weigher((String hash, String document) -> hash.length() + document.length())
            .recordStats()
            .build();
  }

  /// What a request turned out to mean.
  sealed interface Resolution {
    record Meant(GraphQLRequest request) implements Resolution {}

    /// @param error which the client's library knows, and answers by sending the document
    record Unknown(RequestError error) implements Resolution {}

    record Mismatch() implements Resolution {}
  }

  Resolution resolve(SentRequest sent) {
    var persisted = sent.persisted();
    var document = sent.document();
    if (persisted == null) {
      return document == null ? notFound() : new Resolution.Meant(sent.of(document));
    }
    if (persisted.version() != 1) {
      return new Resolution.Unknown(
          new RequestError(Code.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported"));
    }
    var known = documents.getIfPresent(persisted.sha256());
    if (document == null) {
      return known == null ? notFound() : new Resolution.Meant(sent.of(known));
    }
    return document.equals(known) || sha256(document).equals(persisted.sha256())
        ? new Resolution.Meant(sent.of(document))
        : new Resolution.Mismatch();
  }

  private static Resolution notFound() {
    return new Resolution.Unknown(
        new RequestError(Code.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound"));
  }

  /// Keeps the document of a request that was executed: what is no good is not kept.
  void keep(SentRequest executed) {
    var persisted = executed.persisted();
    var document = executed.document();
    if (persisted != null && document != null) {
      var _ = documents.get(persisted.sha256(), _ -> document);
    }
  }

  private static String sha256(String document) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(document.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  CacheUse use() {
    return CacheUse.of("persisted_queries", documents);
  }
}
