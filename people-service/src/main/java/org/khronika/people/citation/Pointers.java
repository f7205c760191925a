package org.khronika.people.citation;

import java.util.UUID;
import org.khronika.people.document.Problems;

/// Takes down what the citations of a document point to, each with its place, to be looked up at
/// once when the whole document is read.
public interface Pointers {

  void source(String key, Problems place);

  void party(UUID id, Problems place);
}
