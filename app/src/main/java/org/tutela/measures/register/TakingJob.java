package org.tutela.measures.register;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/** Makes lists that are taken away, in the name of whoever asked and for as long as they may; deletes what nobody took. */
@Component
public class TakingJob {
  private static final Logger LOG = LoggerFactory.getLogger(TakingJob.class);
  private static final AreaCode EVERY = new AreaCode("ALL");
  private static final String PURPOSE = "LIST";
  static final int AT_ONCE = 100;

  private final TakingWork work;
  private final Staffing staffing;

  TakingJob(TakingWork work, Staffing staffing) {
    this.work = work;
    this.staffing = staffing;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
  static class Round {
    private final TakingJob job;

    Round(TakingJob job) {
      this.job = job;
    }

    @Scheduled(initialDelayString = "PT4S", fixedDelayString = "PT3S")
    void round() {
      job.run();
    }
  }

  /** Until nothing is left to do. */
  public void run() {
    Acting.as(Acting.system(EVERY), PURPOSE, work::forget);
    for (var taking : Acting.as(Acting.system(EVERY), PURPOSE, work::making)) on(taking);
  }

  private void on(HeldTaking taking) {
    for (var now = taking; now.state() == HeldTaking.State.MAKING; ) {
      var who = staffing.answerable(taking.area(), taking.askedBy());
      Outcome<HeldTaking> step = who.isEmpty() ? Outcome.forbidden("A-11 left") : Acting.as(who.get(), PURPOSE, () -> work.step(taking.id(), AT_ONCE));
      if (step instanceof Outcome.Done<HeldTaking>(var after)) {
        now = after;
      } else {
        LOG.warn("work on taking {} stopped: {}", taking.id().value(), step);
        Acting.as(Acting.system(taking.area()), PURPOSE, () -> work.stop(taking.id()));
        return;
      }
    }
  }
}
