package org.tutela.tracking.field;

import java.util.HashMap;
import java.util.Map;
import org.tutela.tracking.time.Calendar;
import org.tutela.tracking.time.Interval;

/** The stays of all that are inside, cut with the hours of their zones. */
final class Stays {
  private final Calendar[] calendars;
  private final Map<Long, Stay> stays = new HashMap<>();
  private final Timers timers = new Timers();

  /** @param raised whether what was told of it last still holds; {@code told} up to when; {@code due} when its zone's hours begin or end next */
  private record Stay(boolean raised, long told, long due) {}

  Stays(Calendar[] calendars) {
    this.calendars = calendars;
  }

  private static long key(int wearer, int zone) {
    return (long) wearer << 32 | zone;
  }

  void entered(int wearer, int zone, long onset, long confirmed, Hearing hearing) {
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

  private Stay keep(long key, boolean raised, long told, long due) {
    var stay = new Stay(raised, told, due);
    stays.put(key, stay);
    if (due != Interval.OPEN) timers.add(due, key);
    return stay;
  }

  void left(int wearer, int zone, long end, Hearing hearing) {
    long key = key(wearer, zone);
    var stay = stays.get(key);
    while (stay.due < end) stay = turn(key, stay.raised, stay.due, hearing);
    stays.remove(key);
    if (stay.told >= end) takeBack(wearer, zone, end, stay.told, hearing);
    else if (stay.raised) hearing.cleared(wearer, zone, end);
  }

  /** Hours were told after the first fix outside, before the one that confirmed it: of each, that the stay was over by then. */
  private void takeBack(int wearer, int zone, long end, long told, Hearing hearing) {
    for (int i = calendars[zone].timetable().active(end, told + 1).size(); i > 0; i--) hearing.cleared(wearer, zone, end);
  }

  /** The hours of the zone begin or end at an instant. */
  private Stay turn(long key, boolean raised, long edge, Hearing hearing) {
    int wearer = (int) (key >>> 32);
    int zone = (int) key;
    boolean active = calendars[zone].active(edge);
    if (active && !raised) hearing.raised(wearer, zone, edge, edge);
    if (!active && raised) hearing.cleared(wearer, zone, edge);
    return keep(key, active, edge, calendars[zone].nextEdge(edge));
  }

  /** Hours that begin and end up to an instant. */
  void tell(long now, Hearing hearing) {
    while (timers.due(now)) {
      long edge = timers.instant();
      long key = timers.take();
      var stay = stays.get(key);
      if (stay != null && stay.due == edge) turn(key, stay.raised, edge, hearing);
    }
  }
}
