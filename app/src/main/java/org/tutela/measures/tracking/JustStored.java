package org.tutela.measures.tracking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.springframework.stereotype.Component;

/** What this process has just put on the disk, so that the engine, where it runs in the same one, need not read it back. */
@Component
class JustStored {
  /** An engine that is further behind, or runs elsewhere, reads from the disk. */
  private static final int KEPT = 20_000;
  private final Queue<Stretch> stretches = new ArrayDeque<>();
  private int held;

  /** All reports with numbers above {@code before} and up to {@code upTo}: numbers without a report were of what had come before. */
  record Stretch(long before, long upTo, List<HostStore.Numbered> reports) {}

  /** Once it is committed; in the order of the numbers. */
  synchronized void add(Stretch stretch) {
    stretches.add(stretch);
    held += stretch.reports().size();
    while (held > KEPT) held -= stretches.remove().reports().size();
  }

  /** What follows on a number without a hole. @return empty when it is not here, and has to be read */
  synchronized Optional<Stretch> after(long no, int most) {
    var reports = new ArrayList<HostStore.Numbered>();
    long upTo = no;
    while (!stretches.isEmpty() && stretches.element().before() <= upTo && reports.size() < most) {
      var next = stretches.remove();
      held -= next.reports().size();
      for (var report : next.reports()) if (report.no() > upTo) reports.add(report);
      upTo = Math.max(upTo, next.upTo());
    }
    return upTo > no ? Optional.of(new Stretch(no, upTo, reports)) : Optional.empty();
  }
}
