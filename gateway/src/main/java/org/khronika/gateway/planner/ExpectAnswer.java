package org.khronika.gateway.planner;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.khronika.gateway.json.MemberName;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.json.Shape.Member;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.Projection.ProjectedField;
import org.khronika.gateway.planner.LocateEntities.Site;
import org.khronika.gateway.planner.Requested.RequestedField;
import org.khronika.gateway.supergraph.TypeReference;

/// What the answer to a request probably looks like: what was asked, in the same order. Where the
/// client wants just that, the shape has the number of the one that its projection knows. Places of
/// entities that are asked for later are kept.
final class ExpectAnswer {
  private static final MemberName DATA = new MemberName("data");

  private final Projection projection;
  private final LocateEntities entities;

  ExpectAnswer(Projection projection, LocateEntities entities) {
    this.projection = projection;
    this.entities = entities;
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
  /// @param path where it stands in the client's answer
  /// @param site where it stands in the request's
  Shape object(List<Requested> requested, EntityPath path, Site site) {
    var here = Optional.of(projection);
    for (EntityPath.Segment step : path.segments()) {
      here = here.flatMap(above -> find(above, step.key())).map(ProjectedField.Value::selection);
    }
    return here.map(selection -> object(requested, selection, site)).orElse(Shape.UNKNOWN);
  }

  private Shape object(List<Requested> requested, Projection projected, Site site) {
    var fields =
        requested.stream()
            .filter(RequestedField.class::isInstance)
            .map(RequestedField.class::cast)
            .toList();
    if (fields.size() < requested.size()) {
      return Shape.UNKNOWN;
    }
    var members =
        fields.stream()
            .map(field -> member(field, find(projected, field.key()), site.below(field.key())))
            .toList();
    var number = isWanted(members, projected.shape()) ? projected.shape().number() : 0;
    return new Shape.Members(number, members, entities.keep(site));
  }

  /// Whether the client gets an object of these members as it is.
  private static boolean isWanted(List<Member> members, Shape projected) {
    if (!(projected instanceof Shape.Members wanted) || wanted.members().size() != members.size()) {
      return false;
    }
    return IntStream.range(0, members.size())
        .allMatch(i -> isWanted(members.get(i), wanted.members().get(i)));
  }

  private static boolean isWanted(Member member, Member wanted) {
    var number = member.value().number();
    return member.name().equals(wanted.name())
        && member.mayBeNull() == wanted.mayBeNull()
        && (member.value().equals(wanted.value())
            || (number != 0 && number == wanted.value().number()));
  }

  private Member member(RequestedField field, Optional<ProjectedField.Value> projected, Site site) {
    return new Member(
        field.key().member(),
        projected.map(value -> value(field, value, site)).orElse(Shape.UNKNOWN),
        projected.map(ProjectedField.Value::mayBeNull).orElse(false));
  }

  private static Optional<ProjectedField.Value> find(Projection projected, ResponseKey source) {
    return projected
        .find(source.name())
        .filter(ProjectedField.Value.class::isInstance)
        .map(ProjectedField.Value.class::cast);
  }

  private Shape value(RequestedField field, ProjectedField.Value projected, Site site) {
    var selection = projected.selection();
    return selection == null
        ? projected.shape()
        : inLists(projected.type(), object(field.selections(), selection, site), projected.shape());
  }

  /// An object in as many lists as its type has.
  ///
  /// @param wanted what the client gets as it is, if the object is that
  private static Shape inLists(TypeReference type, Shape object, Shape wanted) {
    return switch (type) {
      case TypeReference.Named _ -> object;
      case TypeReference.NonNull(var nullable) -> inLists(nullable, object, wanted);
      case TypeReference.ListOf(var elementType) -> {
        var wantedElement = wanted instanceof Shape.Elements list ? list.element() : Shape.UNKNOWN;
        var element = inLists(elementType, object, wantedElement);
        yield new Shape.Elements(element.number() == 0 ? 0 : wanted.number(), element);
      }
    };
  }
}
