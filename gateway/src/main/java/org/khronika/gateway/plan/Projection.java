package org.khronika.gateway.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.supergraph.TypeReference;

/// What the client gets of a composite value: for each object type that it can turn out to be, the
/// fields in the order of the answer.
///
/// @param type the declared type
/// @param hidden the object types that it can turn out to be without clients knowing of them: then
///   it is null to them
/// @param uniform whether the same is answered whatever the value turns out to be
/// @param shape what an object looks like that a subgraph answered just as the client wants it
public record Projection(
    String type, List<OnType> onTypes, List<OnType> hidden, boolean uniform, Shape shape) {

  /// What is answered of an object of one of the possible types.
  public static final class OnType {
    private final String type;
    private final byte[] typename;
    private final ProjectedField[] fields;

    OnType(String type, List<ProjectedField> fields) {
      this.type = type;
      this.typename = ("\"" + type + "\"").getBytes(StandardCharsets.UTF_8);
      this.fields = fields.toArray(ProjectedField[]::new);
    }

    public String type() {
      return type;
    }

    /// The type's name as JSON; not to be changed.
    public byte[] typename() {
      return typename;
    }

    public int size() {
      return fields.length;
    }

    public ProjectedField field(int index) {
      return fields[index];
    }

    public List<ProjectedField> fields() {
      return List.of(fields);
    }
  }

  /// A field of the answer.
  public sealed interface ProjectedField {
    /// The client's name for it.
    ResponseKey key();

    /// The name of the object's type.
    record Typename(ResponseKey key) implements ProjectedField {}

    /// A value that the caller may not have; nobody was asked for it.
    record Withheld(ResponseKey key, TypeReference type) implements ProjectedField {}

    /// A value that subgraphs answer.
    ///
    /// @param source the key that it was fetched by; other than the client's where that one would
    ///   have clashed
    /// @param selection what is answered of a composite value; null for a leaf
    /// @param leaf what may be answered for a leaf, or for each of a list; of no meaning for a
    ///   composite value
    /// @param shape what the value looks like that a subgraph answered just as the client wants it
    record Value(
        ResponseKey key,
        ResponseKey source,
        TypeReference type,
        @Nullable Projection selection,
        Shape.Leaf leaf,
        Shape shape)
        implements ProjectedField {

      /// Whether null is an answer. Of a composite value it may be only one subgraph's, while
      /// another one has a part of it.
      public boolean mayBeNull() {
        return selection == null && !(type instanceof TypeReference.NonNull);
      }

      /// Of the field itself: a selection is shared by many, and is not walked again for each.
      @Override
      public int hashCode() {
        return Objects.hash(key, source);
      }
    }
  }

  public Projection {
    onTypes = List.copyOf(onTypes);
    hidden = List.copyOf(hidden);
  }

  public static Projection of(
      String type, SequencedMap<String, List<ProjectedField>> fieldsByType, Shape shape) {
    var onTypes =
        fieldsByType.entrySet().stream()
            .map(entry -> new OnType(entry.getKey(), entry.getValue()))
            .toList();
    var uniform = fieldsByType.values().stream().distinct().count() == 1;
    return new Projection(type, onTypes, List.of(), uniform, shape);
  }

  /// The same of a value that can be of types that clients do not know, too.
  public Projection hiding(List<String> types) {
    return types.isEmpty()
        ? this
        : new Projection(
            type,
            onTypes,
            types.stream().map(name -> new OnType(name, List.of())).toList(),
            uniform,
            Shape.UNKNOWN);
  }

  /// Whether there is no need to ask which type an object is of.
  public boolean isOfOneType() {
    return onTypes.size() == 1 && hidden.isEmpty();
  }

  /// The field that was fetched by this key, of the first type that has it; what is not fetched has
  /// the client's key.
  public Optional<ProjectedField> find(String source) {
    for (OnType onType : onTypes) {
      for (ProjectedField field : onType.fields) {
        var key = field instanceof ProjectedField.Value value ? value.source() : field.key();
        if (key.name().equals(source)) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  /// What is answered of an object of the type whose name a subgraph wrote, or null where clients
  /// do not know it here.
  public @Nullable OnType find(JsonDocument json, int typename) {
    return find(onTypes, json, typename);
  }

  /// Whether a subgraph wrote the name of a type that clients do not know.
  public boolean hides(JsonDocument json, int typename) {
    return find(hidden, json, typename) != null;
  }

  private static @Nullable OnType find(List<OnType> types, JsonDocument json, int typename) {
    for (OnType onType : types) {
      if (json.isWritten(typename, onType.typename())) {
        return onType;
      }
    }
    return null;
  }
}
