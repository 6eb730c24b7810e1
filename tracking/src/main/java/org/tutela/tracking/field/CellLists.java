package org.tutela.tracking.field;

import java.util.Arrays;

/** Brings together what all zones have to say of a cell, and in which rectangle around each of its parts the same zones are. */
final class CellLists {
  /** So that whoever reads a little further than the last list is still within. */
  private static final int PAD = 48;
  /** How many cells to every side the rectangles reach. */
  private static final int AROUND = Sides.MOST / 8;
  private static final int NONE = -1;

  private final long[] keys;
  private final int count;
  private final IntList said;
  private final IntList starts;
  private final LongList taken;
  private final LongList inside;
  private final IntList rows = new IntList();
  private final IntList columns = new IntList();
  private final IntList heads = new IntList();
  /** Cell by cell, its first entry among the keys, and which of its parts have some of a zone. */
  private final IntList firsts = new IntList();
  private final LongList full = new LongList();
  private final Room room = new Room(8 + 2 * Sides.MOST);

  CellLists(long[] keys, int count, IntList said, IntList starts, LongList taken, LongList inside) {
    this.keys = keys;
    this.count = count;
    this.said = said;
    this.starts = starts;
    this.taken = taken;
    this.inside = inside;
  }

  /** The lists; where each stands is put into the grid. */
  int[] gather(Grid grid) {
    starts.add(said.size());
    Arrays.sort(keys, 0, count);
    var lists = new IntList();
    lists.add(0);
    for (int i = 0; i < count; ) {
      long cell = keys[i] >>> 28;
      int head = lists.size();
      for (int h = 0; h < ZoneField.FRONT; h++) lists.add(0);
      firsts.add(i);
      long some = 0;
      for (; i < count && keys[i] >>> 28 == cell; i++) {
        some |= taken.get(entry(i));
        for (int at = starts.get(entry(i)); at < starts.get(entry(i) + 1); at++) lists.add(said.get(at));
      }
      lists.set(head + ZoneField.COUNT, i - firsts.get(firsts.size() - 1));
      full.add(some);
      rows.add((int) (cell >>> 18));
      columns.add((int) cell & 0x3FFFF);
      heads.add(head);
      // Until all are known, its number.
      grid.put(rows.get(rows.size() - 1), columns.get(rows.size() - 1), heads.size());
    }
    firsts.add(count);
    for (int i = 0; i < PAD; i++) lists.add(0);
    int[] all = lists.toArray();
    for (int cell = 0; cell < heads.size(); cell++) know(grid, cell, all);
    for (int cell = 0; cell < heads.size(); cell++) grid.put(rows.get(cell), columns.get(cell), heads.get(cell));
    grid.settle();
    return all;
  }

  private int entry(int key) {
    return (int) keys[key] & 0xFFFFFFF;
  }

  private int zone(int key) {
    return said.get(starts.get(entry(key))) >>> 2;
  }

  private void know(Grid grid, int cell, int[] lists) {
    int head = heads.get(cell);
    long clear = ~full.get(cell);
    if (clear != 0) {
      room.clear();
      around(grid, cell, NONE);
      for (long left = clear; left != 0; left &= left - 1) know(lists, head, Long.numberOfTrailingZeros(left), 0);
    }
    long known = clear;
    for (int key = firsts.get(cell); key < firsts.get(cell + 1); key++) {
      long alone = alone(cell, key);
      if (alone == 0) continue;
      room.clear();
      around(grid, cell, zone(key));
      for (long left = alone; left != 0; left &= left - 1) know(lists, head, Long.numberOfTrailingZeros(left), ZoneField.ALONE);
      known |= alone;
    }
    for (long left = ~known; left != 0; left &= left - 1) write(lists, head, Long.numberOfTrailingZeros(left), ZoneField.SOME);
  }

  private void know(int[] lists, int head, int part, int which) {
    write(lists, head, part, which | room.sides(Sides.MOST + (part >> 3), Sides.MOST + (part & 7)));
  }

  private static void write(int[] lists, int head, int part, int known) {
    lists[head + (part >> 1)] |= known << ((part & 1) << 4);
  }

  /** Fills what has some of a zone, in the cells around one; or, given a zone, what is not wholly in this and no other. */
  private void around(Grid grid, int cell, int zone) {
    int row = rows.get(cell) - AROUND, column = columns.get(cell) - AROUND;
    for (int up = 0; up <= 2 * AROUND; up++) {
      for (int over = 0; over <= 2 * AROUND; over++) {
        room.fill(8 * up, 8 * over, grid.holds(row + up, column + over) ? full(grid.at(row + up, column + over), zone) : -1L);
      }
    }
  }

  private long full(int number, int zone) {
    if (zone == NONE) return number <= 0 ? 0 : full.get(number - 1);
    return number <= 0 ? -1L : ~within(number - 1, zone);
  }

  /** The parts of a cell that lie wholly in a zone, and in no other. */
  private long within(int cell, int zone) {
    for (int key = firsts.get(cell); key < firsts.get(cell + 1); key++) if (zone(key) == zone) return alone(cell, key);
    return 0;
  }

  private long alone(int cell, int key) {
    long alone = inside.get(entry(key));
    for (int other = firsts.get(cell); other < firsts.get(cell + 1) && alone != 0; other++) if (other != key) alone &= ~taken.get(entry(other));
    return alone;
  }
}
