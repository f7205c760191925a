package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khronika.gateway.json.MemberName;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.json.Shape.Member;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.Projection.ProjectedField;
import org.khronika.gateway.planner.Requested.RequestedField;

/// What the answer to a request probably looks like: what was asked, in the same order. Where the
/// client wants just that, the shape is the one that its projection knows.
final class ExpectAnswer {
  private static final MemberName DATA = new MemberName("data");

  private final Projection projection;

  ExpectAnswer(Projection projection) {
    this.projection = projection;
  }

  /// The whole answer, given its data.
  static Shape of(Shape data) {
    return object(List.of(new Member(DATA, data, false)));
  }

  /// An object that no client gets as it is.
  static Shape object(List<Member> members) {
    return new Shape.Members(0, members);
  }

  /// The same of a list.
  static Shape list(Shape element) {
    return new Shape.Elements(0, element);
  }

  /// An object of which this is requested.
  ///
  /// @param path where it stands
  Shape object(List<Requested> requested, EntityPath path) {
    var here = Optional.of(projection);
    for (EntityPath.Segment step : path.segments()) {
      here = here.flatMap(above -> find(above, step.key())).map(ProjectedField.Value::selection);
    }
    return here.map(selection -> object(requested, selection)).orElse(Shape.UNKNOWN);
  }

  private static Shape object(List<Requested> requested, Projection projected) {
    var members = new ArrayList<Member>();
    for (Requested part : requested) {
      if (!(part instanceof RequestedField field)) {
        return Shape.UNKNOWN;
      }
      members.add(member(field, find(projected, field.key())));
    }
    return projected.shape() instanceof Shape.Members wanted && wanted.members().equals(members)
        ? wanted
        : object(members);
  }

  private static Member member(RequestedField field, Optional<ProjectedField.Value> projected) {
    return new Member(
        field.key().member(),
        projected.map(value -> value(field, value)).orElse(Shape.UNKNOWN),
        projected.map(ProjectedField.Value::mayBeNull).orElse(false));
  }

  private static Optional<ProjectedField.Value> find(Projection projected, ResponseKey source) {
    return projected
        .find(source.name())
        .filter(ProjectedField.Value.class::isInstance)
        .map(ProjectedField.Value.class::cast);
  }

  private static Shape value(RequestedField field, ProjectedField.Value projected) {
    var selection = projected.selection();
    if (selection == null) {
      return projected.shape();
    }
    var object = object(field.selections(), selection);
    return object.number() != 0
        ? projected.shape()
        : MakeShapes.inLists(projected.type(), object, ExpectAnswer::list);
  }
}
