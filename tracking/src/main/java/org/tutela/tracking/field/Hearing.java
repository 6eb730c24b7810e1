package org.tutela.tracking.field;

/** Who is told of entries and exits. Instants are milliseconds since 1970. */
public interface Hearing {

  /** Inside while the rule is active: since {@code at}, known at {@code raised}. */
  void raised(int wearer, int zone, long at, long raised);

  /**
   * What was raised last for the wearer and the zone, and still stands, ended. Told again, it ended earlier than was told.
   * Where it ended no later than it began, it never was, and the one raised before it is again the last.
   */
  void cleared(int wearer, int zone, long clear);

  /** A fix that the fast way cannot judge: out of order, implausible, or in too many zones at once. */
  void elsewhere(int wearer, long time, int latitude, int longitude, int accuracy);
}
