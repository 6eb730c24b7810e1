package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class VectorsTest {
  private static final int ORDERS = 25;

  @TestFactory
  Stream<DynamicTest> whatever_the_order_the_engine_tells_what_the_vector_says() {
    return Vector.all().stream().map(vector -> DynamicTest.dynamicTest("tracking " + vector, () -> {
      Expectation.holds(vector, new Teller(vector.watch(), random(0)).tell(vector.reports(), vector.now()));
      for (int seed = 1; seed <= ORDERS; seed++) {
        var teller = new Teller(vector.watch(), random(seed));
        Expectation.holds(vector, teller.tellShuffled(vector.reports(), vector.now()));
        assertThat(teller.standing()).as("seed %s", seed).isEqualTo(teller.tell(java.util.List.of(), vector.now()));
      }
    }));
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
