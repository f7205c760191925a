package org.khronika.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.khronika.gateway.execution.JoinedAnswer.Value;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.plan.EntityBatch;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Representation;

/// The entities of a batch as they are sent: equal representations once, with all places where they
/// stand.
final class EntityList {
  private final SequencedMap<String, List<Target>> targetsByRepresentation = new LinkedHashMap<>();

  /// Where an entity's fields are to be added.
  record Target(Value object, Position position) {}

  private EntityList() {}

  static EntityList of(EntityBatch batch, JoinedAnswer answer) {
    var list = new EntityList();
    for (EntityPath path : batch.paths()) {
      FindEntities.find(
          answer,
          path,
          (object, position) -> {
            for (Representation representation : batch.representations()) {
              if (list.add(representation, answer, new Target(object, position))) {
                return;
              }
            }
          });
    }
    return list;
  }

  boolean isEmpty() {
    return targetsByRepresentation.isEmpty();
  }

  int size() {
    return targetsByRepresentation.size();
  }

  /// The places of each representation, in the order in which they are sent.
  List<List<Target>> targets() {
    return List.copyOf(targetsByRepresentation.values());
  }

  List<Position> positions() {
    return targetsByRepresentation.values().stream()
        .flatMap(List::stream)
        .map(Target::position)
        .toList();
  }

  void write(JsonBytes body) {
    body.put('[');
    var first = true;
    for (String representation : targetsByRepresentation.keySet()) {
      if (!first) {
        body.put(',');
      }
      first = false;
      body.putRaw(representation);
    }
    body.put(']');
  }

  /// Whether the representation is for objects of this type; one whose key is null cannot be asked
  /// for.
  private boolean add(Representation representation, JoinedAnswer answer, Target target) {
    if (!representation.onTypes().isEmpty()
        && !representation.onTypes().contains(answer.typename(target.object()))) {
      return false;
    }
    var bytes = new JsonBytes(96);
    bytes.put('{').putString(Field.TYPENAME).put(':').putString(representation.typename());
    if (writeKey(representation.fields(), answer, target.object(), bytes)) {
      var text = new String(bytes.put('}').toByteArray(), StandardCharsets.UTF_8);
      targetsByRepresentation.computeIfAbsent(text, t -> new ArrayList<>()).add(target);
    }
    return true;
  }

  /// Writes each field of the key with a comma before it.
  private static boolean writeKey(
      List<Representation.Field> key, JoinedAnswer answer, Value object, JsonBytes bytes) {
    for (Representation.Field field : key) {
      var value = answer.member(object, field.key().utf8());
      if (value == null || value.isNull()) {
        return false;
      }
      bytes.put(',').putString(field.name()).put(':');
      if (field.children().isEmpty()) {
        bytes.putValue(value.document().json(), value.node());
      } else if (!writeObject(field.children(), answer, value, bytes)) {
        return false;
      }
    }
    return true;
  }

  private static boolean writeObject(
      List<Representation.Field> key, JoinedAnswer answer, Value object, JsonBytes bytes) {
    var fields = new JsonBytes(48);
    if (!writeKey(key, answer, object, fields)) {
      return false;
    }
    var written = fields.toByteArray();
    bytes.put('{').put(written, 1, written.length).put('}');
    return true;
  }
}
