package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.RecordConviction;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;

/** Several change what the register holds of one person at one moment. */
@TutelaTest
class AtOnceTest {
  private static final int AT_ONCE = 4;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Reviews reviews;
  @Autowired AllRows rows;
  private Registrants registrants;

  @BeforeEach
  void begin() {
    registrants = new Registrants(people, convictions, register);
  }

  private static <T> List<Outcome<T>> together(List<Callable<Outcome<T>>> steps) throws Exception {
    var line = new CyclicBarrier(steps.size());
    try (var all = Executors.newFixedThreadPool(steps.size())) {
      var outcomes = new ArrayList<Outcome<T>>();
      List<Callable<Outcome<T>>> racing = steps.stream().<Callable<Outcome<T>>>map(step -> () -> {
        line.await();
        return step.call();
      }).toList();
      for (Future<Outcome<T>> each : all.invokeAll(racing)) outcomes.add(each.get());
      return outcomes;
    }
  }

  private static <T> List<Outcome<T>> together(Callable<Outcome<T>> step) throws Exception {
    return together(IntStream.range(0, AT_ONCE).mapToObj(_ -> step).toList());
  }

  @Test
  void one_conviction_that_several_register_makes_one_episode() throws Exception {
    var person = registrants.person();
    var command = Registrants.by(person, registrants.convicted(person, "9", 13), DisposalKind.CUSTODY, 24, 0);
    var outcomes = together(() -> As.officer(() -> register.becomeSubject(command)));
    assertThat(outcomes).as("%s", outcomes).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(outcomes).filteredOn(Outcome.Refused.class::isInstance).as("registered already").hasSize(AT_ONCE - 1);
    assertThat(rows.count("from register.episode where person_id = ?", person.value())).isOne();
  }

  @Test
  void one_application_for_review_is_open() throws Exception {
    var person = registrants.person();
    var convicted = LocalDate.of(2010, 3, 8);
    var conviction = As.officer(() -> convictions.record(new RecordConviction(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "1", "Rape", Optional.of(convicted.minusYears(1)), Optional.empty(),
        convicted, "Aldmere Crown Court", Jurisdiction.ENGLAND_AND_WALES, Optional.of(30), Sex.NOT_KNOWN, "", Optional.empty()))).orThrow();
    As.officer(() -> register.becomeSubject(Registrants.by(person, conviction, DisposalKind.CUSTODY, 60, 0))).orThrow();
    notify(person, LocalDate.of(2010, 3, 10), Given.INITIAL, Optional.empty()).orThrow();
    var applied = together(() -> As.officer(() -> reviews.apply(new ApplyForReview(person, LocalDate.of(2026, 5, 1), Optional.of(LocalDate.of(2026, 5, 1))))));
    assertThat(applied).filteredOn(Outcome::isDone).hasSize(1);
    assertThat(applied).filteredOn(Outcome.Conflict.class::isInstance).hasSize(AT_ONCE - 1);
    assertThat(rows.count("from register.review where person_id = ?", person.value())).isOne();
  }

  private Outcome<NotificationId> notify(PersonId person, LocalDate on, Given kind, Optional<ChangeKind> change) {
    return As.officer(() -> notifications.take(new TakeNotification(person, kind, on, "Aldmere", true, false, false, change, Optional.empty(), "")));
  }

  @Test
  void what_is_owed_follows_from_all_facts_that_were_recorded_at_one_moment() throws Exception {
    var person = registrants.subject();
    notify(person, LocalDate.of(2024, 3, 2), Given.INITIAL, Optional.empty()).orThrow();
    var days = List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 22), LocalDate.of(2026, 4, 2));
    List<Callable<Outcome<NotificationId>>> steps = days.stream().<Callable<Outcome<NotificationId>>>map(day -> () -> notify(person, day, Given.CHANGE, Optional.of(ChangeKind.HOME))).toList();
    assertThat(together(steps)).allMatch(Outcome::isDone);
    var owed = As.officer(() -> duties.of(person)).orThrow().duties().stream().map(DueDuty::obligation).toList();
    assertThat(owed).filteredOn(one -> one.kind() == Obligation.Kind.CHANGE).extracting(Obligation::arose).containsExactlyInAnyOrderElementsOf(days);
    assertThat(owed).filteredOn(one -> one.kind() == Obligation.Kind.PERIODIC && one.given().isEmpty()).singleElement().satisfies(one -> assertThat(one.arose()).isEqualTo(days.getLast()));
  }
}
