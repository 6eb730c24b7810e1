package org.tutela.measures.register;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/** Works on lists in the name of whoever is answerable for them, for as long as they may do it. */
@Component
public class ListJob {
  private static final Logger LOG = LoggerFactory.getLogger(ListJob.class);
  private static final AreaCode EVERY = new AreaCode("ALL");
  private static final String PURPOSE = "LIST";
  static final int AT_ONCE = 400;

  private final ListWork work;
  private final Staffing staffing;

  ListJob(ListWork work, Staffing staffing) {
    this.work = work;
    this.staffing = staffing;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
  static class Round {
    private final ListJob job;

    Round(ListJob job) {
      this.job = job;
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT2S")
    void round() {
      job.run();
    }
  }

  /** Until nothing is left to do. */
  public void run() {
    for (var list : Acting.as(Acting.system(EVERY), PURPOSE, work::working)) on(list);
  }

  private void on(HeldList list) {
    for (var now = list; now.working(); ) {
      var who = staffing.answerable(list.area(), list.acting());
      var held = now;
      Outcome<HeldList> step = who.isEmpty() ? Outcome.forbidden("A-11 left") : Acting.as(who.get(), PURPOSE, () -> step(held));
      if (step instanceof Outcome.Done<HeldList>(var after)) {
        now = after;
      } else {
        LOG.warn("work on list {} stopped: {}", list.id().value(), step);
        Acting.as(Acting.system(list.area()), PURPOSE, () -> work.stop(list.id(), "Whoever started it may no longer do so. Another supervisor can go on with it."));
        return;
      }
    }
  }

  private Outcome<HeldList> step(HeldList list) {
    try {
      var done = work.step(list.id(), AT_ONCE);
      return done instanceof Outcome.Conflict<HeldList> ? oneByOne(list) : done;
    } catch (DataIntegrityViolationException e) {
      return oneByOne(list);
    }
  }

  /** One of them could not be stored: it alone is left out. */
  private Outcome<HeldList> oneByOne(HeldList list) {
    Outcome<HeldList> done = single(list);
    for (int i = 1; i < AT_ONCE && done instanceof Outcome.Done<HeldList>(var after) && after.working(); i++) done = single(after);
    return done;
  }

  private Outcome<HeldList> single(HeldList list) {
    try {
      var done = work.step(list.id(), 1);
      if (!(done instanceof Outcome.Conflict<HeldList>)) return done;
    } catch (DataIntegrityViolationException e) {
      LOG.warn("one person of list {} could not be stored: {}", list.id().value(), e.getClass().getSimpleName());
    }
    return work.leaveOut(list, "The database refused this person, though nothing was found wrong: send the reference of the list to whoever runs the service");
  }
}
