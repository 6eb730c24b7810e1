package org.tutela.tracking.field;

import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.time.Calendar;

/**
 * Many wearers and the zones that all of them must stay out of. A wearer is eight numbers: the last fix, and up to two
 * zones that the wearer is in, or may be about to enter or leave. Where a fix changes nothing, nothing is allocated.
 */
public final class Crowd {
  private static final int WIDTH = 8;
  /** So that eight numbers lie in one line of the cache, given how a large array begins. */
  private static final int PAD = 6;
  private static final int STAGE = 256;
  private static final int PLACES = 2;
  /** Where a line says how large the empty square around the last fix is. */
  private static final int CALM = 7;
  private static final double DIAGONAL = 1.4143;
  /** So long ago that the time since is too long to be near, and not too long for a number. */
  private static final long NEVER = Long.MIN_VALUE / 4;

  // A place: zone + 1 above, then the count of the candidate, then whether it is one to enter or to leave, whether inside.
  private static final int INSIDE = 1;
  private static final int ENTERING = 2;
  private static final int LEAVING = 4;
  private static final int COUNT = 8;

  private final ZoneField field;
  private final byte[] entries;
  private final int exits;
  private final long life;
  private final int usable;
  private final int good;
  private final double finest;
  private final double fastest;
  private final long[] state;
  private final int[] rest = new int[STAGE];
  private final long[] cells = new long[STAGE];
  private final int[] lists = new int[STAGE];
  private final int[] nears = new int[STAGE];
  private final Stays stays;
  private long told = Long.MIN_VALUE;
  /** Kept only so that looking is not found to be of no use, and left out. */
  private long looked;

  /** @param calendars when each zone is active; {@code victims} marks those that one fix is enough to enter */
  public Crowd(ZoneField field, Calendar[] calendars, boolean[] victims, int wearers, Parameters parameters) {
    this.field = field;
    this.stays = new Stays(calendars);
    this.entries = new byte[field.size()];
    for (int zone = 0; zone < entries.length; zone++) entries[zone] = (byte) (victims[zone] ? 1 : parameters.confirmations());
    this.exits = parameters.confirmations();
    this.life = parameters.candidateLife().toMillis();
    this.usable = (int) (parameters.usable() * 100);
    this.good = Math.min(usable, ZoneField.GOOD);
    this.finest = parameters.finest();
    this.fastest = parameters.fastest() / 1000;
    this.state = new long[PAD + wearers * WIDTH];
    for (int wearer = 0; wearer < wearers; wearer++) {
      state[PAD + wearer * WIDTH] = NEVER;
      state[PAD + wearer * WIDTH + CALM] = Grid.NOWHERE;
    }
  }

  /** Fixes of many wearers; each wearer's in order. */
  public void take(Batch batch, Hearing hearing) {
    for (int from = 0; from < batch.size; from += STAGE) {
      int count = Math.min(STAGE, batch.size - from);
      touch(batch, from, count);
      int left = calm(batch, from, count);
      look(batch, left);
      for (int i = 0; i < left; i++) judge(batch, rest[i], cells[i], lists[i], hearing);
    }
  }

  /** Brings into the cache what the stage needs. No load waits for another, so that many are under way at a time. */
  private void touch(Batch batch, int from, int count) {
    long[] state = this.state;
    int[] wearers = batch.wearers;
    long sum = 0;
    for (int i = from; i < from + count; i++) sum += state[PAD + wearers[i] * WIDTH];
    looked += sum;
  }

