package org.tutela.tracking.alert;

import java.util.Comparator;
import org.tutela.tracking.time.Interval;

/**
 * What is compared between two tellings of one story.
 *
 * @param rule the rule's id; for what is no rule's, the activation's
 * @param at when the condition began to hold, or happened
 * @param raised when it could be known
 * @param clear when it ceased to hold; {@link Interval#OPEN} while it holds, {@code at} for what only happens
 * @param escalated the zone within the buffer was entered
 * @param interrupted it spans a location gap
 * @param unconfirmed it rests on a single fix
 * @param amount seconds or percent, where the kind has them; -1 elsewhere
 */
public record Episode(
    String rule, Kind kind, long at, long raised, long clear,
    boolean escalated, boolean interrupted, boolean unconfirmed, Cause cause, long amount) {

  public static final Comparator<Episode> IN_ORDER = Comparator.comparingLong(Episode::at).thenComparing(Episode::kind)
      .thenComparing(Episode::rule).thenComparingLong(Episode::raised).thenComparingLong(Episode::clear);

  public static Episode lasting(String rule, Kind kind, long at, long raised, long clear) {
    return new Episode(rule, kind, at, raised, clear, false, false, false, Cause.NONE, -1);
  }

  public static Episode happening(String rule, Kind kind, long at, long raised) {
    return lasting(rule, kind, at, raised, at);
  }

  public boolean open() {
    return clear == Interval.OPEN;
  }

  public boolean sameKind(Episode other) {
    return kind == other.kind && rule.equals(other.rule);
  }

  /** Whether they have a moment in common. */
  public boolean overlaps(Episode other) {
    return at == other.at || at < other.clear && other.at < clear;
  }

  public Episode escalated(boolean escalated) {
    return new Episode(rule, kind, at, raised, clear, escalated, interrupted, unconfirmed, cause, amount);
  }

  public Episode interrupted(boolean interrupted) {
    return new Episode(rule, kind, at, raised, clear, escalated, interrupted, unconfirmed, cause, amount);
  }

  public Episode unconfirmed(boolean unconfirmed) {
    return new Episode(rule, kind, at, raised, clear, escalated, interrupted, unconfirmed, cause, amount);
  }

  public Episode because(Cause cause) {
    return new Episode(rule, kind, at, raised, clear, escalated, interrupted, unconfirmed, cause, amount);
  }

  public Episode amounting(long amount) {
    return new Episode(rule, kind, at, raised, clear, escalated, interrupted, unconfirmed, cause, amount);
  }
}
