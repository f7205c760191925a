package org.khronika.gateway.execution;

import java.util.Arrays;
import org.khronika.gateway.json.JsonBytes;

/// Representations as they are sent, with commas between them: what is written twice is there once.
final class Representations {
  private final JsonBytes bytes = new JsonBytes(1024);

  /// By number of a representation: where it ends.
  private int[] ends = new int[16];

  /// By number of a representation: its hash.
  private int[] hashes = new int[16];

  private int count;

  /// By hash: one more than the number of a representation, or 0. At most half of it is filled.
  private int[] numbers = new int[32];

  /// Where the next representation is written to; [#keep] or [#drop] ends it.
  JsonBytes begin() {
    return count == 0 ? bytes : bytes.put(',');
  }

  int count() {
    return count;
  }

  void drop() {
    bytes.cutTo(count == 0 ? 0 : ends[count - 1]);
  }

  /// The number of the representation that was written, or of an earlier one that is the same.
  int keep() {
    var hash = bytes.hash(start(count), bytes.length());
    var slot = slot(hash);
    if (numbers[slot] != 0) {
      drop();
      return numbers[slot] - 1;
    }
    if (count == ends.length) {
      grow();
      slot = free(hash);
    }
    ends[count] = bytes.length();
    hashes[count++] = hash;
    numbers[slot] = count;
    return count - 1;
  }

  /// Writes a list of some of them.
  void write(JsonBytes body, int from, int to) {
    body.put('[');
    if (from < to) {
      body.put(bytes, start(from), ends[to - 1]);
    }
    body.put(']');
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1] + 1;
  }

  /// The slot of the one that is the same as what was written, or the free one where that belongs.
  private int slot(int hash) {
    var slot = hash & (numbers.length - 1);
    while (numbers[slot] != 0 && !isWritten(numbers[slot] - 1, hash)) {
      slot = (slot + 1) & (numbers.length - 1);
    }
    return slot;
  }

  private boolean isWritten(int number, int hash) {
    return hashes[number] == hash
        && bytes.isRepeated(start(number), ends[number], start(count), bytes.length());
  }

  private void grow() {
    ends = Arrays.copyOf(ends, count * 2);
    hashes = Arrays.copyOf(hashes, count * 2);
    numbers = new int[numbers.length * 2];
    for (int number = 0; number < count; number++) {
      numbers[free(hashes[number])] = number + 1;
    }
  }

  /// The slot for one that is not there yet.
  private int free(int hash) {
    var slot = hash & (numbers.length - 1);
    while (numbers[slot] != 0) {
      slot = (slot + 1) & (numbers.length - 1);
    }
    return slot;
  }
}
