package org.tutela.measures.tracking;

/**
 * How many months after the end of an order what is known of a wearer is kept.
 *
 * @param positions of what devices reported
 * @param records of zones and hours in every version, of leave, and of alerts with their every revision
 */
public record Keeping(int positions, int records) {
  public static final int LEAST = 12;
  public static final int MOST = 1_200;
  /** Until a force sets its own. */
  public static final Keeping OURS = new Keeping(72, 72);

  public boolean isWithinBounds() {
    return positions >= LEAST && records <= MOST && positions <= records;
  }
}
