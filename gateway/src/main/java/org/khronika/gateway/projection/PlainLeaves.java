package org.khronika.gateway.projection;

import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.plan.Projection.OnType;
import org.khronika.gateway.plan.Projection.ProjectedField;

/// Leaves that their subgraph answered just so: in the order asked for, with no space between them.
/// They are copied in one range, and most of an answer is of this kind.
final class PlainLeaves {
  private PlainLeaves() {}

  /// How many of the fields from an index on are such leaves.
  ///
  /// @param first the value that the field at the index should have
  /// @param limit where the object's values end
  static int count(JsonDocument json, int first, int limit, OnType fields, int from) {
    var leaf = first;
    for (int i = from; i < fields.size(); i++) {
      if (leaf == limit
          || !(fields.field(i) instanceof ProjectedField.Value field && field.isPlain())
          || !(i == from
              ? json.isNamedPlainly(leaf, field.key().member())
              : json.isNamedRightAfter(leaf - JsonDocument.LEAF, leaf, field.key().member()))
          || !json.isScalar(leaf)
          || !field.leaf().allows(json, leaf)) {
        return i - from;
      }
      leaf += JsonDocument.LEAF;
    }
    return fields.size() - from;
  }

  /// Writes some of them with their names.
  ///
  /// @param field that of the first
  static void write(
      JsonBytes bytes, JsonDocument json, int first, ProjectedField field, int count) {
    var name = json.start(first) - field.key().member().length();
    bytes.putMembers(json, name, first + (count - 1) * JsonDocument.LEAF);
  }
}
