package org.khronika.gateway.composition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.composition.Composition.Composed;
import org.khronika.gateway.composition.Composition.Refused;

/// Makes a supergraph of subgraphs.
public final class Compose {
  private Compose() {}

  /// Composes subgraphs, or says why they do not compose.
  ///
  /// @param subgraphs their order decides the order of what is printed, and whose description is
  ///   taken
  public static Composition compose(List<Subgraph> subgraphs) {
    var findings = new Findings();
    List<SubgraphSchema> read = ReadSubgraphs.read(subgraphs, findings);
    if (findings.any()) {
      return new Refused(findings.all());
    }
    List<SubgraphSchema> normalized =
        read.stream().map(UpgradeFederation1::upgrade).map(ResolveFieldTraits::resolve).toList();
    normalized.forEach(schema -> CheckSubgraph.check(schema, findings));
    if (findings.any()) {
      return new Refused(findings.all());
    }
    var all = Subgraphs.of(normalized);
    Supergraph merged =
        ShareDemands.share(
            all, new AddInterfaceObjectFields(all, findings).add(MergeTypes.merge(all, findings)));
    if (findings.any()) {
      return new Refused(findings.all());
    }
    CheckSupergraph.check(merged, findings);
    if (findings.any()) {
      return new Refused(findings.all());
    }
    String sdl = PrintSupergraph.print(merged);
    CheckSchema.check(sdl, findings);
    if (!findings.any()) {
      CheckSatisfiability.check(sdl, findings);
    }
    return findings.any() ? new Refused(findings.all()) : new Composed(sdl);
  }

  /// `Compose <output-file> <name>=<url>=<path of its SDL>…`
  ///
  /// Prints every error and exits with 1 when the subgraphs do not compose; a file that is there is
  /// then left alone.
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("Usage: Compose <output-file> <name>=<url>=<path of its SDL>…");
      System.exit(2);
    }
    List<Subgraph> subgraphs = new ArrayList<>();
    for (String argument : List.of(arguments).subList(1, arguments.length)) {
      subgraphs.add(subgraph(argument));
    }
    switch (compose(subgraphs)) {
      case Composed(String sdl) -> write(Path.of(arguments[0]), sdl);
      case Refused(List<CompositionError> errors) -> {
        errors.forEach(System.err::println);
        System.exit(1);
      }
    }
  }

  /// A URL may contain `=`, a path should not.
  private static Subgraph subgraph(String argument) throws IOException {
    int name = argument.indexOf('=');
    int path = argument.lastIndexOf('=');
    if (name < 1 || path == name) {
      throw new IllegalArgumentException(
          "A subgraph is given as <name>=<url>=<path of its SDL>, not as " + argument);
    }
    String sdl = Files.readString(Path.of(argument.substring(path + 1)));
    return new Subgraph(argument.substring(0, name), argument.substring(name + 1, path), sdl);
  }

  /// Nobody sees half a file. (A temporary file of the JDK would be readable by its owner only.)
  private static void write(Path file, String sdl) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    Path whole = target.resolveSibling(target.getFileName() + ".new");
    Files.createDirectories(whole.resolve("..").normalize());
    Files.writeString(whole, sdl);
    Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
