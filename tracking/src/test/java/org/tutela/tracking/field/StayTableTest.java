package org.tutela.tracking.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The table of stays against a map that anybody knows. */
class StayTableTest {
  private static final int KEYS = 600;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
  private final StayTable table = new StayTable();
  private final Map<Long, List<Long>> map = new HashMap<>();

  @Test
  void holds_what_was_put_last_and_not_what_was_removed() {
    for (int step = 0; step < 200_000; step++) {
      // It fills and empties by turns, so that it grows and that many are moved up.
      boolean fills = step / 5_000 % 2 == 0;
      long key = (long) random.nextInt(KEYS) << 32 | random.nextInt(2);
      if (random.nextInt(10) < (fills ? 7 : 3)) put(key);
      else remove(key);
      if (step % 1_000 == 0) compare();
    }
    compare();
  }

  private void put(long key) {
    long told = random.nextLong(), due = random.nextLong();
    boolean raised = random.nextBoolean();
    table.put(key, raised, told, due);
    map.put(key, List.of(told, due, raised ? 1L : 0L));
  }

  private void remove(long key) {
    if (map.remove(key) != null) table.remove(table.find(key));
  }

  private void compare() {
    for (long wearer = 0; wearer < KEYS; wearer++) {
      for (long zone = 0; zone < 2; zone++) {
        long key = wearer << 32 | zone;
        int at = table.find(key);
        assertThat(at < 0 ? null : List.of(table.told(at), table.due(at), table.raised(at) ? 1L : 0L)).as("key %s", key).isEqualTo(map.get(key));
      }
    }
  }
}
