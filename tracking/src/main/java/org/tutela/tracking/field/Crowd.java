package org.tutela.tracking.field;

import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.time.Calendar;

/**
 * Many wearers and the zones that all of them must stay out of. Where a fix changes nothing, nothing is allocated.
 *
 * <p>Fixes go through in stages of some hundred, and each stage first asks the memory for all that it will need, so that
 * many loads are under way at a time.
 */
public final class Crowd {
  private static final int STAGE = 256;
  private static final long LOW = 0xFFFFFFFFL;
  /** Most lists of a cell are no longer than this. */
  private static final int LONG = 15;

  private final ZoneField field;
  private final Judge judge;
  private final long[] state;
  private final int usable;
  /** Units of latitude in a millisecond, and a little less than anybody moves. */
  private final double quick;
  private final int[] rest = new int[STAGE];
  private final int[] lists = new int[STAGE];
  private final int[] near = new int[STAGE];
  private final int[] parts = new int[STAGE];
  private long told = Line.NEVER;
  /** Kept only so that looking is not found to be of no use, and left out. */
  private long looked;

  /** @param calendars when each zone is active; {@code victims} marks those that one fix is enough to enter */
  public Crowd(ZoneField field, Calendar[] calendars, boolean[] victims, int wearers, Parameters parameters) {
    this.field = field;
    this.usable = (int) (parameters.usable() * 100);
    this.quick = parameters.fastest() / 1000 * 0.98 / Metric.NORTH;
    this.state = Line.all(wearers);
    this.judge = new Judge(field, new Stays(calendars), victims, state, parameters);
  }

  /** Fixes of many wearers; each wearer's in order. */
  public void take(Batch batch, Hearing hearing) {
    for (int from = 0; from < batch.size; from += STAGE) {
      int count = Math.min(STAGE, batch.size - from);
      touch(batch, from, count);
      int left = calm(batch, from, count);
      look(batch, left);
      for (int i = 0; i < left; i++) judge(batch, rest[i], lists[i], parts[i], hearing);
    }
  }

  /** Both ends of what nearly every fix needs: a line of ours is not always one of the cache. */
  private void touch(Batch batch, int from, int count) {
    long[] state = this.state;
    int[] wearers = batch.wearers;
    long sum = 0;
    for (int i = from; i < from + count; i++) {
      int line = Line.of(wearers[i]);
      sum += state[line] + state[line + Line.SQUARE];
    }
    looked += sum;
  }

  /**
   * Nearly every fix is in the same empty square as the one before, and not far from it: nothing more is asked of it, not
   * even how accurate it is, for who is in no zone and about to enter none can only enter by a fix that lies in one. Says how many others there are; a wearer of whom one is left has those after it left too.
   */
  private int calm(Batch batch, int from, int count) {
    long[] state = this.state;
    int[] rest = this.rest;
    int[] wearers = batch.wearers;
    int[] accuracies = batch.accuracies;
    int[] latitudes = batch.latitudes;
    int[] longitudes = batch.longitudes;
    long[] times = batch.times;
    double quick = this.quick;
    long told = this.told;
    int usable = this.usable;
    int left = 0;
    for (int at = from; at < from + count; at++) {
      int line = Line.of(wearers[at]);
      long time = times[at];
      int latitude = latitudes[at];
      int longitude = longitudes[at];
      int accuracy = accuracies[at];
      long square = state[line + Line.SQUARE];
      long sized = state[line + Line.ACCURACY];
      long span = sized >>> 32;
      long place = state[line + Line.PLACE];
      // A degree of longitude is nowhere longer than one of latitude, and no way is longer than north and then east.
      long way = (long) Math.abs(latitude - (int) (place >> 32)) + Math.abs(longitude - (int) place);
      // Each is below 0 where it holds; so one look says whether all do.
      long all = (latitude - (int) (square >> 32) & LOW) - span & (longitude - (int) square & LOW) - span
          & way - (long) (quick * (time - state[line])) & told - time - 1 & (long) accuracy - usable - 1;
      if (all < 0) {
        state[line] = time;
        state[line + Line.PLACE] = (long) latitude << 32 | longitude & LOW;
        state[line + Line.ACCURACY] = span << 32 | accuracy & LOW;
      } else if (accuracy <= usable) {
        rest[left++] = at;
        state[line + Line.ACCURACY] = sized & LOW;
      }
    }
    return left;
  }

