package org.tutela.measures.register;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.kernel.London;

/**
 * The one thing that the passing of days changes in what is owed: a journey that was told begins, and from then on time abroad is left out.
 * All else that follows from a day is read with the day; so whoever did not set out is not touched.
 */
@Component
public class Departures {
  private static final int AT_ONCE = 100;

  private final Gate gate;
  private final JourneyStore store;
  private final RegistrantGate persons;
  private final Recount recount;
  private final Clock clock;

  Departures(Gate gate, JourneyStore store, RegistrantGate persons, Recount recount, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.persons = persons;
    this.recount = recount;
    this.clock = clock;
  }

  @Configuration
  @EnableScheduling
  @ConditionalOnBooleanProperty(name = "tutela.jobs", matchIfMissing = true)
  static class Round {
    private final Departures departures;

    Round(Departures departures) {
      this.departures = departures;
    }

    @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT5M")
    void round() throws Exception {
      departures.begin();
    }
  }

  /** @return how many journeys have begun since it was last asked */
  public int begin() throws Exception {
    return gate.bySome("CHASE", AT_ONCE, most -> {
      var journeys = store.begun(London.date(clock.instant()), most);
      persons.hold(journeys.stream().map(JourneyStore.Begun::person).toList());
      journeys.forEach(journey -> {
        if (store.setOut(journey, clock.instant())) recount.after(journey.person());
      });
      return journeys.size();
    });
  }
}
