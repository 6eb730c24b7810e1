package org.tutela.simulator;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Draws from a seed: the same seed gives the same world. */
public final class Draw {
  private final RandomGenerator random;

  public Draw(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** A draw of its own, for what happens beside other things. */
  Draw another() {
    return new Draw(random.nextLong());
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  public int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  public double spread(double most) {
    return (random.nextDouble() * 2 - 1) * most;
  }

  public <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** The first of a list is drawn most often, by Zipf's law, as with surnames. */
  public <T> T common(List<T> of) {
    double total = 0;
    for (int i = 1; i <= of.size(); i++) total += 1.0 / i;
    double at = random.nextDouble() * total;
    for (int i = 1; i <= of.size(); i++) {
      at -= 1.0 / i;
      if (at <= 0) return of.get(i - 1);
    }
    return of.getLast();
  }
}
