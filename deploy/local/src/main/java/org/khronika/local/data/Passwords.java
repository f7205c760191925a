package org.khronika.local.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.khronika.local.process.StartFailure;

/// The passwords of PostgreSQL's logins, made at the first start and kept in a file that only its
/// owner can read. They are never printed: this class has no textual form of them.
public final class Passwords {
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SortedMap<String, String> byLogin;

  private Passwords(SortedMap<String, String> byLogin) {
    this.byLogin = byLogin;
  }

  /// Reads the file, and adds to it a new password for each login that has none.
  public static Passwords keptIn(Path file, List<String> logins) throws StartFailure {
    try {
      var byLogin = read(file);
      if (!byLogin.keySet().containsAll(logins)) {
        logins.forEach(login -> byLogin.computeIfAbsent(login, _ -> random()));
        write(file, byLogin);
      }
      return new Passwords(byLogin);
    } catch (IOException e) {
      throw new StartFailure("Cannot keep passwords in " + file, e);
    }
  }

  public String of(String login) {
    var password = byLogin.get(login);
    if (password == null) {
      throw new IllegalStateException("every login has a password, but " + login + " has none");
    }
    return password;
  }

  private static SortedMap<String, String> read(Path file) throws IOException {
    var byLogin = new TreeMap<String, String>();
    if (Files.exists(file)) {
      var properties = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      properties
          .stringPropertyNames()
          .forEach(login -> byLogin.put(login, properties.getProperty(login, "")));
    }
    return byLogin;
  }

  private static void write(Path file, SortedMap<String, String> byLogin) throws IOException {
    var unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        unfinished, byLogin.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
