package org.tutela.measures.tracking;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** The wall clock of the engine: what is due is told within a fraction of a second. */
@Configuration
@EnableScheduling
@ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
class HostJob {
  private final Host host;
  private final Escalations escalations;
  private final Conflicts conflicts;

  HostJob(Host host, Escalations escalations, Conflicts conflicts) {
    this.host = host;
    this.escalations = escalations;
    this.conflicts = conflicts;
  }

  @Scheduled(initialDelayString = "PT2S", fixedDelayString = "${tutela.tracking.every:PT0.2S}")
  void round() {
    host.round();
  }

  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
  void escalate() {
    escalations.due();
  }

  @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
  void conflicts() {
    conflicts.due();
  }
}
