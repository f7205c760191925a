package org.khronika.local.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.khronika.local.process.ProcessBook;
import org.khronika.local.process.StartFailure;

/// The data folder, held by one launcher at a time: whoever opens it holds it until it is closed,
/// or its process ends.
public final class DataFolder implements AutoCloseable {
  private static final String LOCK = "lock";

  // The operating system locks a file for a process, not for a caller within it, and unlocks it as
  // soon as that process
  // closes any handle of the file: within the process this map is what keeps the folder to one
  // holder.
  private static final ConcurrentMap<Path, String> HELD = new ConcurrentHashMap<>();

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Makes the folder where it is not there yet (readable by its owner only) and takes hold of it.
  ///
  /// @param port where the holder will serve, to be told to whoever wants the folder too
  public static DataFolder open(Path wanted, int port) throws StartFailure {
    try {
      var path = existing(wanted);
      var holder =
          "process " + ProcessHandle.current().pid() + ", serving http://localhost:" + port + "/";
      var other = HELD.putIfAbsent(path, holder);
      if (other != null) {
        throw inUse(path, other);
      }
      try {
        return new DataFolder(path, lock(path, holder));
      } catch (IOException | StartFailure e) {
        HELD.remove(path);
        throw e;
      }
    } catch (IOException e) {
      throw new StartFailure("Cannot use the data folder " + wanted, e);
    }
  }

  public Path path() {
    return path;
  }

  /// PostgreSQL's own folder.
  public Path postgres() {
    return postgresIn(path);
  }

  public static Path postgresIn(Path folder) {
    return folder.resolve("postgres");
  }

  public Path passwords() {
    return passwordsIn(path);
  }

  public static Path passwordsIn(Path folder) {
    return folder.resolve("passwords.properties");
  }

  /// Where PostgreSQL looks up the databases that it fetches from.
  public Path addresses() {
    return path.resolve("addresses");
  }

  /// The keys that tokens are signed with.
  public Path tokens() {
    return path.resolve("tokens");
  }

  public ProcessBook processes() {
    return new ProcessBook(path.resolve("processes"));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException _) {
      // The lock ends with the process at the latest.
    }
    HELD.remove(path);
  }

  private static Path existing(Path wanted) throws IOException, StartFailure {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    var path = wanted.toAbsolutePath().normalize();
    var parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.createDirectory(path, ownerOnly);
    } catch (FileAlreadyExistsException _) {
      requireOurs(path);
      Files.setPosixFilePermissions(path, ownerOnly.value());
    }
    return path.toRealPath();
  }

  private static void requireOurs(Path path) throws IOException, StartFailure {
    if (Files.exists(path.resolve(LOCK))) {
      return;
    }
    try (var files = Files.list(path)) {
      if (files.findAny().isPresent()) {
        throw new StartFailure(
            path
                + " holds other files and is no data folder of Khronika. Name an empty or a new one with --data DIR.");
      }
    }
  }

  private static FileChannel lock(Path path, String holder) throws IOException, StartFailure {
    var file = path.resolve(LOCK);
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw inUse(path, Files.readString(file));
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(UTF_8)));
    return channel;
  }

  private static StartFailure inUse(Path path, String holder) {
    return new StartFailure(
        "The data folder %s is in use by another Khronika (%s). Stop that one, or take another folder with --data DIR and another port with --port N."
            .formatted(path, holder));
  }
}
