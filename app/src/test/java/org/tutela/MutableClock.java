package org.tutela;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.tutela.foundation.kernel.London;

/** Time stands at {@link #START} when a test begins, and moves when the test says so. */
public final class MutableClock extends Clock {
  /** A Monday morning in London, in summer time: a rule that forgets the zone is an hour out. */
  public static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  public void reset() {
    now.set(START);
  }

  public void set(Instant instant) {
    now.set(instant);
  }

  /** That time of day in London. */
  public void set(LocalDate date, LocalTime time) {
    now.set(date.atTime(time).atZone(London.ZONE).toInstant());
  }

  public void pass(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  public LocalDate today() {
    return London.date(instant());
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
