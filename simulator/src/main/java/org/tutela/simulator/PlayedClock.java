package org.tutela.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock while a caseload is played into it; the machine's clock after that. */
final class PlayedClock extends Clock {
  private final Clock machine = Clock.systemUTC();
  private final ThreadLocal<Instant> here = new ThreadLocal<>();
  private volatile Instant at;

  /** Moves on; never back, since what is recorded is recorded in order. */
  void to(Instant moment) {
    if (at == null || moment.isAfter(at)) at = moment;
  }

  /** On this thread alone: cases of different forces are played side by side, each in its own time. */
  void toHere(Instant moment) {
    here.set(moment);
  }

  /** What follows on something else cannot be recorded in the same instant. */
  void aMinuteLater(Runnable work) {
    var before = here.get();
    here.set(instant().plus(Duration.ofMinutes(1)));
    try {
      work.run();
    } finally {
      here.set(before);
    }
  }

  void live() {
    at = null;
  }

  Instant machineTime() {
    return machine.instant();
  }

  @Override
  public Instant instant() {
    Instant played = here.get() == null ? at : here.get();
    return played == null ? machine.instant() : played;
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
