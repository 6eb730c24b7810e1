package org.tutela.tracking.rule;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;

/** A condition of an order, applied to a wearer. */
public sealed interface Rule {
  String id();

  /** A rule about one zone. */
  sealed interface Zoned extends Rule permits Exclusion, Curfew, Attendance {
    Zone zone();

    /** How many fixes in a row make an entry. */
    default int confirmations(Parameters parameters) {
      return parameters.confirmations();
    }
  }

  /**
   * To stay out.
   *
   * @param buffer metres around the zone that warn; 0 for none
   * @param crossings whether a straight line through the zone between two fixes is told
   * @param victim the home or place of a victim: one fix is enough, and marked unconfirmed until the second
   */
  record Exclusion(String id, Zone zone, Calendar when, double buffer, boolean crossings, boolean victim) implements Zoned {
    @Override
    public int confirmations(Parameters parameters) {
      return victim ? 1 : parameters.confirmations();
    }
  }

  /**
   * To be at home.
   *
   * @param limit how much absence may add up in a period before that is told; zero for no limit
   */
  record Curfew(String id, Zone zone, Calendar when, Duration grace, Duration limit, Period period) implements Zoned {
    public static final Duration GRACE = Duration.ofMinutes(5);
  }

  /** To be at a place long enough in each of some windows. */
  record Attendance(String id, Zone zone, List<Interval> windows, Duration dwell) implements Zoned {
    public Attendance {
      windows = List.copyOf(windows);
    }
  }

  /** Not to come near somebody who carries a device. */
  record Proximity(String id, Set<String> partner, double radius, Calendar when) implements Rule {
    public Proximity {
      partner = Set.copyOf(partner);
    }
  }

  /** Silence is an event. */
  record Gap(String id, Calendar when) implements Rule {}

  /** What the device says of itself. */
  record Device(String id, Duration separationGrace) implements Rule {
    /** A carried unit may be out of reach of its tag for this long before it counts. */
    public static final Duration SEPARATION = Duration.ofMinutes(5);
  }
}
