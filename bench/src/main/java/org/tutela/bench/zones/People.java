package org.tutela.bench.zones;

import org.tutela.tracking.field.Batch;
import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.geometry.Place;

/** Wearers who walk some tens of metres between one fix and the next, a minute later; they report in no order. */
final class People {
  private final Towns towns;
  private final int[] latitudes;
  private final int[] longitudes;
  private final int[] order;
  private long minute = 29_671_800;

  People(Towns towns, int count) {
    this.towns = towns;
    latitudes = new int[count];
    longitudes = new int[count];
    order = new int[count];
    for (int i = 0; i < count; i++) {
      double[] at = towns.place();
      var place = Place.of(at[0], at[1]);
      latitudes[i] = place.latitude();
      longitudes[i] = place.longitude();
      order[i] = i;
    }
    for (int i = count - 1; i > 0; i--) {
      int j = towns.random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  int latitude(int i) {
    return latitudes[i];
  }

  int longitude(int i) {
    return longitudes[i];
  }

  /** A fix of everybody. */
  void round(Batch batch, boolean walking) {
    batch.clear();
    minute++;
    int east = (int) (1 / Metric.east(525_000_000));
    for (int person : order) {
      if (walking) {
        latitudes[person] += towns.random.nextInt(-5_000, 5_001);
        longitudes[person] += towns.random.nextInt(-50, 51) * east;
      }
      batch.add(person, minute * 60_000 + person % 60_000, latitudes[person], longitudes[person], 500 + (person & 1023));
    }
  }

  /** A fix of everybody, in the same order, as plain columns. */
  void columns(int[] wearers, long[] times, int[] theirLatitudes, int[] theirLongitudes) {
    minute++;
    for (int i = 0; i < order.length; i++) {
      wearers[i] = order[i];
      times[i] = minute * 60_000;
      theirLatitudes[i] = latitudes[order[i]];
      theirLongitudes[i] = longitudes[order[i]];
    }
  }
}
