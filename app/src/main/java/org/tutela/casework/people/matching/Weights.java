package org.tutela.casework.people.matching;

/** The model: start values of log2(m/u), to be fitted to reviewers' answers later (matching section 6). */
public final class Weights {
  public static final String MODEL = "start-1";
  /** From here on a candidate is shown. */
  public static final double LOW = -8;
  /** And from here on when the search is widened. */
  public static final double LOWER = LOW - 4;
  public static final double POSSIBLE = -3;
  public static final double STRONG = 4;

  /** How many pairs the start values are worth against the register's own frequencies. */
  static final double PRIOR_PAIRS = 1000;
  static final double FIRST_SHARE = 0.002;
  static final double SURNAME_SHARE = 0.0005;
  static final double OUTCODE_SHARE = 0.01;
  static final double POSTCODE_SHARE = 0.00005;

  private Weights() {}

  static double bits(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }

  /** log2(m/f), f being the share of the register that has the value, smoothed. */
  static double rarity(double agreeing, int count, int register, double expectedShare) {
    return bits(agreeing / ((count + PRIOR_PAIRS * expectedShare) / (register + PRIOR_PAIRS)));
  }

  static double prior(int register) {
    return -bits(Math.max(register, PRIOR_PAIRS));
  }
}
