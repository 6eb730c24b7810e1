package org.tutela.casework.people;

import org.springframework.context.ApplicationContext;

/** What follows a change to a person on a thread of its own. */
public final class Comparing {
  private Comparing() {}

  /** Waits until nothing more follows what has been changed so far. */
  public static void awaitEnd(ApplicationContext context) {
    var after = context.getBean(AfterCommit.class);
    try {
      for (int i = 0; i < 3_000; i++) {
        if (after.idle()) return;
        Thread.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("changed persons are still being compared");
  }
}
