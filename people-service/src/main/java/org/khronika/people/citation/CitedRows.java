package org.khronika.people.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Gathers the rows that a document becomes, and hands them out in an order that the references
/// between them allow: facts as they were added, then citations, then candidates.
public final class CitedRows {
  private final List<Object> facts = new ArrayList<>();
  private final List<Object> citations = new ArrayList<>();
  private final List<Object> candidates = new ArrayList<>();

  public void add(Object fact) {
    facts.add(fact);
  }

  public void cite(CitedFact fact, UUID id, List<CitationInput> inputs) {
    for (int i = 0; i < inputs.size(); i++) {
      Citation citation = Citation.of(inputs.get(i), fact, id, i);
      citations.add(citation);
      candidates.addAll(citation.candidates(inputs.get(i)));
    }
  }

  public List<Object> inOrder() {
    List<Object> rows = new ArrayList<>(facts);
    rows.addAll(citations);
    rows.addAll(candidates);
    return rows;
  }
}
