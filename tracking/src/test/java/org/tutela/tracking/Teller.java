package org.tutela.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.alert.Table;
import org.tutela.tracking.engine.Engine;
import org.tutela.tracking.engine.State;
import org.tutela.tracking.message.Clock;
import org.tutela.tracking.message.Message;
import org.tutela.tracking.message.Report;
import org.tutela.tracking.rule.Watch;

/** Feeds an engine in every way that can befall it, and folds what it says. */
final class Teller {
  private final RandomGenerator random;
  private final Engine engine;
  private final Table table = new Table();
  private final Set<String> revisions = new HashSet<>();
  private State state;

  Teller(Watch watch, RandomGenerator random) {
    this.random = random;
    this.engine = new Engine(watch);
    this.state = engine.start();
  }

  /** In any order, in any batches, some of it again, the clock running on in between, with a crash now and then. */
  List<Episode> tellShuffled(List<Report> reports, long now) {
    var messages = new ArrayList<Message>(reports);
    for (int repeats = random.nextInt(4); repeats > 0 && !reports.isEmpty(); repeats--) messages.add(reports.get(random.nextInt(reports.size())));
    for (int clocks = random.nextInt(3); clocks > 0; clocks--) messages.add(Clock.at(now - random.nextInt(7_200_000)));
    for (int i = messages.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      messages.set(i, messages.set(j, messages.get(i)));
    }
    return tell(messages, now);
  }

  List<Episode> tell(List<? extends Message> messages, long now) {
    int most = 1 + random.nextInt(5);
    for (int from = 0; from < messages.size(); ) {
      int to = Math.min(messages.size(), from + 1 + random.nextInt(most));
      if (to - from == 1 && random.nextInt(4) == 0) {
        var step = engine.apply(state, messages.get(from));
        state = step.state();
        take(step.operations());
      } else {
        take(engine.advanceAll(state, messages.subList(from, to)));
      }
      if (random.nextInt(20) == 0) crash();
      from = to;
    }
    take(engine.advanceAll(state, List.of(Clock.at(now))));
    return table.episodes();
  }

  void crash() {
    var resumed = engine.read(engine.write(state));
    assertThat(resumed.operations()).as("a resumed state tells nothing new").isEmpty();
    state = resumed.state();
  }

  List<Episode> standing() {
    return engine.story(state).stream().map(Finding::episode).toList();
  }

  private void take(List<Operation> operations) {
    for (var operation : operations) {
      assertThat(revisions.add(operation.alert() + " " + operation.revision())).as("each revision is told once: %s", operation).isTrue();
      assertThat(table.take(operation)).isTrue();
    }
  }
}
