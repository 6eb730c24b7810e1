package org.tutela.tracking.engine;

import java.util.Arrays;
import org.tutela.tracking.message.Answer;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.message.Source;
import org.tutela.tracking.message.Verdict;

/** A wearer's reports that may still change something, in the order of their fix times, with what became of each. */
final class Log {
  /** A jump that the next fix bore out. */
  static final byte JUMPED = 1;
  /** The fix that makes a frozen run complete. */
  static final byte FROZEN = 2;

  private Report[] reports = new Report[16];
  private byte[] verdicts = new byte[16];
  private byte[] marks = new byte[16];
  /** How many fixes in a row, up to this one, gave the same place while moving. */
  private short[] runs = new short[16];
  private int size;

  int size() {
    return size;
  }

  Report report(int i) {
    return reports[i];
  }

  Verdict verdict(int i) {
    return VERDICTS[verdicts[i]];
  }

  private static final Verdict[] VERDICTS = Verdict.values();

  byte marks(int i) {
    return marks[i];
  }

  short run(int i) {
    return runs[i];
  }

  /** Whether that changed anything. */
  boolean judge(int i, Verdict verdict, byte mark, short run) {
    boolean same = verdicts[i] == verdict.ordinal() && marks[i] == mark;
    verdicts[i] = (byte) verdict.ordinal();
    marks[i] = mark;
    runs[i] = run;
    return !same;
  }

  /** Where the report stands or would stand. */
  int place(Report report) {
    int at = size;
    if (at > 0 && Report.IN_ORDER.compare(reports[at - 1], report) < 0) return at;
    int low = 0;
    while (low < at) {
      int middle = low + at >>> 1;
      if (Report.IN_ORDER.compare(reports[middle], report) < 0) low = middle + 1;
      else at = middle;
    }
    return low;
  }

  boolean holds(int at, Report report) {
    return at < size && reports[at].equals(report);
  }

  void insert(int at, Report report) {
    if (size == reports.length) grow();
    if (at < size) {
      System.arraycopy(reports, at, reports, at + 1, size - at);
      System.arraycopy(verdicts, at, verdicts, at + 1, size - at);
      System.arraycopy(marks, at, marks, at + 1, size - at);
      System.arraycopy(runs, at, runs, at + 1, size - at);
    }
    reports[at] = report;
    verdicts[at] = (byte) Verdict.NOWHERE.ordinal();
    marks[at] = 0;
    runs[at] = 0;
    size++;
  }

  private void grow() {
    int more = reports.length * 2;
    reports = Arrays.copyOf(reports, more);
    verdicts = Arrays.copyOf(verdicts, more);
    marks = Arrays.copyOf(marks, more);
    runs = Arrays.copyOf(runs, more);
  }

  /** Lets the first reports go. */
  void drop(int count) {
    System.arraycopy(reports, count, reports, 0, size - count);
    System.arraycopy(verdicts, count, verdicts, 0, size - count);
    System.arraycopy(marks, count, marks, 0, size - count);
    System.arraycopy(runs, count, runs, 0, size - count);
    Arrays.fill(reports, size - count, size, null);
    size -= count;
  }

  Log copy() {
    var copy = new Log();
    copy.reports = reports.clone();
    copy.verdicts = verdicts.clone();
    copy.marks = marks.clone();
    copy.runs = runs.clone();
    copy.size = size;
    return copy;
  }

  /** Times and places as differences, so that they take few bytes; verdicts follow from the reports. */
  void write(Packer out) {
    out.number(size);
    long time = 0;
    int north = 0;
    int east = 0;
    for (int i = 0; i < size; i++) {
      var r = reports[i];
      out.name(r.activation()).number(r.fixTime() - time).number(r.receivedTime() - r.fixTime()).number(r.source().ordinal());
      time = r.fixTime();
      if (r.placed()) {
        out.number((long) r.latitude() - north).number((long) r.longitude() - east).number(r.accuracy());
        north = r.latitude();
        east = r.longitude();
      }
      out.number(r.speed()).number(r.battery()).number(r.charging().ordinal() * 3L + r.motion().ordinal()).number(r.flags());
    }
  }

  void read(Unpacker in, Gate gate) {
    long time = 0;
    int north = 0;
    int east = 0;
    for (long left = in.number(); left > 0; left--) {
      var activation = in.name();
      time += in.number();
      long received = time + in.number();
      var source = Source.values()[(int) in.number()];
      boolean placed = source != Source.NONE;
      if (placed) {
        north += (int) in.number();
        east += (int) in.number();
      }
      int accuracy = placed ? (int) in.number() : 0;
      int speed = (int) in.number();
      int battery = (int) in.number();
      int answers = (int) in.number();
      insert(size, new Report(activation, time, received, placed ? north : 0, placed ? east : 0, accuracy, source, speed, battery,
          Answer.values()[answers / 3], Answer.values()[answers % 3], (int) in.number()));
      gate.admit(size - 1);
    }
  }
}
