package org.tutela.bench;

import java.util.Locale;

/** Prints each figure in a line, with its bound where it has one, and remembers whether a bound was missed. */
final class Bounds {
  private boolean held = true;

  void note(String what, String figure) {
    System.out.printf(Locale.ROOT, "%-58s %s%n", what, figure);
  }

  void atLeast(String what, double figure, String unit, double bound) {
    judge(what, figure, unit, "at least", bound, figure >= bound);
  }

  void atMost(String what, double figure, String unit, double bound) {
    judge(what, figure, unit, "at most", bound, figure <= bound);
  }

  boolean held() {
    return held;
  }

  private void judge(String what, double figure, String unit, String relation, double bound, boolean holds) {
    held &= holds;
    note(what, "%s %s   %s %s: %s".formatted(number(figure), unit, relation, number(bound), holds ? "holds" : "MISSED"));
  }

  static String number(double figure) {
    return String.format(Locale.ROOT, Math.abs(figure) >= 100 || figure == Math.rint(figure) ? "%,.0f" : "%.2f", figure);
  }
}
