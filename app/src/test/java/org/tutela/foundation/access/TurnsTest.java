package org.tutela.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnsTest {
  private final Turns turns = new Turns(2, Duration.ofDays(1));

  @Test
  @DisplayName("no more than so many work at once, and each gets its own answer")
  void a_few_at_a_time() throws Exception {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 20; i++) {
        int each = i;
        answers.add(people.submit(() -> turns.take(() -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.onSpinWait();
          now.decrementAndGet();
          return each;
        })));
      }
      for (int i = 0; i < 20; i++) assertThat(answers.get(i).get()).isEqualTo(i);
    }
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  @DisplayName("who waits behind work that takes long goes on beside it")
  void nobody_is_kept() throws Exception {
    var turns = new Turns(2, Duration.ofMillis(20));
    var held = new CountDownLatch(1);
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) people.submit(() -> turns.take(() -> await(held) && done.add("long")));
      people.submit(() -> turns.take(() -> done.add("short"))).get();
      assertThat(done).containsExactly("short");
      held.countDown();
    }
    assertThat(done).containsExactly("short", "long", "long");
  }

  @Test
  @DisplayName("work that fails gives its turn back")
  void given_back() {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> turns.take(() -> {
        throw new IllegalStateException("failed");
      })).hasMessage("failed");
    }
    var left = new AtomicInteger();
    turns.take(() -> turns.take(left::incrementAndGet));
    assertThat(left.get()).isOne();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
