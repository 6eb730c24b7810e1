package org.tutela.tracking.engine;

import java.util.List;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.FixId;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.story.Fix;
import org.tutela.tracking.time.Interval;

/** How one rule stands. What can change no more goes to the machine's closed findings; {@code tell} adds what still can. */
abstract class RuleWatch {

  /** Any report of the wearer's devices; {@code kept} where its position is used. */
  void hear(Machine machine, Report report, boolean kept) {}

  /** A kept fix of the wearer. */
  void fix(Machine machine, Fix before, Fix fix) {}

  /** A kept fix of somebody else. */
  void other(Machine machine, Fix fix) {}

  /** A location gap of the wearer has ended. */
  void gap(Machine machine, Interval gap, boolean heard, List<FixId> deciding) {}

  /** When the ground under the rule changes next. */
  long nextChange() {
    return Interval.OPEN;
  }

  void change(Machine machine, Fix last) {}

  void tell(Machine machine, long now, List<Finding> out) {}

  /** The next instant after now at which {@code tell} might say something else though nothing was heard. */
  long due(Machine machine, long now) {
    return Interval.OPEN;
  }

  /** No report of before the horizon will come. */
  void letGo(long horizon) {}

  /** The earliest instant that what it still tells reaches back to. */
  long reachesBack() {
    return Interval.OPEN;
  }

  abstract RuleWatch copy();

  void write(Packer out) {}

  /** @param reached the last fix that it had seen */
  void read(Unpacker in, long reached) {}
}
