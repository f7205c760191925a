package org.khronika.gateway.projection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.Projection.ProjectedField;

/// Paths in the client's terms: a field may have been fetched by another key than the client's, and
/// of a field that was fetched for the gateway itself the client knows nothing.
final class ClientPaths {
  private final Projection projection;

  ClientPaths(Projection projection) {
    this.projection = projection;
  }

  /// The path as far as the client knows it.
  List<Object> of(List<Object> fetched) {
    var path = new ArrayList<>();
    @Nullable Projection selection = projection;
    for (Object step : fetched) {
      if (step instanceof Integer) {
        path.add(step);
        continue;
      }
      var field = selection == null ? null : selection.find(step.toString()).orElse(null);
      if (field == null) {
        break;
      }
      path.add(field.key().name());
      selection = field instanceof ProjectedField.Value value ? value.selection() : null;
    }
    return path;
  }
}
