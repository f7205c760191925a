package org.khronika.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A Java service of Khronika: which jar, on which port of the loopback address, told what by its
/// environment.
///
/// @param jvmOptions options of its JVM beyond those that every service gets
public record Service(
    String name, Path jar, int port, Map<String, String> environment, List<String> jvmOptions) {
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx" + System.getenv().getOrDefault("KHRONIKA_HEAP", "256m"),
          "-XX:+UseSerialGC",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /// Starts the service in a process of its own, with the JDK that runs the launcher.
  public Child start(Log log) throws StartFailure {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", jar.toString()));
    var all = new TreeMap<>(environment);
    all.put("PORT", String.valueOf(port));
    all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    // The log says when and who.
    all.put("QUARKUS_LOG_CONSOLE_FORMAT", "%-5p [%c{2.}] %s%e%n");
    return Child.start(name, command, all, log);
  }

  /// Where the service is reached.
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  URI ready() {
    return at("/q/health/ready");
  }
}
