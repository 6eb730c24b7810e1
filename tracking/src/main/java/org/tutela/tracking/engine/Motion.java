package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.message.Answer;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.time.Interval;

/** Motion since the last kept fix, told from one message to the next. */
final class Motion {
  /** So much motion is enough, and so long is it waited for after that. */
  static final long PATIENCE = 600_000;
  private static final long HOUR = 3_600_000;

  private final List<Interval> moving = new ArrayList<>(0);
  private boolean begun;
  private boolean lastMoved;
  private long lastHeard;
  private long found = Interval.OPEN;

  /** When motion came to enough; {@link Interval#OPEN} if it did not. */
  long found() {
    return found;
  }

  /** When motion came to enough, where it went on for longer than is waited for. */
  long found(long until) {
    return found != Interval.OPEN && until > found + PATIENCE ? found : Interval.OPEN;
  }

  /** Whether something is to be told, now or when the wait is over. */
  boolean hear(Report report, boolean kept) {
    boolean changed = kept && found != Interval.OPEN;
    if (kept) {
      begun = true;
      if (!moving.isEmpty()) moving.clear();
      found = Interval.OPEN;
    } else if (begun && found == Interval.OPEN) {
      if (lastMoved && report.fixTime() - lastHeard <= PATIENCE && report.fixTime() > lastHeard) moving.add(new Interval(lastHeard, report.fixTime()));
      if (!moving.isEmpty()) changed = enough(report.fixTime());
    }
    lastHeard = report.fixTime();
    lastMoved = report.motion() == Answer.YES;
    return changed;
  }

  private boolean enough(long now) {
    long sum = 0;
    for (var stretch : Interval.cut(moving, new Interval(now - HOUR, now))) sum += stretch.to() - stretch.from();
    if (sum < PATIENCE) return false;
    found = now;
    return true;
  }

  Motion copy() {
    var copy = new Motion();
    copy.moving.addAll(moving);
    copy.begun = begun;
    copy.lastMoved = lastMoved;
    copy.lastHeard = lastHeard;
    copy.found = found;
    return copy;
  }

  void write(Packer out) {
    out.intervals(moving).truth(begun).truth(lastMoved).number(lastHeard).number(found);
  }

  void read(Unpacker in) {
    moving.addAll(in.intervals());
    begun = in.truth();
    lastMoved = in.truth();
    lastHeard = in.number();
    found = in.number();
  }
}
