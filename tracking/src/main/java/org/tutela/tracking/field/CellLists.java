package org.tutela.tracking.field;

import java.util.Arrays;

/** Brings together what all zones have to say of a cell, and how far around each of its parts there is no zone. */
final class CellLists {
  /** More clear parts than this to every side are not counted. */
  private static final int MOST = 4;
  private static final int HEAD = 3;
  /** So that whoever reads a little further than the last list is still within. */
  private static final int PAD = 16;

  private final long[] keys;
  private final int count;
  private final IntList said;
  private final IntList starts;
  private final IntList parts;
  private final IntList rows = new IntList();
  private final IntList columns = new IntList();
  private final IntList heads = new IntList();
  private final Room room = new Room(4 + 2 * MOST);

  CellLists(long[] keys, int count, IntList said, IntList starts, IntList parts) {
    this.keys = keys;
    this.count = count;
    this.said = said;
    this.starts = starts;
    this.parts = parts;
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
      for (int h = 0; h < HEAD; h++) lists.add(0);
      int zones = 0;
      int taken = 0;
      for (; i < count && keys[i] >>> 28 == cell; i++, zones++) {
        int entry = (int) keys[i] & 0xFFFFFFF;
        taken |= parts.get(entry);
        for (int at = starts.get(entry); at < starts.get(entry + 1); at++) lists.add(said.get(at));
      }
      lists.set(head, taken);
      lists.set(head + 2, zones);
      rows.add((int) (cell >>> 18));
      columns.add((int) cell & 0x3FFFF);
      heads.add(head);
      grid.put(rows.get(rows.size() - 1), columns.get(rows.size() - 1), head);
    }
    for (int i = 0; i < PAD; i++) lists.add(0);
    int[] all = lists.toArray();
    rooms(grid, all);
    grid.settle();
    return all;
  }

  /** Until all are known, the first number of each list says in which parts there is some zone. */
  private void rooms(Grid grid, int[] lists) {
    long[] found = new long[heads.size()];
    for (int i = 0; i < found.length; i++) found[i] = rooms(grid, lists, rows.get(i), columns.get(i));
    for (int i = 0; i < found.length; i++) {
      lists[heads.get(i)] = (int) found[i];
      lists[heads.get(i) + 1] = (int) (found[i] >>> 32);
    }
  }

  private long rooms(Grid grid, int[] lists, int row, int column) {
    room.clear();
    for (int i = 0; i < 9; i++) {
      int up = i / 3, over = i % 3;
      int list = grid.at(row + up - 1, column + over - 1);
      int taken = !grid.holds(row + up - 1, column + over - 1) ? 0xFFFF : list > 0 ? lists[list] : 0;
      for (int part = 0; part < 16; part++) if ((taken >> part & 1) != 0) room.fill(4 * up + (part >> 2), 4 * over + (part & 3));
    }
    long found = 0;
    for (int steps = 0; steps <= MOST; steps++, room.widen()) {
      for (int part = 0; part < 16; part++) if (!room.full(4 + (part >> 2), 4 + (part & 3))) found += 1L << 4 * part;
    }
    return found;
  }
}
