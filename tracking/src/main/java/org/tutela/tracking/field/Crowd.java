package org.tutela.tracking.field;

import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.time.Calendar;

/**
 * Many wearers and the zones that all of them must stay out of. Where a fix changes nothing, nothing is allocated.
 *
 * <p>Fixes go through in stages of some hundred, and each stage first asks the memory for all that it will need, so that
 * many loads are under way at a time. What is told of one wearer is told in order; of several, in any.
 */
public final class Crowd {
  private static final int STAGE = 256;
  /** So many fixes that are not done at once are looked at together, of as many stages as it takes: of one stage they are too few to keep the memory busy. */
  private static final int QUEUE = 512;
  private static final long LOW = 0xFFFFFFFFL;
  /** How many numbers of a list one line of the cache holds. */
  private static final int ACROSS = 16;
  /** Units of latitude; farther is judged by the way round the earth. */
  private static final int NEIGHBOURHOOD = 5_000_000;

  private final ZoneField field;
  private final Judge judge;
  private final long[] state;
  private final Rows rows;
  /** A part of a cell is two to this many units high and wide. */
  private final int bits;
  private final int usable;
  /** Units of latitude in sixteen milliseconds, and a little less than anybody moves. */
  private final int quick;
  private final int[] rest = new int[QUEUE];
  private final int[] cells = new int[QUEUE];
  private final int[] parts = new int[QUEUE];
  private final int[] known = new int[QUEUE];
  private final int[] near = new int[QUEUE];
  private final int[] wanted = new int[4 * QUEUE];
  /** Of a batch whose rows are grouped, up to which wearer the lines are brought. */
  private int brought;
  private long told = Line.NEVER;
  /** Kept only so that looking is not found to be of no use, and left out. */
  private long looked;

  /** @param calendars when each zone is active; {@code victims} marks those that one fix is enough to enter */
  public Crowd(ZoneField field, Calendar[] calendars, boolean[] victims, int wearers, Parameters parameters) {
    this.field = field;
    this.bits = field.grid.shift - Grid.PARTS;
    this.usable = (int) (parameters.usable() * 100);
    this.quick = (int) (parameters.fastest() / 1000 * 0.98 / Metric.NORTH * 16);
    this.state = Line.all(wearers);
    this.rows = new Rows(wearers);
    this.judge = new Judge(field, new Stays(calendars), victims, state, parameters);
  }

  /** Fixes of many wearers; each wearer's in order. */
  public void take(Batch batch, Hearing hearing) {
    rows.of(batch);
    brought = 0;
    int left = 0;
    for (int from = 0; from < batch.size; from += STAGE) {
      int to = Math.min(from + STAGE, batch.size);
      if (rows.grouped()) bring(rows.neighbours((to - 1) * Rows.WIDTH));
      else touch(from * Rows.WIDTH, to * Rows.WIDTH);
      left = calm(from * Rows.WIDTH, to * Rows.WIDTH, left);
      if (left + STAGE <= QUEUE && to < batch.size) continue;
      look(left);
      for (int i = 0; i < left; i++) take(rest[i], cells[i], parts[i], known[i], hearing);
      left = 0;
    }
  }

  /** The lines of all wearers up to one, from where they are brought already. */
  private void bring(int wearer) {
    long[] state = this.state;
    long sum = 0;
    for (int line = Line.of(brought); line < Line.of(wearer); line += Line.WIDTH) sum += state[line];
    brought = Math.max(brought, wearer);
    looked += sum;
  }

  /** Both ends of what nearly every fix needs: a line of ours is not always one of the cache. */
  private void touch(int from, int to) {
    long[] state = this.state;
    long[] numbers = rows.numbers;
    long sum = 0;
    for (int at = from + Rows.WHO; at < to; at += Rows.WIDTH) {
      int line = Line.of((int) (numbers[at] >> 32));
      sum += state[line] + state[line + Line.GROUND];
    }
    looked += sum;
  }

  /**
   * Nearly every fix is in the same known rectangle as the one before, and not far from it: nothing more is asked of it, not
   * even how accurate it is. Who is in no zone and about to enter none can only enter by a fix that lies in one, and who is settled in one only leave
   * by a fix outside. Says how many others there are, with those that were left before; a wearer of whom one is left has those after it left too.
   */
  private int calm(int from, int to, int left) {
    long[] state = this.state;
    int[] rest = this.rest;
    long[] numbers = rows.numbers;
    int quick = this.quick;
    long told = this.told;
    int usable = this.usable;
    int bits = this.bits;
    for (int at = from; at < to; at += Rows.WIDTH) {
      long time = numbers[at];
      long here = numbers[at + Rows.PLACE];
      long who = numbers[at + Rows.WHO];
      int line = Line.of((int) (who >> 32));
      int latitude = (int) (here >> 32);
      int longitude = (int) here;
      int accuracy = (int) who;
      long ground = state[line + Line.GROUND];
      long sized = state[line + Line.ACCURACY];
      long place = state[line + Line.PLACE];
      // A degree of longitude is nowhere longer than one of latitude, and no way is longer than north and then east.
      // In the same rectangle both are small numbers; else what they come to does not count.
      int way = Math.abs(latitude - (int) (place >> 32)) + Math.abs(longitude - (int) place);
      long last = state[line];
      // Each is below 0 where it holds; so one look says whether all do.
      long all = (latitude - (int) (ground >> 32) >>> bits) - (int) (sized >>> 48) & (longitude - (int) ground >>> bits) - (int) (sized >>> 32 & 0xFFFF)
          & way - (quick * (time - last) >> 4) & last - time & told - time - 1 & (long) accuracy - usable - 1;
      if (all < 0) {
        state[line] = time;
        state[line + Line.PLACE] = here;
        state[line + Line.ACCURACY] = sized & ~LOW | accuracy & LOW;
      } else if (accuracy <= usable) {
        rest[left++] = at;
        state[line + Line.ACCURACY] = sized & LOW;
      }
    }
    return left;
  }

