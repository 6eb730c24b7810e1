package org.tutela.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tutela.foundation.kernel.AreaCode;

/** Plays the stories of each force in the order in which their steps are due, the forces side by side. */
final class Playing {
  private final PlayedClock clock;
  private final Instant now;
  private final Runnable ended;
  private final SortedMap<String, PriorityQueue<Story>> queues = new TreeMap<>();

  /** @param ended told of each story that is over, or goes on after {@code now} */
  Playing(PlayedClock clock, Instant now, Runnable ended) {
    this.clock = clock;
    this.now = now;
    this.ended = ended;
  }

  void add(AreaCode force, Story story) {
    queues.computeIfAbsent(force.value(), _ -> new PriorityQueue<>(Comparator.comparing((Story each) -> each.due().orElseThrow()))).add(story);
  }

  /** @return when the last step happened */
  Instant all() {
    try (var forces = Executors.newFixedThreadPool(Math.max(1, queues.size()))) {
      var playing = new ArrayList<Future<Instant>>();
      for (var queue : queues.values()) playing.add(forces.submit((Callable<Instant>) () -> play(queue)));
      Instant last = Instant.MIN;
      for (var each : playing) if (each.get().isAfter(last)) last = each.get();
      return last;
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a case could not be played", fault.getCause());
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while cases were played", fault);
    }
  }

  private Instant play(PriorityQueue<Story> queue) {
    Instant last = Instant.MIN;
    while (!queue.isEmpty()) {
      Story story = queue.remove();
      Instant due = story.due().orElseThrow();
      if (due.isAfter(now)) {
        ended.run();
        continue;
      }
      clock.toHere(due);
      last = due;
      story.play();
      if (story.due().isPresent()) queue.add(story);
      else ended.run();
    }
    return last;
  }
}
