package org.tutela.foundation.access;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** The weekly sample of consultations that supervisors answer for. */
@Service
public class Sampling {
  private final Gate gate;
  private final SampleStore store;
  private final Clock clock;

  Sampling(Gate gate, SampleStore store, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.clock = clock;
  }

  /** Early every day, so that a Monday on which the service was down is made up for; a week is drawn once. */
  @Scheduled(cron = "0 40 4 * * *", zone = "Europe/London")
  void drawLastWeek() {
    LocalDate monday = London.date(clock.instant()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    store.draw(monday, monday.atStartOfDay(London.ZONE).toInstant(), monday.plusWeeks(1).atStartOfDay(London.ZONE).toInstant());
  }

  public Outcome<List<Sampled>> waiting() {
    return gate.pass(Permission.SEE_SAMPLE, visit -> {
      var waiting = store.waiting(visit.actor().area(), visit.actor().team());
      visit.shown(waiting.size());
      return Outcome.done(waiting);
    });
  }

  /** A badge. */
  public int waiting(Actor reader) {
    return store.count(reader.area(), reader.team());
  }

  public Outcome<Boolean> answer(UUID id, boolean inOrder) {
    return gate.pass(Permission.ANSWER_SAMPLE, visit -> {
      var sampled = store.find(id).orElse(null);
      if (sampled == null) return Outcome.notFound();
      visit.concerning(Target.of("sample", id, sampled.area()));
      visit.notBy("A-13 own consultation", sampled.staff());
      store.answer(sampled, inOrder, visit.actor().id(), clock.instant());
      return Outcome.done(true);
    });
  }
}
