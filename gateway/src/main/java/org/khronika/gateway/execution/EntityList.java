package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.MemberName;
import org.khronika.gateway.plan.EntityBatch;

/// The entities of a batch as they are sent, and the objects that are completed by them.
final class EntityList {
  private final EntityBatch batch;
  private final JoinedAnswer answer;
  private final Representations representations = new Representations();

  /// The objects, and by which representation each is asked for.
  private long[] objects = new long[16];

  private int[] numbers = new int[16];
  private int count;

  private @Nullable List<List<List<Object>>> places;

  EntityList(EntityBatch batch, JoinedAnswer answer) {
    this.batch = batch;
    this.answer = answer;
    FindEntities.find(answer, batch, this::add);
  }

  /// Some of the entities: those of the representations from one number to before another.
  record Slice(EntityList list, int from, int to) {
    int size() {
      return to - from;
    }

    Slice only(int index) {
      return new Slice(list, from + index, from + index + 1);
    }
  }

  String key() {
    return batch.key().name();
  }

  MemberName member() {
    return batch.key().member();
  }

  String variable() {
    return batch.variable();
  }

  /// How many different representations there are.
  int size() {
    return representations.count();
  }

  void write(JsonBytes body, int from, int to) {
    representations.write(body, from, to);
  }

  /// The first representation that is for objects of this type is taken.
  private void add(AnswerWalk walk) {
    var candidates = batch.representations();
    for (int i = 0; i < candidates.size(); i++) { // without an iterator for every object
      var representation = candidates.get(i);
      if (WriteRepresentation.isOf(representation.onTypes(), walk)) {
        if (WriteRepresentation.write(representation, walk, representations.begin())) {
          add(walk.first(), representations.keep());
        } else {
          representations.drop();
        }
        return;
      }
    }
  }

  private void add(long object, int number) {
    if (count == objects.length) {
      objects = Arrays.copyOf(objects, count * 2);
      numbers = Arrays.copyOf(numbers, count * 2);
    }
    objects[count] = object;
    numbers[count++] = number;
  }

  /// Joins entities to the objects that they were asked for.
  ///
  /// @param entities those of the representations from that number on
  void join(long[] entities, int from) {
    for (int i = 0; i < count; i++) {
      var index = numbers[i] - from;
      if (index >= 0 && index < entities.length) {
        answer.join(objects[i], entities[index]);
      }
    }
  }

  /// Where the objects stand that a representation stands for.
  List<List<Object>> places(int number) {
    if (places == null) {
      places = findPlaces();
    }
    return places.get(number);
  }

  /// The path to the objects of some representations as far as all of them have it in common.
  List<Object> commonPlace(int from, int to) {
    List<Object> common = null;
    for (int number = from; number < to; number++) {
      for (List<Object> place : places(number)) {
        common = common == null ? place : common(common, place);
      }
    }
    return common == null ? List.of() : common;
  }

  private static List<Object> common(List<Object> path, List<Object> other) {
    var same = 0;
    while (same < Math.min(path.size(), other.size()) && path.get(same).equals(other.get(same))) {
      same++;
    }
    return path.subList(0, same);
  }

  /// Goes the way to the objects once more: only errors want to know.
  private List<List<List<Object>>> findPlaces() {
    Map<Long, Integer> numberByObject = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      numberByObject.put(objects[i], numbers[i]);
    }
    var found = new ArrayList<List<List<Object>>>();
    for (int number = 0; number < size(); number++) {
      found.add(new ArrayList<>());
    }
    FindEntities.find(
        answer,
        batch.tree(),
        walk -> {
          var number = walk.findPart(numberByObject);
          if (number != null) {
            found.get(number).add(walk.path());
          }
        });
    return found;
  }
}