  /**
   * Nearly every fix is in the same empty square as the one before, and not far from it: nothing more is asked of it, not
   * even where zones are. Says how many others there are; a wearer of whom one is left has those after it left too.
   */
  private int calm(Batch batch, int from, int count) {
    long[] state = this.state;
    int[] rest = this.rest;
    int[] wearers = batch.wearers;
    int[] accuracies = batch.accuracies;
    int[] latitudes = batch.latitudes;
    int[] longitudes = batch.longitudes;
    long[] times = batch.times;
    double reach = fastest * 0.98 / Metric.NORTH;
    long told = this.told;
    int good = this.good;
    int left = 0;
    for (int at = from; at < from + count; at++) {
      int line = PAD + wearers[at] * WIDTH;
      long time = times[at];
      int latitude = latitudes[at];
      int longitude = longitudes[at];
      int accuracy = accuracies[at];
      long place = state[line + 1];
      int calm = (int) state[line + CALM];
      int changed = latitude ^ (int) (place >> 32) | longitude ^ (int) place | calm & Grid.NOWHERE;
      // Numbers are no further apart than the bits in which they differ say, and a degree of longitude is nowhere longer than one of latitude.
      boolean near = (changed + 1) * DIAGONAL < reach * (time - state[line]);
      if (changed >>> calm == 0 && near && time >= told && accuracy <= good) {
        state[line] = time;
        state[line + 1] = (long) latitude << 32 | longitude & 0xFFFFFFFFL;
        state[line + 2] = accuracy;
      } else if (accuracy <= usable) {
        rest[left++] = at;
        state[line + CALM] = Grid.NOWHERE;
      }
    }
    return left;
  }

  /** First all cells, then the lists of those where something is near, then its corners, again so that many loads are under way at a time. */
  private void look(Batch batch, int left) {
    var grid = field.grid;
    for (int i = 0; i < left; i++) cells[i] = grid.cell(batch.latitudes[rest[i]], batch.longitudes[rest[i]]);
    int near = 0;
    for (int i = 0; i < left; i++) {
      int at = rest[i];
      boolean clear = batch.accuracies[at] <= good && grid.clear(cells[i], batch.latitudes[at], batch.longitudes[at]);
      lists[i] = clear ? 0 : Grid.list(cells[i]);
      if (lists[i] != 0) nears[near++] = lists[i];
    }
    long sum = 0;
    for (int i = 0; i < near; i++) sum += field.lists[nears[i]];
    for (int i = 0; i < near; i++) sum += field.touch(nears[i]);
    looked += sum;
  }

  private void judge(Batch batch, int at, long cell, int list, Hearing hearing) {
    int wearer = batch.wearers[at];
    int line = PAD + wearer * WIDTH;
    long time = batch.times[at];
    int latitude = batch.latitudes[at];
    int longitude = batch.longitudes[at];
    int accuracy = batch.accuracies[at];
    if (judge(line, wearer, time, latitude, longitude, accuracy, list, hearing)) {
      state[line] = time;
      state[line + 1] = (long) latitude << 32 | longitude & 0xFFFFFFFFL;
      state[line + 2] = accuracy;
      state[line + CALM] = state[line + 3] == 0 ? field.grid.calm(cell, latitude, longitude) : Grid.NOWHERE;
    } else {
      hearing.elsewhere(wearer, time, latitude, longitude, accuracy);
    }
  }

  /** Whether the fix could be judged here. */
  private boolean judge(int line, int wearer, long time, int latitude, int longitude, int centimetres, int list, Hearing hearing) {
    double accuracy = Math.max(finest, centimetres * 0.01);
    long last = state[line];
    if (last != NEVER && !follows(line, last, time, latitude, longitude, accuracy) || time < told) return false;
    return list == 0 && state[line + 3] == 0 || zones(line, wearer, time, last, list, latitude, longitude, accuracy, hearing);
  }

  /** A little stricter than the rule: what is in doubt is judged elsewhere. */
  private boolean follows(int line, long last, long time, int latitude, int longitude, double accuracy) {
    if (time <= last) return false;
    long place = state[line + 1];
    int north = latitude - (int) (place >> 32);
    int turn = Metric.turn((int) place, longitude);
    if (Math.abs(north) > 5_000_000 || Math.abs(turn) > 5_000_000) return false;
    double x = turn * Metric.east(latitude);
    double y = north * Metric.NORTH;
    double reach = (fastest * (time - last) + accuracy + Math.max(finest, state[line + 2] * 0.01)) * 0.98;
    return x * x + y * y <= reach * reach;
  }

