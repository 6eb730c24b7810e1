package org.tutela.measures.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.UserId;

/**
 * How the registrants of an area stand. To count it takes going through all of them, so it is counted for each reader, as far as that
 * reader may see, at most every half minute; meanwhile the page says when it was.
 */
@Component
class Standings {
  private static final int WEEKS_BACK = 4;
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  /** @param overdue what is, in the order of the list */
  record Standing(List<Overdue.BandCount> bands, List<Overdue.Key> overdue, Instant at) {}

  private static final class Counted {
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Standing last;
  }

  private final SupervisionStore store;
  private final Duration every;
  private final Clock clock;
  private final ConcurrentHashMap<UserId, Counted> counted = new ConcurrentHashMap<>();

  Standings(SupervisionStore store, @Value("${tutela.register.counted-every:PT30S}") Duration every, Clock clock) {
    this.store = store;
    this.every = every;
    this.clock = clock;
  }

  Standing of(Actor reader) {
    var now = clock.instant();
    counted.values().removeIf(one -> one.last != null && one.last.at().plus(FORGOTTEN).isBefore(now));
    var mine = counted.computeIfAbsent(reader.id(), _ -> new Counted());
    var last = mine.last;
    if (last != null && fresh(last, now)) return last;
    // one counts; who has an older count reads on in it
    if (last != null && !mine.counting.tryLock()) return last;
    if (last == null) mine.counting.lock();
    try {
      if (mine.last == null || !fresh(mine.last, now)) mine.last = count(reader, now);
      return mine.last;
    } finally {
      mine.counting.unlock();
    }
  }

  private boolean fresh(Standing standing, Instant now) {
    var age = Duration.between(standing.at(), now);
    return !age.isNegative() && age.compareTo(every) < 0;
  }

  private Standing count(Actor reader, Instant now) {
    LocalDate today = London.date(now);
    var bands = store.bands(reader.area(), today, today.minusWeeks(WEEKS_BACK)).stream().sorted(Comparator.comparing(Overdue.BandCount::band)).toList();
    return new Standing(bands, store.overdue(reader.area(), today), now);
  }
}
