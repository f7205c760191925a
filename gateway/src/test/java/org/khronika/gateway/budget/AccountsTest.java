package org.khronika.gateway.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.budget.Admission.Overdrawn;
import org.khronika.gateway.budget.Admission.TooManyAtOnce;
import org.khronika.gateway.budget.Admission.Visit;

class AccountsTest {
  private static final long ANN = 0x9e3779b97f4a7c15L;
  private static final long BEN = 0xd1b54a32d192ed03L;

  /// Begins where [System#nanoTime] may: anywhere, and over the end of its numbers.
  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

  private Accounts accounts(Duration burst, double refill, int atOnce) {
    return new Accounts(new Budget(burst, refill, atOnce), clock::get);
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  private void ask(Accounts accounts, long caller, Duration cost) {
    ((Visit) accounts.admit(caller)).end(cost.toNanos());
  }

  @Test
  void who_used_up_its_time_waits_until_some_of_it_came_back() {
    var accounts = accounts(Duration.ofSeconds(10), 2, 0);
    ask(accounts, ANN, Duration.ofSeconds(4));
    ask(accounts, ANN, Duration.ofSeconds(12));
    assertThat(accounts.admit(ANN)).isEqualTo(new Overdrawn(3));
    pass(Duration.ofMillis(2_900));
    assertThat(accounts.admit(ANN)).isEqualTo(new Overdrawn(1));
    pass(Duration.ofMillis(100));
    assertThat(accounts.admit(ANN)).isInstanceOf(Visit.class);
  }

  @Test
  void another_caller_does_not_notice() {
    var accounts = accounts(Duration.ofSeconds(10), 1, 1);
    ask(accounts, ANN, Duration.ofSeconds(20));
    assertThat(accounts.admit(ANN)).isInstanceOf(Overdrawn.class);
    assertThat(accounts.admit(BEN)).isInstanceOf(Visit.class);
  }

  @Test
  void time_that_is_not_used_does_not_add_up() {
    var accounts = accounts(Duration.ofSeconds(10), 1, 0);
    pass(Duration.ofDays(1));
    ask(accounts, ANN, Duration.ofSeconds(11));
    assertThat(accounts.admit(ANN)).isEqualTo(new Overdrawn(1));
  }

  @Test
  void a_request_costs_all_its_time_or_that_of_its_parts_side_by_side() {
    var accounts = accounts(Duration.ofSeconds(10), 1, 0);
    var slow = (Visit) accounts.admit(ANN);
    var wide = (Visit) accounts.admit(BEN);
    pass(Duration.ofSeconds(12));
    slow.end(Duration.ofSeconds(5).toNanos());
    wide.end(Duration.ofSeconds(15).toNanos());
    assertThat(accounts.admit(ANN)).isEqualTo(new Overdrawn(2));
    assertThat(accounts.admit(BEN)).isEqualTo(new Overdrawn(5));
  }

  @Test
  void nobody_waits_for_longer_than_a_whole_budget_takes_to_come_back() {
    var accounts = accounts(Duration.ofSeconds(10), 0.5, 0);
    ask(accounts, ANN, Duration.ofHours(5));
    assertThat(accounts.admit(ANN)).isEqualTo(new Overdrawn(20));
  }

  @Test
  void as_many_requests_are_answered_at_once_as_may_be() {
    var accounts = accounts(Duration.ZERO, 1, 2);
    var first = (Visit) accounts.admit(ANN);
    var second = (Visit) accounts.admit(ANN);
    for (int i = 0; i < 5; i++) {
      assertThat(accounts.admit(ANN)).isEqualTo(new TooManyAtOnce(2));
    }
    assertThat(accounts.admit(BEN)).isInstanceOf(Visit.class);
    first.end(0);
    first.end(0);
    assertThat(accounts.admit(ANN)).isInstanceOf(Visit.class);
    assertThat(accounts.admit(ANN)).isInstanceOf(TooManyAtOnce.class);
    second.end(0);
  }

  @Test
  void without_limits_everybody_is_let_in() {
    var accounts = accounts(Duration.ZERO, 1, 0);
    for (int i = 0; i < 2_000; i++) {
      ask(accounts, ANN, Duration.ofHours(1));
    }
    assertThat(accounts.admit(ANN)).isInstanceOf(Visit.class);
  }

  /// Who has many addresses cannot have a debt forgotten by coming from all of them.
  @Test
  void a_million_others_neither_clear_a_debt_nor_make_one() {
    var accounts = accounts(Duration.ofSeconds(10), 1, 5);
    ask(accounts, ANN, Duration.ofSeconds(20));
    var others = new SplittableRandom(1);
    for (int i = 0; i < 1_000_000; i++) {
      ask(accounts, others.nextLong(), Duration.ofMillis(5));
    }
    assertThat(accounts.admit(ANN)).isEqualTo(new Overdrawn(10));
    assertThat(accounts.admit(BEN)).isInstanceOf(Visit.class);
  }

  @Test
  void a_thousand_who_are_overdrawn_do_not_stop_the_others() {
    var accounts = accounts(Duration.ofSeconds(10), 1, 0);
    var random = new SplittableRandom(2);
    random.longs(1_000).forEach(caller -> ask(accounts, caller, Duration.ofSeconds(20)));
    var stopped =
        random.longs(10_000).filter(caller -> accounts.admit(caller) instanceof Overdrawn).count();
    assertThat(stopped).isLessThan(5);
  }

  @Test
  void a_budget_of_which_nothing_comes_back_is_none() {
    assertThatThrownBy(() -> new Budget(Duration.ofSeconds(1), 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Budget(Duration.ofSeconds(-1), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