  /** Whether there was room for what the fix says. */
  private boolean zones(int line, int wearer, long time, long last, int list, int latitude, int longitude, double accuracy, Hearing hearing) {
    boolean lapsed = last != NEVER && time - last > life;
    int seen = 0;
    if (list != 0) {
      int at = list + 1;
      int north = (int) (accuracy / Metric.NORTH) + 2;
      int east = (int) (accuracy * 1.01 / Metric.east(latitude)) + 2;
      boolean good = accuracy * 100 <= this.good;
      int part = field.grid.part(latitude, longitude);
      for (int left = field.lists[list]; left > 0; left--, at += field.length(at)) {
        int zone = field.lists[at] >>> 2;
        double distance = good ? field.within(at, part, latitude, longitude, north, east) : field.distance(at, latitude, longitude, north, east);
        int place = place(line, zone);
        if (place < 0) {
          if (distance > 0) continue;
          place = room(line);
          if (place < 0) return false;
          state[place] = (long) (zone + 1) << 32;
        }
        seen |= 1 << (place - line - 3 >> 1);
        if (lapsed) forget(place);
        if (distance <= 0) in(place, wearer, zone, time, distance <= -accuracy, hearing);
        else if (distance > accuracy) out(place, wearer, zone, time, hearing);
      }
    }
    for (int p = 0; p < PLACES; p++) {
      int place = line + 3 + 2 * p;
      if (state[place] == 0) continue;
      if ((seen & 1 << p) == 0) {
        if (lapsed) forget(place);
        out(place, wearer, (int) (state[place] >>> 32) - 1, time, hearing);
      }
      if ((int) state[place] == 0) state[place] = 0;
    }
    tidy(line);
    return true;
  }

  /** So that the first place alone says whether there is any. */
  private void tidy(int line) {
    if (state[line + 3] != 0 || state[line + 5] == 0) return;
    state[line + 3] = state[line + 5];
    state[line + 4] = state[line + 6];
    state[line + 5] = 0;
  }

  private int place(int line, int zone) {
    if ((int) (state[line + 3] >>> 32) == zone + 1) return line + 3;
    return (int) (state[line + 5] >>> 32) == zone + 1 ? line + 5 : -1;
  }

  private int room(int line) {
    return state[line + 3] == 0 ? line + 3 : state[line + 5] == 0 ? line + 5 : -1;
  }

  private void forget(int place) {
    state[place] &= 0xFFFFFFFF00000000L | INSIDE;
  }

  private void in(int place, int wearer, int zone, long time, boolean certain, Hearing hearing) {
    if ((state[place] & INSIDE) != 0) {
      forget(place);
      return;
    }
    if ((state[place] & ENTERING) == 0) {
      forget(place);
      state[place] |= ENTERING;
      state[place + 1] = time;
    }
    state[place] += COUNT;
    if (!certain && ((int) state[place]) / COUNT < entries[zone]) return;
    forget(place);
    state[place] |= INSIDE;
    stays.entered(wearer, zone, state[place + 1], time, hearing);
  }

  private void out(int place, int wearer, int zone, long time, Hearing hearing) {
    if ((state[place] & INSIDE) == 0) {
      forget(place);
      return;
    }
    if ((state[place] & LEAVING) == 0) {
      forget(place);
      state[place] |= LEAVING;
      state[place + 1] = time;
    }
    state[place] += COUNT;
    if (((int) state[place]) / COUNT < exits) return;
    state[place] &= 0xFFFFFFFF00000000L;
    stays.left(wearer, zone, state[place + 1], hearing);
  }

  /** Hours that begin and end up to an instant; no fix of before it will be taken any more. */
  public void tell(long now, Hearing hearing) {
    stays.tell(now, hearing);
    told = Math.max(told, now);
  }

  /** Bytes for each wearer, without what the few inside take. */
  public static int bytesPerWearer() {
    return WIDTH * Long.BYTES;
  }
}
