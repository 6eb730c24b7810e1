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
  private final LostTogether together;
  private final Erasing erasing;

  HostJob(Host host, Escalations escalations, Conflicts conflicts, LostTogether together, Erasing erasing) {
    this.host = host;
    this.escalations = escalations;
    this.conflicts = conflicts;
    this.together = together;
    this.erasing = erasing;
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

  @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
  void together() {
    together.due();
  }

  /** Of a night on which the service was down, the next makes up for it. */
  @Scheduled(cron = "0 20 2 * * *", zone = "Europe/London")
  void erase() {
    erasing.due();
  }
}
