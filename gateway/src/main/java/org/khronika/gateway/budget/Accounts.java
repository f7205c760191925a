package org.khronika.gateway.budget;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import org.khronika.gateway.budget.Admission.Overdrawn;
import org.khronika.gateway.budget.Admission.TooManyAtOnce;
import org.khronika.gateway.budget.Admission.Visit;

/// Who owes how much: what a request cost is known when it is done, so it is charged then, and who
/// is overdrawn is not let in until enough of it is paid off, which time does by itself (a leaky
/// bucket, kept as the moment when it is empty).
///
/// There may be more callers than memory, so none has an entry of its own. Each has one cell in
/// each of [#ROWS] rows, by a number that nobody can guess, and owes what the cell with the least
/// says (a count-min sketch, Cormode and Muthukrishnan 2005). Whatever others do can add to what
/// somebody owes, if they are overdrawn in all of its cells, and can never take from it: nobody is
/// forgotten because many others came.
public final class Accounts {
  private static final int ROWS = 4;

  /// Of a row; the bits of a caller's number are taken for one row after the other.
  private static final int CELL_BITS = 14;

  private static final int CELLS = 1 << CELL_BITS;

  private final Budget budget;
  private final long patience;
  private final LongSupplier clock;
  private final long start;

  /// By cell, when all is paid off, in nanoseconds from the start.
  private final AtomicLongArray paidOffAt = new AtomicLongArray(ROWS * CELLS);

  private final AtomicIntegerArray running = new AtomicIntegerArray(ROWS * CELLS);

  /// @param clock counts as [System#nanoTime]
  public Accounts(Budget budget, LongSupplier clock) {
    this.budget = budget;
    this.patience = budget.nanosToPayOff(budget.burst().toNanos());
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /// Lets a request in, or not.
  ///
  /// @param caller a number whose bits are evenly spread
  public Admission admit(long caller) {
    if (budget.limitsTime()) {
      var wait = owed(caller) - patience;
      if (wait > 0) {
        return new Overdrawn(Math.ceilDiv(wait, TimeUnit.SECONDS.toNanos(1)));
      }
    }
    if (budget.limitsNumber() && begin(caller) > budget.atOnce()) {
      end(caller);
      return new TooManyAtOnce(budget.atOnce());
    }
    return new Visit(this, caller, clock.getAsLong());
  }

  void settle(long caller, long startedAt, long subgraphNanos) {
    if (budget.limitsNumber()) {
      end(caller);
    }
    if (budget.limitsTime()) {
      charge(caller, Math.max(subgraphNanos, clock.getAsLong() - startedAt));
    }
  }

  private long now() {
    return clock.getAsLong() - start;
  }

  private static int cell(long caller, int row) {
    return row * CELLS + ((int) (caller >>> (row * CELL_BITS)) & (CELLS - 1));
  }

  /// How long it takes until all is paid off.
  private long owed(long caller) {
    var least = Long.MAX_VALUE;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, paidOffAt.get(cell(caller, row)));
    }
    return least - now();
  }

  /// Nobody comes to owe more than twice the budget: a subgraph that hangs makes requests dear that
  /// meant no harm, and who sent them is not to be locked out for hours.
  private void charge(long caller, long cost) {
    var now = now();
    var time = budget.nanosToPayOff(cost);
    for (int row = 0; row < ROWS; row++) {
      var cell = cell(caller, row);
      long before;
      long after;
      do {
        before = paidOffAt.get(cell);
        after = Math.min(Math.max(before, now) + time, now + 2 * patience);
      } while (!paidOffAt.compareAndSet(cell, before, Math.max(before, after)));
    }
  }

  private int begin(long caller) {
    var least = Integer.MAX_VALUE;
    for (int row = 0; row < ROWS; row++) {
      least = Math.min(least, running.incrementAndGet(cell(caller, row)));
    }
    return least;
  }

  private void end(long caller) {
    for (int row = 0; row < ROWS; row++) {
      running.decrementAndGet(cell(caller, row));
    }
  }
}
