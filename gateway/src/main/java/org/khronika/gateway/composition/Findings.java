package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong while the steps run, so that a refusal names everything at once.
final class Findings {
  private final List<CompositionError> errors = new ArrayList<>();

  void add(CompositionError.Code code, String message) {
    var error = new CompositionError(code, message);
    if (!errors.contains(error)) {
      errors.add(error);
    }
  }

  boolean any() {
    return !errors.isEmpty();
  }

  List<CompositionError> all() {
    return List.copyOf(errors);
  }
}
