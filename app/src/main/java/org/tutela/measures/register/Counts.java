package org.tutela.measures.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.kernel.UserId;

/**
 * What takes going through all the registrants of an area to count. It is counted for each reader, as far as that reader may see, at most
 * every half minute; meanwhile the page says when it was.
 */
final class Counts<T> {
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  record Count<T>(T value, Instant at) {}

  private static final class Counted<T> {
    private final ReentrantLock counting = new ReentrantLock();
    private volatile Count<T> last;
  }

  private final Duration every;
  private final Clock clock;
  private final ConcurrentHashMap<UserId, Counted<T>> counted = new ConcurrentHashMap<>();

  Counts(Duration every, Clock clock) {
    this.every = every;
    this.clock = clock;
  }

  Count<T> of(Actor reader, Function<Actor, T> count) {
    var now = clock.instant();
    counted.values().removeIf(one -> one.last != null && one.last.at().plus(FORGOTTEN).isBefore(now));
    var mine = counted.computeIfAbsent(reader.id(), _ -> new Counted<>());
    var last = mine.last;
    if (last != null && fresh(last, now)) return last;
    // one counts; who has an older count reads on in it
    if (last != null && !mine.counting.tryLock()) return last;
    if (last == null) mine.counting.lock();
    try {
      if (mine.last == null || !fresh(mine.last, now)) mine.last = new Count<>(count.apply(reader), now);
      return mine.last;
    } finally {
      mine.counting.unlock();
    }
  }

  /** Whoever changes many at once sees it at once. */
  void forget(UserId reader) {
    counted.remove(reader);
  }

  private boolean fresh(Count<T> one, Instant now) {
    var age = Duration.between(one.at(), now);
    return !age.isNegative() && age.compareTo(every) < 0;
  }
}
