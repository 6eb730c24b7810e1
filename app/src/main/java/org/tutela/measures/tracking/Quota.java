package org.tutela.measures.tracking;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each may come in a minute, so that one that runs wild does not hold up the others. */
final class Quota {
  private static final long MINUTE = 60_000;
  private static final int SENDERS = 100_000;
  private final int most;
  private volatile Window window = new Window(0, new ConcurrentHashMap<>());

  private record Window(long minute, Map<String, AtomicInteger> times) {}

  Quota(int most) {
    this.most = most;
  }

  boolean allows(String sender, long now) {
    var current = now(now);
    if (current.times.size() >= SENDERS && !current.times.containsKey(sender)) return true;
    return current.times.computeIfAbsent(sender, _ -> new AtomicInteger()).incrementAndGet() <= most;
  }

  /** Without counting. */
  boolean isSpent(String sender, long now) {
    var times = now(now).times.get(sender);
    return times != null && times.get() >= most;
  }

  private Window now(long now) {
    var current = window;
    if (current.minute != now / MINUTE) window = current = new Window(now / MINUTE, new ConcurrentHashMap<>());
    return current;
  }
}
