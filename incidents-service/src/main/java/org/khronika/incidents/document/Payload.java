package org.khronika.incidents.document;

import java.util.List;

/// What a mutation came to, as the graph shows it.
public interface Payload {
  List<UserError> userErrors();
}
