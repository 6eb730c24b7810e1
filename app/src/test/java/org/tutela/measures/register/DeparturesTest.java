package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Work;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;

/** What the passing of days touches: who sets out, who becomes overdue, and nobody else. */
@TutelaTest
class DeparturesTest {
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Journeys journeys;
  @Autowired Departures departures;
  @Autowired Chasing chasing;
  @Autowired Work work;
  @Autowired MutableClock clock;
  @Autowired AllRows all;

  private PersonId notified(LocalDate initial) {
    var person = new Registrants(people, convictions, register).subject();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, LocalDate.of(2024, 3, 2), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.PERIODIC, LocalDate.of(2025, 2, 3), "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.PERIODIC, initial, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
    return person;
  }

  private void leaves(PersonId person, LocalDate day) {
    As.officer(() -> journeys.record(new RecordJourney(person, day.atTime(9, 0), "France", "Calais", 30, LocalDate.of(2026, 5, 1), Optional.of(LocalDate.of(2026, 5, 4).atTime(9, 0)), Optional.empty(),
        "", Optional.empty()))).orThrow();
  }

  private Obligation periodic(PersonId person) {
    return As.officer(() -> duties.of(person)).orThrow().duties().stream().map(DueDuty::obligation).filter(one -> one.kind() == Obligation.Kind.PERIODIC).reduce((_, last) -> last).orElseThrow();
  }

  /** When each row of what is owed was written: a row that is written again has another number. */
  private List<String> written(PersonId person) {
    return all.sql("select xmin::text || ctid::text from register.obligation where person_id = :person order by kind, arose_on, about").param("person", person.value()).query(String.class).list();
  }

  @Test
  void a_new_day_touches_who_sets_out_and_who_becomes_overdue_and_nobody_else() throws Exception {
    departures.begin();
    chasing.forgotten();
    var sets = notified(LocalDate.of(2025, 6, 10));
    leaves(sets, LocalDate.of(2026, 6, 4));
    var later = notified(LocalDate.of(2025, 6, 10));
    leaves(later, LocalDate.of(2026, 7, 4));
    var overdue = notified(LocalDate.of(2025, 6, 3));
    var quiet = notified(LocalDate.of(2026, 2, 1));
    assertThat(departures.begin()).isZero();
    assertThat(periodic(sets).due().suspended()).as("not left yet").isFalse();
    var untouched = List.of(written(later), written(overdue), written(quiet));
    var before = written(sets);

    clock.pass(Duration.ofDays(4));
    assertThat(departures.begin()).isPositive();
    assertThat(chasing.forgotten()).isPositive();

    assertThat(periodic(sets).due().suspended()).as("abroad when it falls due").isTrue();
    assertThat(written(sets)).isNotEqualTo(before);
    assertThat(List.of(written(later), written(overdue), written(quiet))).isEqualTo(untouched);
    assertThat(As.officer(() -> work.openFor(Chasing.SOURCE, overdue.value())).orThrow()).hasSize(1);
    for (var other : List.of(sets, later, quiet)) assertThat(As.officer(() -> work.openFor(Chasing.SOURCE, other.value())).orThrow()).isEmpty();
    assertThat(departures.begin()).as("each journey begins once").isZero();
    assertThat(chasing.forgotten()).isZero();
  }
}
