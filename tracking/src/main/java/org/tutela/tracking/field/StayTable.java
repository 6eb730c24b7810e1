package org.tutela.tracking.field;

/** What stands of each stay, in four numbers side by side: found by its key, which is not negative. */
final class StayTable {
  private static final int WIDTH = 4;
  private static final int TOLD = 1;
  private static final int DUE = 2;
  private static final int RAISED = 3;
  /** So that no stay lies across two lines of the cache, given how a large array begins. */
  private static final int PAD = 6;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** Key by key, one more than it is, or 0 for none; a power of two of them, half of them free at least. */
  private long[] stays = new long[PAD + (WIDTH << 6)];
  private int size;

  /** Where a stay stands, or -1. */
  int find(long key) {
    int at = at(key);
    return stays[at] == 0 ? -1 : at;
  }

  private int at(long key) {
    int at = home(key);
    while (stays[at] != 0 && stays[at] != key + 1) at = next(at);
    return at;
  }

  private int home(long key) {
    return PAD + (int) (key * SPREAD >>> Long.numberOfLeadingZeros(places()) + 1) * WIDTH;
  }

  private int next(int at) {
    return at + WIDTH < stays.length ? at + WIDTH : PAD;
  }

  private int places() {
    return (stays.length - PAD) / WIDTH;
  }

  private int steps(int from, int to) {
    return to >= from ? to - from : to - from + stays.length - PAD;
  }

  void put(long key, boolean raised, long told, long due) {
    int at = at(key);
    if (stays[at] == 0) {
      if (2 * ++size > places()) {
        grow();
        at = at(key);
      }
      stays[at] = key + 1;
    }
    set(at, raised, told, due);
  }

  void set(int at, boolean raised, long told, long due) {
    stays[at + TOLD] = told;
    stays[at + DUE] = due;
    stays[at + RAISED] = raised ? 1 : 0;
  }

  /** Up to when was told of it. */
  long told(int at) {
    return stays[at + TOLD];
  }

  /** When its zone's hours begin or end next. */
  long due(int at) {
    return stays[at + DUE];
  }

  /** Whether what was told of it last still holds. */
  boolean raised(int at) {
    return stays[at + RAISED] != 0;
  }

  /** Whoever stands behind it, and would not be found any more, moves up. */
  void remove(int at) {
    size--;
    int free = at;
    stays[free] = 0;
    for (int next = next(free); stays[next] != 0; next = next(next)) {
      int home = home(stays[next] - 1);
      if (steps(home, next) < steps(free, next)) continue;
      System.arraycopy(stays, next, stays, free, WIDTH);
      stays[next] = 0;
      free = next;
    }
  }

  private void grow() {
    long[] before = stays;
    stays = new long[PAD + 2 * (before.length - PAD)];
    for (int from = PAD; from < before.length; from += WIDTH) if (before[from] != 0) System.arraycopy(before, from, stays, at(before[from] - 1), WIDTH);
  }
}
