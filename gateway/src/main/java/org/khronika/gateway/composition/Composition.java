package org.khronika.gateway.composition;

import java.util.List;

/// What came of composing: a supergraph, or every reason why there is none.
public sealed interface Composition {

  /// The subgraphs compose.
  ///
  /// @param supergraphSdl the supergraph, printed; ends with a line break
  record Composed(String supergraphSdl) implements Composition {}

  /// The subgraphs do not compose.
  ///
  /// @param errors at least one, in the order in which they were found
  record Refused(List<CompositionError> errors) implements Composition {
    public Refused {
      errors = List.copyOf(errors);
    }
  }
}
