package org.tutela.bench.zones;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What this thread has used since. */
final class Spent {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What measuring itself allocates. */
  private static final long OWN = own();

  private final long cpu = THREADS.getCurrentThreadCpuTime();
  private final long bytes = THREADS.getCurrentThreadAllocatedBytes();

  /** CPU-seconds; other work on the machine does not count. */
  double seconds() {
    return (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
  }

  long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes() - bytes - OWN;
  }

  private static long own() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 10_000; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
