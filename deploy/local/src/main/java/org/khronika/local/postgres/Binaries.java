package org.khronika.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.khronika.local.data.Folders;
import org.khronika.local.process.StartFailure;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs for this machine, unpacked into a folder: `bin/initdb`, `bin/postgres` and
/// what they need.
public record Binaries(Path folder) {
  private static final int OWNER_EXECUTES = 0100;

  /// Unpacks the archive for this machine under the given folder, unless it is there already.
  /// Several launchers may do so at once: the archive is unpacked aside and moved into its place
  /// whole.
  public static Binaries unpackedUnder(Path parent) throws StartFailure {
    var name = archiveName();
    var archive = Binaries.class.getResource("/" + name);
    if (archive == null) {
      throw new StartFailure(
          "There is no embedded PostgreSQL for this machine: "
              + name
              + " is not on the class path.");
    }
    try {
      Files.createDirectories(parent);
      var folder = parent.resolve("postgresql-" + checksum(archive));
      if (!Files.isDirectory(folder)) {
        unpack(archive, folder);
      }
      return new Binaries(folder);
    } catch (IOException e) {
      throw new StartFailure("Cannot unpack PostgreSQL under " + parent, e);
    }
  }

  public String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  /// The major version, which the data folder must have been made by: the first line of the
  /// catalog's sources tells it.
  public String majorVersion() throws StartFailure {
    var catalog = folder.resolve("share/postgresql/postgres.bki");
    try (var lines = Files.lines(catalog)) {
      return lines.findFirst().orElse("").replace("# PostgreSQL ", "");
    } catch (IOException e) {
      throw new StartFailure("Cannot read the version of PostgreSQL", e);
    }
  }

  private static String archiveName() {
    var system =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    var processor = System.getProperty("os.arch", "");
    return switch (processor) {
      case "amd64", "x86_64" -> "postgres-" + system + "-x86_64.txz";
      case "aarch64" -> "postgres-" + system + "-arm_64.txz";
      default -> "postgres-" + system + "-" + processor + ".txz";
    };
  }

  private static String checksum(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection inJar) {
      return Long.toHexString(inJar.getJarEntry().getCrc());
    }
    throw new IOException(archive + " is not in a jar");
  }

  private static void unpack(URL archive, Path folder) throws IOException {
    var aside = Files.createTempDirectory(folder.getParent(), "unpacking");
    try (InputStream packed = new BufferedInputStream(archive.openStream());
        var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, aside);
      }
    }
    // A folder aside is its maker's only, while the build may be used by others too.
    Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Folders.delete(aside);
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path aside)
      throws IOException {
    var file = aside.resolve(entry.getName()).normalize();
    if (!file.startsWith(aside)) {
      throw new IOException(entry.getName() + " lies outside of the archive");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
    } else {
      Files.createDirectories(file.resolve("..").normalize());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      } else {
        Files.copy(tar, file);
        if ((entry.getMode() & OWNER_EXECUTES) != 0 && !file.toFile().setExecutable(true, false)) {
          throw new IOException("cannot make " + file + " executable");
        }
      }
    }
  }
}
