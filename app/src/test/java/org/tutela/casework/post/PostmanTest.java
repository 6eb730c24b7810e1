package org.tutela.casework.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.Nodes;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.Areas;
import org.tutela.ui.Language;

/** The outbox: what cannot be carried waits, longer each time, and is then given up. */
@TutelaTest
class PostmanTest {
  @Autowired Post post;
  @Autowired PostStore store;
  @Autowired Gate gate;
  @Autowired Areas areas;
  @Autowired AllRows all;
  @Autowired MutableClock clock;

  private record Row(String state, int attempts, Instant next) {}

  private Row row(UUID id) {
    return all.sql("select state, attempts, next_attempt_at from post.message where id = :id").param("id", id)
        .query((row, n) -> new Row(row.getString(1), row.getInt(2), row.getTimestamp(3).toInstant())).single();
  }

  private UUID message() {
    return As.officer(() -> post.send(new SendMessage(SendMessage.Channel.EMAIL, Language.EN, As.NORTHMERE, "imogen@home.example", "enquirer", UUID.randomUUID())))
        .orThrow();
  }

  private void round(Carrier carrier) {
    var postman = new Postman(gate, store, carrier, areas, clock);
    while (As.system(postman::carryNext)) {
      // until nothing is due
    }
  }

  @Test
  void each_pause_is_four_times_the_last_and_the_fifth_failure_is_for_good() {
    var id = message();
    Carrier broken = _ -> {
      throw new IOException("no way out");
    };
    var pauses = new ArrayList<Duration>();
    for (int attempt = 1; attempt <= 4; attempt++) {
      round(broken);
      var waiting = row(id);
      assertThat(waiting.state()).isEqualTo("WAITING");
      assertThat(waiting.attempts()).isEqualTo(attempt);
      pauses.add(Duration.between(clock.instant(), waiting.next()));
      clock.set(waiting.next().minusSeconds(1));
      round(broken);
      assertThat(row(id).attempts()).isEqualTo(attempt);
      clock.set(waiting.next());
    }
    assertThat(pauses).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofMinutes(16), Duration.ofMinutes(64));
    round(broken);
    assertThat(row(id).state()).isEqualTo("FAILED");
    clock.pass(Duration.ofDays(1));
    round(broken);
    assertThat(row(id).attempts()).isEqualTo(5);
  }

  @Test
  void what_was_carried_is_carried_once() {
    var id = message();
    List<UUID> carried = new ArrayList<>();
    round(message -> carried.add(message.id()));
    round(message -> carried.add(message.id()));
    assertThat(carried).containsOnlyOnce(id);
    assertThat(row(id).state()).isEqualTo("SENT");
  }

  @Test
  void the_reason_of_a_failure_says_nothing_of_the_recipient() {
    var id = message();
    round(message -> {
      throw new IOException("550 unknown " + message.recipient());
    });
    assertThat(all.sql("select last_fault from post.message where id = :id").param("id", id).query(String.class).single()).isEqualTo("IOException");
  }

  @Test
  @DisplayName("security B72: two nodes that empty the outbox at the same moment carry each message once")
  void carried_once_by_two_nodes() throws Exception {
    var written = Stream.generate(this::message).limit(12).toList();
    var carried = new ConcurrentLinkedQueue<UUID>();
    Nodes.both(() -> {
      round(message -> carried.add(message.id()));
      return true;
    });
    assertThat(carried.stream().filter(written::contains)).containsExactlyInAnyOrderElementsOf(written);
    assertThat(written).allSatisfy(id -> assertThat(row(id).attempts()).isOne());
  }
}
