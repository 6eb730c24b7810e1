package org.tutela.bench.zones;

/** Which zones contain a place: all that the peers are asked. */
interface Containing {
  String name();

  /** How many zones do. */
  int containing(double latitude, double longitude);
}
