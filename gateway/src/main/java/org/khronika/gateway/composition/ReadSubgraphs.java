package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.khronika.gateway.composition.CompositionError.Code;

/// Reads all subgraphs and gives each its value in `enum join__Graph`.
final class ReadSubgraphs {
  private ReadSubgraphs() {}

  static List<SubgraphSchema> read(List<Subgraph> subgraphs, Findings findings) {
    checkNames(subgraphs, findings);
    List<String> graphs = graphs(subgraphs);
    List<SubgraphSchema> schemas = new ArrayList<>();
    for (int i = 0; i < subgraphs.size(); i++) {
      ReadSubgraph.read(subgraphs.get(i), graphs.get(i), findings).ifPresent(schemas::add);
    }
    return schemas;
  }

  private static void checkNames(List<Subgraph> subgraphs, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (Subgraph subgraph : subgraphs) {
      if (!seen.add(subgraph.name())) {
        findings.add(
            Code.DUPLICATE_SUBGRAPH_NAME, "Two subgraphs are named \"" + subgraph.name() + "\"");
      }
      if (subgraph.name().isBlank() || subgraph.name().equals("_")) {
        findings.add(
            Code.INVALID_SUBGRAPH_NAME,
            "\"" + subgraph.name() + "\" cannot be the name of a subgraph");
      }
    }
    if (subgraphs.isEmpty()) {
      findings.add(Code.NO_QUERIES, "There is no subgraph");
    }
  }

  /// `my-subgraph` → `MY_SUBGRAPH`; numbered where several would be the same.
  private static List<String> graphs(List<Subgraph> subgraphs) {
    List<String> plain = subgraphs.stream().map(subgraph -> graph(subgraph.name())).toList();
    Map<String, Integer> numbers = new HashMap<>();
    List<String> graphs = new ArrayList<>();
    for (String name : plain) {
      boolean alone = plain.indexOf(name) == plain.lastIndexOf(name);
      graphs.add(alone ? name : name + "_" + numbers.merge(name, 1, Integer::sum));
    }
    return graphs;
  }

  private static String graph(String name) {
    String letters = name.replaceAll("\\W", "_");
    String started = letters.matches("\\d.*") ? "_" + letters : letters;
    // A trailing number is reserved for telling equal names apart.
    String ended = started.matches(".*_\\d+") ? started + "_" : started;
    return ended.toUpperCase(Locale.ROOT);
  }
}
