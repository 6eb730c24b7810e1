package org.tutela.tracking.field;

import org.tutela.tracking.geometry.Metric;
import org.tutela.tracking.rule.Parameters;

/** What a fix near a zone, or of a wearer who is in one or about to be, changes in the wearer's line. */
final class Judge {
  private static final int PLACES = 2;

  // A place: zone + 1 above, then the count of the candidate, then whether it is one to enter or to leave, whether inside.
  private static final int INSIDE = 1;
  private static final int ENTERING = 2;
  private static final int LEAVING = 4;
  private static final int COUNT = 8;

  private final ZoneField field;
  private final Stays stays;
  private final long[] state;
  private final byte[] entries;
  private final int exits;
  private final long life;
  private final int good;
  private final double finest;
  private final double fastest;
  private final double running;

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
    this.running = parameters.running();
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

  /** Whether it states no accuracy, and came from the fix before faster than anybody runs. */
  private boolean leapt(int centimetres, int line, long time, int latitude, int longitude) {
    if (centimetres >= 0 || state[line] == Line.NEVER) return false;
    long place = state[line + Line.PLACE];
    return Metric.distance(latitude, longitude, (int) (place >> 32), (int) place) > running * (time - state[line]) / 1000.0;
  }

  /** Whether there was room for what the fix says. */
  boolean judged(int line, int wearer, long time, int latitude, int longitude, int centimetres, int list, int part, Hearing hearing) {
    if (list == 0 && state[line + Line.FIRST] == 0) return true;
    long last = state[line];
    double accuracy = metres(centimetres);
    boolean lapsed = last != Line.NEVER && time - last > life;
    int seen = 0;
    if (list != 0) {
      int at = field.first(list);
      int north = (int) (accuracy / Metric.NORTH) + 2;
      int east = (int) (accuracy * 1.01 / Metric.east(latitude)) + 2;
      boolean good = centimetres <= this.good;
      for (int left = field.count(list); left > 0; left--, at += field.length(at)) {
        int zone = field.zone(at);
        double distance = good ? field.within(at, part, latitude, longitude, north, east) : field.distance(at, latitude, longitude, north, east);
        int place = place(line, zone);
        if (place < 0) {
          if (distance > 0) continue;
          place = room(line);
          if (place < 0) return false;
          state[place] = (long) (zone + 1) << 32;
        }
        seen |= 1 << (place - line - Line.FIRST >> 1);
        if (lapsed) forget(place);
        if (distance <= 0) in(place, wearer, zone, time, distance <= -accuracy && !leapt(centimetres, line, time, latitude, longitude), hearing);
        else if (distance > accuracy) out(place, wearer, zone, time, hearing);
      }
    }
    for (int p = 0; p < PLACES; p++) {
      int place = line + Line.FIRST + 2 * p;
      if (state[place] == 0) continue;
      if ((seen & 1 << p) == 0) {
        if (lapsed) forget(place);
        out(place, wearer, (int) (state[place] >>> 32) - 1, time, hearing);
      }
      if ((int) state[place] == 0) state[place] = 0;
    }
    tidy(line);
    return true;
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

  private void in(int place, int wearer, int zone, long time, boolean certain, Hearing hearing) {
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
    if (!certain && ((int) state[place]) / COUNT < entries[zone]) return;
    forget(place);
    state[place] |= INSIDE;
    stays.entered(wearer, zone, state[place + 1], time, hearing);
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
