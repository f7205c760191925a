package org.khronika.people.document;

import java.util.List;

/// What a mutation came to, as the graph shows it.
public interface Payload {
  List<UserError> userErrors();
}
