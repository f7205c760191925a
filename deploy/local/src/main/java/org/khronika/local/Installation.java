package org.khronika.local;

import java.nio.file.Path;

/// Where the built parts of Khronika lie.
///
/// @param root the folder of the whole build
public record Installation(Path root) {
  public Installation {
    root = root.toAbsolutePath().normalize();
  }

  /// The runnable jar of a module.
  public Path jar(String module) {
    return target(module).resolve("quarkus-app/quarkus-run.jar");
  }

  /// What a module was built into.
  public Path target(String module) {
    return root.resolve(module).resolve("target");
  }

  /// The composed schema that the gateway serves.
  public Path supergraph() {
    return target("gateway").resolve("supergraph.graphql");
  }

  /// The example record: folders of documents, and `query.graphql`.
  public Path example() {
    return root.resolve("deploy/local/example");
  }

  /// Where PostgreSQL's programs are unpacked.
  public Path binaries() {
    return target("deploy/local").resolve("postgresql");
  }
}
