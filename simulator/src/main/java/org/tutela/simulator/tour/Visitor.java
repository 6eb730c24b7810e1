package org.tutela.simulator.tour;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** A person of the story at a browser of their own. */
final class Visitor {
  private final String who;
  private final Browser browser;
  private final Telling telling;

  Visitor(String who, Browser browser, Telling telling) {
    this.who = who;
    this.browser = browser;
    this.telling = telling;
  }

  String who() {
    return who;
  }

  Browser browser() {
    return browser;
  }

  /** @param act gives what they saw */
  void does(String did, Function<Browser, String> act) {
    telling.step(who, did, () -> act.apply(browser));
  }

  /** What they saw is of use to the story, and told in other words. */
  <T> T sees(String did, Function<Browser, T> act, Function<T, String> told) {
    var seen = new AtomicReference<T>();
    does(did, open -> {
      seen.set(act.apply(open));
      return told.apply(seen.get());
    });
    return seen.get();
  }

  /** Looks again every half second until there is something to see. */
  <T> T waitsFor(String what, Duration most, Supplier<Optional<T>> look) {
    long began = System.nanoTime();
    while (true) {
      var seen = look.get();
      if (seen.isPresent()) return seen.get();
      long waited = (System.nanoTime() - began) / 1_000_000_000L;
      if (waited > most.toSeconds()) throw new DidNotHold("Waited " + waited + " seconds in vain");
      telling.waits(what, waited);
      pause(Duration.ofMillis(500));
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DidNotHold("Interrupted");
    }
  }
}
