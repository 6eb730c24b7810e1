package org.tutela.tracking.engine;

import java.util.ArrayList;
import java.util.List;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.rule.Rule;
import org.tutela.tracking.story.Silence;
import org.tutela.tracking.time.Interval;

/** When the wearer's devices were heard of, as stretches without a contact gap: the same in whatever order one learns of it. */
final class Contacts {
  private final List<Interval> stretches = new ArrayList<>(2);
  private final long limit;

  Contacts(long limit) {
    this.limit = limit;
  }

  /** Whether it made, moved or closed a gap. @param told up to when silence has been told */
  boolean heard(long received, long told) {
    int i = stretches.size();
    while (i > 0 && stretches.get(i - 1).from() > received + limit) i--;
    if (i == 0 || stretches.get(i - 1).to() < received - limit) {
      stretches.add(i, new Interval(received, received));
      return true;
    }
    var stretch = stretches.get(i - 1);
    boolean within = stretch.from() <= received && received <= stretch.to();
    if (within) return false;
    boolean newest = i == stretches.size() && received > stretch.to() && received - stretch.to() < limit && told < stretch.to() + limit;
    stretches.set(i - 1, new Interval(Math.min(stretch.from(), received), Math.max(stretch.to(), received)));
    join();
    return !newest;
  }

  private void join() {
    for (int i = stretches.size() - 1; i > 0; i--) {
      var a = stretches.get(i - 1);
      var b = stretches.get(i);
      if (b.from() - a.to() > limit) continue;
      stretches.set(i - 1, new Interval(a.from(), Math.max(a.to(), b.to())));
      stretches.remove(i);
    }
  }

  void tell(Rule.Gap rule, long now, List<Finding> out) {
    for (int i = 1; i < stretches.size(); i++) {
      out.addAll(Silence.contact(rule, new Interval(stretches.get(i - 1).to(), stretches.get(i).from()), limit, now));
    }
    if (!stretches.isEmpty()) out.addAll(Silence.contact(rule, new Interval(stretches.getLast().to(), Interval.OPEN), limit, now));
  }

  /** When silence will have lasted, or the next edge once it has. */
  long due(Rule.Gap rule, long now) {
    if (stretches.isEmpty()) return Interval.OPEN;
    long due = stretches.getLast().to() + limit;
    return due > now ? due : rule.when().nextEdge(now);
  }

  /** Gaps before the instant are final; nothing received before it is still to come. */
  void letGo(long sealed) {
    while (stretches.size() > 1 && stretches.get(1).from() < sealed) stretches.removeFirst();
  }

  Contacts copy() {
    var copy = new Contacts(limit);
    copy.stretches.addAll(stretches);
    return copy;
  }

  void write(Packer out) {
    out.intervals(stretches);
  }

  void read(Unpacker in) {
    stretches.addAll(in.intervals());
  }
}