  /**
   * First all cells; then what is known of the parts of those that a zone is near; then the lists and the corners for those parts that a zone takes some of,
   * and for whoever is in a zone. What is to be loaded is worked out before, so that as many loads as can be are under way together.
   */
  private void look(int left) {
    var grid = field.grid;
    int[] lists = field.lists;
    int[] wanted = this.wanted;
    int[] cells = this.cells;
    int[] parts = this.parts;
    int[] known = this.known;
    for (int i = 0; i < left; i++) {
      int latitude = rows.latitude(rest[i]), longitude = rows.longitude(rest[i]);
      wanted[i] = grid.index(latitude, longitude);
      parts[i] = grid.part(latitude, longitude);
    }
    for (int i = 0; i < left; i++) cells[i] = grid.cell(wanted[i]);
    // Above 0 is a list; of the others the first number of all is loaded, which is as good as any.
    for (int i = 0; i < left; i++) wanted[i] = cells[i] + (parts[i] >> 1) & -cells[i] >> 31;
    for (int i = 0; i < left; i++) known[i] = lists[wanted[i]];
    int asked = 0;
    for (int i = 0; i < left; i++) {
      int listed = -cells[i] >> 31;
      known[i] = known[i] >>> ((parts[i] & 1) << 4) & 0xFFFF & listed | -cells[i] & Sides.ALL & ~listed;
      near[asked] = i;
      asked += listed != 0 & (known[i] >= ZoneField.ALONE | state[Line.of(rows.wearer(rest[i])) + Line.FIRST] != 0) ? 1 : 0;
    }
    long sum = 0;
    for (int i = 0; i < asked; i++) {
      int list = cells[near[i]] + ZoneField.COUNT;
      sum += lists[list] + lists[list + ACROSS] + lists[list + 2 * ACROSS];
    }
    int count = 0;
    for (int i = 0; i < asked; i++) {
      int line = Line.of(rows.wearer(rest[near[i]]));
      count = field.corners(cells[near[i]], parts[near[i]], Judge.zone(state[line + Line.FIRST]), Judge.zone(state[line + Line.SECOND]), wanted, count);
    }
    long[] corners = field.corners;
    for (int i = 0; i < count; i++) sum += corners[wanted[i]];
    looked += sum;
  }

  private void take(int at, int cell, int part, int known, Hearing hearing) {
    int wearer = rows.wearer(at);
    int line = Line.of(wearer);
    long time = rows.numbers[at];
    int latitude = rows.latitude(at);
    int longitude = rows.longitude(at);
    int accuracy = rows.accuracy(at);
    boolean follows = time >= told && (near(line, time, latitude, longitude) || judge.follows(line, time, latitude, longitude, accuracy));
    boolean free = known < ZoneField.ALONE && state[line + Line.FIRST] == 0;
    if (follows && (free || judge.judged(line, wearer, time, latitude, longitude, accuracy, cell > 0 ? cell : 0, part, hearing))) {
      long span = free || settled(line, known) ? ground(line, cell, known, latitude, longitude) : 0;
      state[line] = time;
      state[line + Line.PLACE] = rows.numbers[at + Rows.PLACE];
      state[line + Line.ACCURACY] = span << 32 | accuracy & LOW;
    } else {
      hearing.elsewhere(wearer, time, latitude, longitude, Math.abs(accuracy));
    }
  }

  /** Most have come no farther than anybody does by the shortest look; it is seen with less than is needed in general. */
  private boolean near(int line, long time, int latitude, int longitude) {
    long place = state[line + Line.PLACE];
    long last = state[line];
    long way = (long) Math.abs(latitude - (int) (place >> 32)) + Math.abs(longitude - (int) place);
    return way <= NEIGHBOURHOOD && time > last && way < quick * (time - last) >> 4;
  }

  /** Whether, after a fix in a part, the wearer is in exactly the zones that take up all of it, and about to enter or leave none. */
  private boolean settled(int line, int known) {
    return known < ZoneField.ALONE ? state[line + Line.FIRST] == 0 : known < ZoneField.SOME && judge.settled(line);
  }

  /** Writes down where the rectangle around a place begins; its height above its width, in parts, or 0 for none. */
  private long ground(int line, int cell, int sides, int latitude, int longitude) {
    var grid = field.grid;
    if (grid.turned(longitude)) return 0;
    int more = cell > 0 ? 0 : cell == Grid.NO_BLOCK ? Grid.PARTS + Grid.BLOCK : Grid.PARTS;
    int side = bits + more;
    int south = Sides.squares(sides, Sides.SOUTH), west = Sides.squares(sides, Sides.WEST);
    int high = south + Sides.squares(sides, Sides.NORTH) + 1, wide = west + Sides.squares(sides, Sides.EAST) + 1;
    state[line + Line.GROUND] = (long) ((latitude & -1 << side) - (south << side)) << 32 | (longitude & -1 << side) - (west << side) & LOW;
    return (long) high << 16 + more | wide << more;
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
