package org.khronika.incidents.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/// An authority that certifies, for the tests: every one of its certificates is in a PKCS#12 file
/// of its own, and so is what who trusts it needs.
final class Authority {
  static final String PASSWORD = "changeit";

  private static final String CA = "ca";

  private final Path folder;
  private final Path all;

  Authority() {
    try {
      folder = Files.createTempDirectory("certificates");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    all = folder.resolve("all.p12");
    make(CA, "-ext", "bc:critical=ca:true");
  }

  /// The key and the certificate of a server for one host, or of a client for none.
  Path certified(String name, String host) {
    make(name, "-signer", CA, "-ext", "san=dns:" + host);
    return kept(
        name,
        (from, to) ->
            to.setKeyEntry(
                name,
                from.getKey(name, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                from.getCertificateChain(name)));
  }

  /// The authority's own certificate.
  Path trust() {
    return kept("trust", (from, to) -> to.setCertificateEntry(CA, from.getCertificate(CA)));
  }

  private void make(String alias, String... more) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=" + alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-keystore",
                all.toString(),
                "-storepass",
                PASSWORD));
    command.addAll(List.of(more));
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("keytool.log").toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Copy {
    void copy(KeyStore from, KeyStore to) throws GeneralSecurityException;
  }

  private Path kept(String name, Copy copy) {
    var file = folder.resolve(name + ".p12");
    try (var out = Files.newOutputStream(file)) {
      var kept = KeyStore.getInstance("PKCS12");
      kept.load(null, null);
      copy.copy(KeyStore.getInstance(all.toFile(), PASSWORD.toCharArray()), kept);
      kept.store(out, PASSWORD.toCharArray());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
