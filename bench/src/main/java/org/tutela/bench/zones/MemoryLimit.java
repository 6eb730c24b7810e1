package org.tutela.bench.zones;

/**
 * How many fixes a CPU-second the machine's memory lets through: the same columns read, a line of eight numbers of each
 * wearer read in stages at both ends of what the core needs of it, and written, as the core does it, and nothing judged.
 */
final class MemoryLimit {
  private static final int STAGE = 256;
  private static final int WARM = 25;

  private final People people;
  private final long[] lines;
  private final long[] stage = new long[STAGE];

  MemoryLimit(People people, int wearers) {
    this.people = people;
    this.lines = new long[6 + wearers * 8];
  }

  double rate(int rounds) {
    int count = (lines.length - 6) / 8;
    int[] wearers = new int[count];
    int[] latitudes = new int[count];
    int[] longitudes = new int[count];
    long[] times = new long[count];
    double seconds = 0;
    for (int round = 0; round < WARM + rounds; round++) {
      people.columns(wearers, times, latitudes, longitudes);
      var spent = new Spent();
      touch(wearers, times, latitudes, longitudes);
      if (round >= WARM) seconds += spent.seconds();
    }
    return (double) count * rounds / seconds;
  }

  private void touch(int[] wearers, long[] times, int[] latitudes, int[] longitudes) {
    for (int from = 0; from < wearers.length; from += STAGE) {
      int count = Math.min(STAGE, wearers.length - from);
      for (int i = 0; i < count; i++) {
        int line = 6 + wearers[from + i] * 8;
        stage[i] = lines[line] + lines[line + 3];
      }
      for (int i = 0; i < count; i++) {
        int line = 6 + wearers[from + i] * 8;
        lines[line] = Math.max(stage[i], times[from + i]);
        lines[line + 1] = (long) latitudes[from + i] << 32 | longitudes[from + i] & 0xFFFFFFFFL;
        lines[line + 2] = latitudes[from + i];
      }
    }
  }
}
