package org.tutela.tracking.field;

import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.story.Fix;

/** What a fix near a zone, or of a wearer who is in one or about to be, changes in the wearer's line. */
final class Judge {
  private static final int PLACES = 2;

  // A place: zone + 1 above, then the count of the candidate, then whether the last fix alone is it and in doubt, whether it is
  // one to enter or to leave, whether inside. Beside it stands since when; where the last fix is in doubt, where the one before it lay.
  private static final int INSIDE = 1;
  private static final int ENTERING = 2;
  private static final int LEAVING = 4;
  private static final int DOUBTFUL = 8;
  private static final int COUNT = 16;

  private final ZoneField field;
  private final Stays stays;
  private final long[] state;
  private final byte[] entries;
  private final int exits;
  private final long life;
  private final int good;
  private final double finest;
  private final double fastest;

  Judge(ZoneField field, Stays stays, boolean[] victims, long[] state, Parameters parameters) {
    this.field = field;
    this.stays = stays;
    this.state = state;
    this.entries = new byte[field.size()];
    for (int zone = 0; zone < entries.length; zone++) entries[zone] = (byte) (victims[zone] ? 1 : parameters.confirmations());
    this.exits = parameters.confirmations();
    this.life = parameters.candidateLife().toMillis();
    this.good = Math.min((int) (parameters.usable() * 100), ZoneField.GOOD);
    this.finest = parameters.finest();
    this.fastest = parameters.fastest() / 1000;
  }

  private double metres(int centimetres) {
    return Math.max(finest, Math.abs(centimetres) / 100.0);
  }

  /** Whether somebody can have come so from the fix before. A little stricter than the rule: what is in doubt is judged elsewhere. */
  boolean follows(int line, long time, int latitude, int longitude, int centimetres) {
    long last = state[line];
    if (last == Line.NEVER) return true;
    if (time <= last) return false;
    long place = state[line + Line.PLACE];
    int north = latitude - (int) (place >> 32);
    int turn = Metric.turn((int) place, longitude);
    if (Math.abs(north) > 5_000_000 || Math.abs(turn) > 5_000_000) return false;
    double x = turn * Metric.east(latitude);
    double y = north * Metric.NORTH;
    double reach = (fastest * (time - last) + metres(centimetres) + metres((int) state[line + Line.ACCURACY])) * 0.98;
    return x * x + y * y <= reach * reach;
  }

  /** Whether it states no accuracy, and lies apart from the fix before. */
  private boolean doubtful(int centimetres, int line, int latitude, int longitude) {
    return centimetres < 0 && state[line] != Line.NEVER
        && apart(latitude, longitude, state[line + Line.PLACE]) > metres(centimetres) + metres((int) state[line + Line.ACCURACY]);
  }

  private static double apart(int latitude, int longitude, long place) {
    return Metric.distance(latitude, longitude, (int) (place >> 32), (int) place);
  }

  /** What became of a fix that alone spoke for an entry, and was in doubt: whether the way leads over it. */
  private void resolve(int place, int line, int wearer, long time, int latitude, int longitude, Hearing hearing) {
    long before = state[place + 1];
    long last = state[line + Line.PLACE];
    state[place + 1] = state[line];
    state[place] &= ~DOUBTFUL;
    int lastLatitude = (int) (last >> 32), lastLongitude = (int) last;
    if (apart(lastLatitude, lastLongitude, before) + apart(latitude, longitude, last) > Fix.DETOUR * apart(latitude, longitude, before)) return;
    enter(place, wearer, time, hearing);
  }

  /** The zone that a place is about, or -1. */
  static int zone(long place) {
    return (int) (place >>> 32) - 1;
  }

