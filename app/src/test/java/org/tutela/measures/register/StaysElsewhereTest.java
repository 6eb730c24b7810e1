package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;

@TutelaTest
class StaysElsewhereTest {
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired StaysElsewhere stays;
  private PersonId person;

  @BeforeEach
  void someoneWhoHasNotified() {
    person = new Registrants(people, convictions, register).subject();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, Registrants.CONVICTED, "Aldmere", true, true, true, Optional.empty(), Optional.empty(), ""))).orThrow();
  }

  private void stayed(String place, String from, String to) {
    As.officer(() -> stays.record(new RecordStay(person, place, LocalDate.parse(from), LocalDate.parse(to)))).orThrow();
  }

  private List<Obligation> changes() {
    return As.officer(() -> duties.of(person)).orThrow().duties().stream().map(DueDuty::obligation).filter(one -> one.kind() == Obligation.Kind.CHANGE).toList();
  }

  @Test
  void the_seventh_day_at_one_place_within_twelve_months_has_to_be_notified() {
    stayed("4 Mill Row", "2025-01-10", "2025-01-13");
    stayed("9 Weir Lane", "2025-09-01", "2025-09-06");
    assertThat(changes()).isEmpty();
    stayed("4  mill row", "2025-09-08", "2025-09-10");
    assertThat(changes()).singleElement().satisfies(one -> {
      assertThat(one.arose()).isEqualTo("2025-09-10");
      assertThat(one.due().breachAfter()).isEqualTo("2025-09-12");
    });
  }

  @Test
  @DisplayName("C3 (service): days at one place before there was anything to notify make the next day there one to be notified")
  void days_before_the_first_notification_are_not_lost() {
    stayed("4 Mill Row", "2024-02-10", "2024-02-20");
    assertThat(changes()).isEmpty();
    stayed("4 Mill Row", "2024-05-04", "2024-05-04");
    assertThat(changes()).singleElement().satisfies(one -> assertThat(one.arose()).isEqualTo("2024-05-04"));
  }

  @Test
  void seven_days_that_no_twelve_months_hold_together_are_nothing() {
    stayed("4 Mill Row", "2025-01-10", "2025-01-13");
    stayed("4 Mill Row", "2026-01-13", "2026-01-15");
    assertThat(changes()).isEmpty();
    assertThat(As.officer(() -> stays.of(person)).orThrow().places()).singleElement().satisfies(place -> {
      assertThat(place.days(LocalDate.of(2026, 6, 1))).isEqualTo(3);
      assertThat(place.qualified()).isEmpty();
    });
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({"2026-05-04, 2026-05-03, The stay ends on 3 May 2026", "2026-05-04, 2026-06-02, today or in the past", "2025-01-01, 2026-05-01, more than a year"})
  void days_that_cannot_be_counted_are_sent_back(LocalDate from, LocalDate to, String message) {
    assertThat(As.officer(() -> stays.record(new RecordStay(person, "4 Mill Row", from, to)))).isInstanceOfSatisfying(Outcome.Refused.class,
        refused -> assertThat(refused.problems().toString()).contains(message));
  }

  @Test
  void an_officer_records_a_stay_and_sees_the_days_on_the_persons_page() throws Exception {
    String path = "/people/" + person.value();
    var sent = web.perform(post(path + "/stays").with(As.officer().signedIn()).param("once", UUID.randomUUID().toString()).param("place", "4 Mill Row").param("from-day", "1").param("from-month", "5")
        .param("from-year", "2026").param("to-day", "8").param("to-month", "5").param("to-year", "2026")).andReturn().getResponse();
    assertThat(sent.getStatus()).isEqualTo(303);
    var page = web.perform(get(path).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("4 Mill Row", "Days in the last twelve months", "7 May 2026", "Stayed at another place for a qualifying period");
    assertThat(web.perform(post(path + "/stays").with(As.officer().signedIn()).param("once", UUID.randomUUID().toString())).andReturn().getResponse().getStatus()).isEqualTo(422);
  }
}
