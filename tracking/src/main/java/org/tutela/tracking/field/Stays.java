package org.tutela.tracking.field;

import java.util.BitSet;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;
import org.tutela.tracking.time.Timetable;

/** The stays of all that are inside, cut with the hours of their zones. Of those in a zone that has no hours, nothing need be kept. */
final class Stays {
  private final Calendar[] calendars;
  private final BitSet always = new BitSet();
  private final StayTable stays = new StayTable();
  private final Timers timers = new Timers();

  Stays(Calendar[] calendars) {
    this.calendars = calendars;
    var all = Timetable.always();
    for (int zone = 0; zone < calendars.length; zone++) always.set(zone, calendars[zone].timetable().equals(all));
  }

  private static long key(int wearer, int zone) {
    return (long) wearer << 32 | zone;
  }

  void entered(int wearer, int zone, long onset, long confirmed, Hearing hearing) {
    if (always.get(zone)) {
      hearing.raised(wearer, zone, onset, confirmed);
      return;
    }
    var when = calendars[zone];
    long edge = when.nextEdge(onset);
    if (edge > confirmed) {
      boolean active = when.active(onset);
      if (active) hearing.raised(wearer, zone, onset, confirmed);
      keep(key(wearer, zone), active, confirmed, edge);
      return;
    }
    boolean raised = false;
    for (var piece : when.timetable().active(onset, confirmed + 1)) {
      hearing.raised(wearer, zone, piece.from(), Math.max(confirmed, piece.from()));
      raised = piece.to() == confirmed + 1;
      if (!raised) hearing.cleared(wearer, zone, piece.to());
    }
    keep(key(wearer, zone), raised, confirmed, when.nextEdge(confirmed));
  }

  private void keep(long key, boolean raised, long told, long due) {
    stays.put(key, raised, told, due);
    if (due != Interval.OPEN) timers.add(due, key);
  }

  void left(int wearer, int zone, long end, Hearing hearing) {
    if (always.get(zone)) {
      hearing.cleared(wearer, zone, end);
      return;
    }
    long key = key(wearer, zone);
    int at = stays.find(key);
    while (stays.due(at) < end) turn(key, stays.raised(at), stays.due(at), hearing);
    long told = stays.told(at);
    boolean raised = stays.raised(at);
    stays.remove(at);
    if (told >= end) takeBack(wearer, zone, end, told, hearing);
    else if (raised) hearing.cleared(wearer, zone, end);
  }

  /** Hours were told after the first fix outside, before the one that confirmed it: of each, that the stay was over by then. */
  private void takeBack(int wearer, int zone, long end, long told, Hearing hearing) {
    for (int i = calendars[zone].timetable().active(end, told + 1).size(); i > 0; i--) hearing.cleared(wearer, zone, end);
  }

  /** The hours of the zone begin or end at an instant. */
  private void turn(long key, boolean raised, long edge, Hearing hearing) {
    int wearer = (int) (key >>> 32);
    int zone = (int) key;
    boolean active = calendars[zone].active(edge);
    if (active && !raised) hearing.raised(wearer, zone, edge, edge);
    if (!active && raised) hearing.cleared(wearer, zone, edge);
    keep(key, active, edge, calendars[zone].nextEdge(edge));
  }

  /** Hours that begin and end up to an instant. */
  void tell(long now, Hearing hearing) {
    while (timers.due(now)) {
      long edge = timers.instant();
      long key = timers.take();
      int at = stays.find(key);
      if (at >= 0 && stays.due(at) == edge) turn(key, stays.raised(at), edge, hearing);
    }
  }
}
