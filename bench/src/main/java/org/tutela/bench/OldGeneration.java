package org.tutela.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** What the old generation held after each full collection, from now on: flat, or climbing with the work that is done. */
final class OldGeneration {
  private record Left(double second, long megabytes) {}

  private final long began = System.nanoTime();
  private final List<Left> left = Collections.synchronizedList(new ArrayList<>());

  OldGeneration() {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener((note, _) -> collected((CompositeData) note.getUserData()), note -> note.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION), null);
    }
  }

  private void collected(CompositeData data) {
    var collection = GarbageCollectionNotificationInfo.from(data);
    if (!collection.getGcAction().contains("major")) return;
    long held = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream().filter(pool -> pool.getKey().matches(".*(Old|Tenured).*")).mapToLong(pool -> pool.getValue().getUsed()).sum();
    left.add(new Left((System.nanoTime() - began) / 1e9, held >> 20));
  }

  /** At most twelve, spread over the time; and one that is asked for, so that there is always a last. */
  void print(Bounds bounds) throws InterruptedException {
    System.gc();
    Thread.sleep(500); // collectors tell of it on a thread of theirs
    var all = List.copyOf(left);
    var line = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      if (all.size() > 12 && i % (all.size() / 12 + 1) != 0 && i != all.size() - 1) continue;
      line.append(String.format(Locale.ROOT, "%s%d MB at %.0f s", line.isEmpty() ? "" : ", ", all.get(i).megabytes, all.get(i).second));
    }
    bounds.note("  heap: the old generation after each of %d full collections".formatted(all.size()), line.toString());
  }
}
