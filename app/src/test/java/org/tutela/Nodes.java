package org.tutela;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Does one thing on two nodes at the same moment: what keeps them apart is in the database, and nothing in this process. */
public final class Nodes {
  private Nodes() {}

  public static <T> List<T> both(Callable<T> job) throws Exception {
    var together = new CyclicBarrier(2);
    Callable<T> each = () -> {
      together.await();
      return job.call();
    };
    try (var nodes = Executors.newFixedThreadPool(2)) {
      var first = nodes.submit(each);
      var second = nodes.submit(each);
      return List.of(first.get(), second.get());
    }
  }
}
