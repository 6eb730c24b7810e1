package org.tutela.bench.devices;

import java.util.concurrent.ThreadLocalRandom;

/** Somebody who stands some way from the edge of their zone, until they are to walk into it; there they stay. */
final class Walk {
  private static final double OUTSIDE = Place.RADIUS + 60;
  private static final double INSIDE = Place.RADIUS - 60;
  private static final double STEP = 10;
  private final Place place;
  private double metres = OUTSIDE;
  private boolean enters;

  Walk(Place place) {
    this.place = place;
  }

  void enter() {
    enters = true;
  }

  /** Takes the next step. */
  void step() {
    if (enters && metres > INSIDE) metres -= STEP;
  }

  double latitude() {
    return place.north(metres + ThreadLocalRandom.current().nextDouble(-2, 2));
  }

  double longitude() {
    return place.longitude();
  }
}