  /** Whether there was room for what the fix says. */
  boolean judged(int line, int wearer, long time, int latitude, int longitude, int centimetres, int list, int part, Hearing hearing) {
    long last = state[line];
    double accuracy = metres(centimetres);
    boolean lapsed = last != Line.NEVER && time - last > life;
    for (int place = line + Line.FIRST; place <= line + Line.SECOND; place += 2) {
      if ((state[place] & DOUBTFUL) != 0 && !lapsed) resolve(place, line, wearer, time, latitude, longitude, hearing);
    }
    int seen = 0;
    if (list != 0) {
      int at = field.first(list);
      for (int left = field.count(list); left > 0; left--, at += field.length(at)) {
        int zone = field.zone(at);
        int place = place(line, zone);
        boolean inside = field.contains(at, part, latitude, longitude);
        // Most lie in no zone, or still in the one that they were in: of these nothing more is asked.
        if (place < 0 && !inside) continue;
        if (place >= 0 && inside && (state[place] & INSIDE) != 0) {
          seen |= 1 << (place - line - Line.FIRST >> 1);
          forget(place);
          continue;
        }
        int north = (int) (accuracy / Metric.NORTH) + 2;
        int east = (int) (accuracy * 1.01 / Metric.east(latitude)) + 2;
        double distance = centimetres <= good ? field.within(at, part, latitude, longitude, north, east) : field.distance(at, latitude, longitude, north, east);
        if (place < 0) {
          place = room(line);
          if (place < 0) return false;
          state[place] = (long) (zone + 1) << 32;
        }
        seen |= 1 << (place - line - Line.FIRST >> 1);
        if (lapsed) forget(place);
        boolean deep = distance <= -accuracy;
        boolean doubtful = deep && doubtful(centimetres, line, latitude, longitude);
        if (distance <= 0) in(place, wearer, zone, time, deep && !doubtful, doubtful ? state[line + Line.PLACE] : Line.NEVER, hearing);
        else if (distance > accuracy) out(place, wearer, zone, time, hearing);
      }
    }
    for (int p = 0; p < PLACES; p++) {
      int place = line + Line.FIRST + 2 * p;
      if (state[place] == 0) continue;
      if ((seen & 1 << p) == 0) {
        if (lapsed) forget(place);
        out(place, wearer, zone(state[place]), time, hearing);
      }
      if ((int) state[place] == 0) state[place] = 0;
    }
    tidy(line);
    return true;
  }

  /** Whether the wearer is in one zone, and about to enter or leave none. */
  boolean settled(int line) {
    return (int) state[line + Line.FIRST] == INSIDE && state[line + Line.SECOND] == 0;
  }

  /** So that the first place alone says whether there is any. */
  private void tidy(int line) {
    if (state[line + Line.FIRST] != 0 || state[line + Line.SECOND] == 0) return;
    state[line + Line.FIRST] = state[line + Line.SECOND];
    state[line + Line.FIRST + 1] = state[line + Line.SECOND + 1];
    state[line + Line.SECOND] = 0;
  }

  private int place(int line, int zone) {
    if ((int) (state[line + Line.FIRST] >>> 32) == zone + 1) return line + Line.FIRST;
    return (int) (state[line + Line.SECOND] >>> 32) == zone + 1 ? line + Line.SECOND : -1;
  }

  private int room(int line) {
    return state[line + Line.FIRST] == 0 ? line + Line.FIRST : state[line + Line.SECOND] == 0 ? line + Line.SECOND : -1;
  }

  private void forget(int place) {
    state[place] &= 0xFFFFFFFF00000000L | INSIDE;
  }

  /** @param before where the fix before lay, of one that is in doubt; else {@link Line#NEVER} */
  private void in(int place, int wearer, int zone, long time, boolean certain, long before, Hearing hearing) {
    if ((state[place] & INSIDE) != 0) {
      forget(place);
      return;
    }
    if ((state[place] & ENTERING) == 0) {
      forget(place);
      state[place] |= ENTERING;
      state[place + 1] = time;
    }
    state[place] += COUNT;
    int count = (int) state[place] / COUNT;
    if (certain || count >= entries[zone]) {
      enter(place, wearer, time, hearing);
    } else if (before != Line.NEVER && count == 1) {
      state[place] |= DOUBTFUL;
      state[place + 1] = before;
    }
  }

  private void enter(int place, int wearer, long time, Hearing hearing) {
    forget(place);
    state[place] |= INSIDE;
    stays.entered(wearer, zone(state[place]), state[place + 1], time, hearing);
  }

  private void out(int place, int wearer, int zone, long time, Hearing hearing) {
    if ((state[place] & INSIDE) == 0) {
      forget(place);
      return;
    }
    if ((state[place] & LEAVING) == 0) {
      forget(place);
      state[place] |= LEAVING;
      state[place + 1] = time;
    }
    state[place] += COUNT;
    if (((int) state[place]) / COUNT < exits) return;
    state[place] &= 0xFFFFFFFF00000000L;
    stays.left(wearer, zone, state[place + 1], hearing);
  }

  void tell(long now, Hearing hearing) {
    stays.tell(now, hearing);
  }
}
