package org.khronika.gateway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.khronika.gateway.operation.ResponseKey;

/// A way from the answer's root to entities; lists on the way are passed through.
public record EntityPath(List<Segment> segments) {

  public static final EntityPath ROOT = new EntityPath(List.of());

  /// A step into a field.
  ///
  /// @param onType the step is taken only where the object is of this type; empty when it is always
  ///   taken
  public record Segment(String onType, ResponseKey key) {
    @Override
    public String toString() {
      return onType.isEmpty() ? key.name() : "<" + onType + ">" + key;
    }
  }

  public EntityPath {
    segments = List.copyOf(segments);
  }

  public EntityPath below(EntityPath parent) {
    var joined = new ArrayList<>(parent.segments);
    joined.addAll(segments);
    return new EntityPath(joined);
  }

  @Override
  public String toString() {
    return segments.stream().map(Segment::toString).collect(Collectors.joining("."));
  }
}