  /** First all cells; then what is known of the parts of those that a zone is near; then the corners for those parts that it is in, and for whoever is in a zone. */
  private void look(Batch batch, int left) {
    var grid = field.grid;
    int[] lists = this.lists;
    for (int i = 0; i < left; i++) lists[i] = grid.cell(batch.latitudes[rest[i]], batch.longitudes[rest[i]]);
    int some = 0;
    long sum = 0;
    for (int i = 0; i < left; i++) sum += state[Line.of(batch.wearers[rest[i]]) + Line.LAST];
    for (int i = 0; i < left; i++) {
      near[some] = i;
      some += lists[i] > 0 ? 1 : 0;
    }
    for (int i = 0; i < some; i++) sum += field.lists[lists[near[i]]] + field.lists[lists[near[i]] + LONG];
    int asked = 0;
    for (int i = 0; i < some; i++) {
      int one = near[i];
      int at = rest[one];
      int part = grid.part(batch.latitudes[at], batch.longitudes[at]);
      parts[one] = part;
      near[asked] = one;
      asked += field.room(lists[one], part) == 0 | state[Line.of(batch.wearers[at]) + Line.FIRST] != 0 ? 1 : 0;
    }
    for (int i = 0; i < asked; i++) sum += field.touch(lists[near[i]], parts[near[i]]);
    looked += sum;
  }

  private void judge(Batch batch, int at, int list, int part, Hearing hearing) {
    int wearer = batch.wearers[at];
    int line = Line.of(wearer);
    long time = batch.times[at];
    int latitude = batch.latitudes[at];
    int longitude = batch.longitudes[at];
    int accuracy = batch.accuracies[at];
    int room = list > 0 ? field.room(list, part) : 1;
    boolean near = list > 0 && (room == 0 || state[line + Line.FIRST] != 0);
    if (time >= told && judge.follows(line, time, latitude, longitude, accuracy)
        && judge.judged(line, wearer, time, latitude, longitude, accuracy, near ? list : 0, part, hearing)) {
      int span = room == 0 || state[line + Line.FIRST] != 0 ? 0 : square(line, list, room - 1, latitude, longitude);
      state[line] = time;
      state[line + Line.PLACE] = (long) latitude << 32 | longitude & LOW;
      state[line + Line.ACCURACY] = (long) span << 32 | accuracy & LOW;
    } else {
      hearing.elsewhere(wearer, time, latitude, longitude, Math.abs(accuracy));
    }
  }

  /** Writes down where the empty square around a place begins; its side, or 0 for none. */
  private int square(int line, int list, int room, int latitude, int longitude) {
    var grid = field.grid;
    if (grid.turned(longitude)) return 0;
    int bits = list > 0 ? grid.shift - 2 : list == Grid.NO_BLOCK ? grid.shift + 5 : grid.shift;
    int steps = list > 0 ? room : list == Grid.NO_BLOCK ? 0 : -list;
    int south = (latitude & -1 << bits) - (steps << bits);
    int west = (longitude & -1 << bits) - (steps << bits);
    state[line + Line.SQUARE] = (long) south << 32 | west & LOW;
    return (2 * steps + 1) << bits;
  }

  /** Hours that begin and end up to an instant; no fix of before it will be taken any more. */
  public void tell(long now, Hearing hearing) {
    judge.tell(now, hearing);
    told = Math.max(told, now);
  }

  /** Bytes for each wearer, without what the few inside take. */
  public static int bytesPerWearer() {
    return Line.WIDTH * Long.BYTES;
  }
}
