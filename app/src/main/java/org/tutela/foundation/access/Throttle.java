package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down (S-3): the wait doubles with each failure of an account from one source, of a source, and, more
 * gently, of an account from wherever. A source from which the account has signed in within thirty days is spared the
 * last, so that nobody outside can keep a member of staff out.
 */
@Component
class Throttle {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration KNOWN = Duration.ofDays(30);
  private final TryStore store;
  private final Clock clock;

  Throttle(TryStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  boolean mustWait(String account, String source) {
    Instant now = clock.instant();
    var failures = store.since(now.minus(WINDOW), now.minus(KNOWN), account(account), source(source));
    return now.isBefore(failures.lastHere().plus(wait(failures.here(), 3, Duration.ofMinutes(10))))
        || now.isBefore(failures.lastOfSource().plus(wait(failures.source(), 20, Duration.ofMinutes(10))))
        || !failures.known() && now.isBefore(failures.lastOfAccount().plus(wait(failures.account(), 10, Duration.ofMinutes(1))));
  }

  void record(String account, String source, boolean accepted) {
    store.record(account(account), source(source), accepted, clock.instant());
  }

  /** No wait for the first {@code free} failures, then 2 s, 4 s, 8 s and so on up to the longest. */
  private static Duration wait(int failures, int free, Duration longest) {
    if (failures < free) return Duration.ZERO;
    var wait = Duration.ofSeconds(1L << Math.min(failures - free + 1, 20));
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  private static byte[] account(String account) {
    return Token.digest("account " + account.strip().toLowerCase(Locale.ROOT));
  }

  private static byte[] source(String source) {
    return Token.digest("source " + source);
  }
}
