package org.khronika.local;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/// A build whose services are stand-ins. PostgreSQL's programs are this module's, unpacked once for
/// all tests.
final class StandInInstallation {
  private StandInInstallation() {}

  static Installation under(Path root) throws IOException {
    var installation = new Installation(root);
    for (var module : Khronika.MODULES) {
      jar(installation.jar(module));
    }
    Files.writeString(installation.supergraph(), "type Query { a: Int }");
    var unpacked = Files.createDirectories(Path.of("target", "postgresql").toAbsolutePath());
    Files.createDirectories(installation.binaries().getParent());
    Files.createSymbolicLink(installation.binaries(), unpacked);
    return installation;
  }

  static void document(Installation installation, String folder, String key) throws IOException {
    var path = Files.createDirectories(installation.example().resolve(folder));
    Files.writeString(path.resolve(key + ".json"), "{\"key\": \"%s\"}".formatted(key));
  }

  static void behave(Installation installation, String module, String behaviour)
      throws IOException {
    Files.writeString(installation.jar(module).resolveSibling("behaviour"), behaviour);
  }

  private static void jar(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var classPath =
        Pattern.compile(File.pathSeparator)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(joining(" "));
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      jar.finish();
    }
  }
}
