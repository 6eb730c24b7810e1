package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;

@TutelaTest
class AdvanceNoticesTest {
  private static final LocalDate NAMED = LocalDate.of(2026, 5, 15);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired AdvanceNotices notices;
  private PersonId person;

  @BeforeEach
  void someoneWhoHasNotified() {
    person = new Registrants(people, convictions, register).subject();
    take(Given.INITIAL, LocalDate.of(2025, 6, 2), null, null).orThrow();
  }

  private Outcome<NotificationId> take(Given kind, LocalDate on, ChangeKind change, LocalDate changed) {
    return As.officer(() -> notifications.take(new TakeNotification(person, kind, on, "Aldmere", true, false, false, Optional.ofNullable(change), Optional.ofNullable(changed), "")));
  }

  private UUID foretold() {
    take(Given.CHANGE, LocalDate.of(2026, 5, 4), ChangeKind.HOME, NAMED).orThrow();
    return As.officer(() -> notices.of(person)).orThrow().getFirst().id();
  }

  private Optional<LocalDate> due(Obligation.Kind kind) {
    return As.officer(() -> duties.of(person)).orThrow().duties().stream().map(DueDuty::obligation).filter(one -> one.kind() == kind && one.given().isEmpty())
        .map(one -> one.due().remindBy()).findFirst();
  }

  @ParameterizedTest(name = "named for 15 May, happened {0}: change due {1}, that it did not happen due {2}")
  @CsvSource(nullValues = "-", value = {"2026-05-12, 2026-05-14, -", "2026-05-13, -, -", "2026-05-17, -, -", "2026-05-25, 2026-05-27, 2026-05-20", "-, -, 2026-05-20"})
  @DisplayName("register D3, D4, D5, D6 (service): notice in advance covers two days before and after the day it names")
  void notice_in_advance_covers_two_days_before_and_after(LocalDate happened, LocalDate change, LocalDate nonEvent) {
    var notice = foretold();
    As.officer(() -> notices.end(person, notice, Optional.ofNullable(happened))).orThrow();
    assertThat(due(Obligation.Kind.CHANGE)).isEqualTo(Optional.ofNullable(change));
    assertThat(due(Obligation.Kind.DID_NOT_HAPPEN)).isEqualTo(Optional.ofNullable(nonEvent));
    assertThat(As.officer(() -> notices.end(person, notice, Optional.empty()))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void that_it_did_not_happen_is_told_and_then_nothing_is_owed() {
    foretold();
    assertThat(due(Obligation.Kind.DID_NOT_HAPPEN)).contains(LocalDate.of(2026, 5, 20));
    take(Given.DID_NOT_HAPPEN, LocalDate.of(2026, 5, 19), null, null).orThrow();
    assertThat(due(Obligation.Kind.DID_NOT_HAPPEN)).isEmpty();
  }

  @Test
  void nobody_is_reminded_that_it_did_not_happen_before_it_could_have() {
    var id = take(Given.CHANGE, LocalDate.of(2026, 5, 30), ChangeKind.HOME, LocalDate.of(2026, 6, 10)).orThrow();
    assertThat(As.officer(() -> notifications.open(id)).orThrow().next()).hasValueSatisfying(next -> assertThat(next.kind()).isEqualTo(Obligation.Kind.PERIODIC));
    assertThat(As.officer(() -> duties.of(person)).orThrow().toShow()).extracting(one -> one.obligation().kind()).doesNotContain(Obligation.Kind.DID_NOT_HAPPEN);
    foretold();
    assertThat(As.officer(() -> duties.of(person)).orThrow().toShow()).extracting(one -> one.obligation().arose()).contains(NAMED);
  }

  @Test
  @DisplayName("C5: what cannot be told in advance is refused with both days")
  void a_release_is_not_told_in_advance() {
    assertThat(take(Given.CHANGE, LocalDate.of(2026, 5, 4), ChangeKind.RELEASE, NAMED)).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
        assertThat(refused.problems().toString()).contains("Changed on 15 May 2026, after it was notified on 4 May 2026"));
    assertThat(take(Given.PERIODIC, LocalDate.of(2026, 5, 4), ChangeKind.RELEASE, NAMED)).isInstanceOf(Outcome.Refused.class);
    var notice = foretold();
    assertThat(As.officer(() -> notices.end(person, notice, Optional.of(LocalDate.of(2026, 5, 3))))).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
        assertThat(refused.problems().toString()).contains("Happened on 3 May 2026, before it was told on 4 May 2026"));
  }

  @Test
  void it_may_be_told_at_a_periodic_notification() {
    take(Given.PERIODIC, LocalDate.of(2026, 5, 4), ChangeKind.HOME, NAMED).orThrow();
    assertThat(due(Obligation.Kind.DID_NOT_HAPPEN)).contains(LocalDate.of(2026, 5, 20));
  }

  @Test
  void the_counter_takes_it_and_what_came_of_it_is_recorded_on_its_page() throws Exception {
    String path = "/people/" + person.value();
    var form = on(on(form(path + "/notifications"), "on", LocalDate.of(2026, 5, 4)), "changed", NAMED).param("kind", "CHANGE").param("change", "HOME").param("station", "Aldmere")
        .param("residence", "main").param("fingerprints", "no").param("photograph", "no");
    assertThat(answer(form).getStatus()).isEqualTo(303);
    var notice = As.officer(() -> notices.of(person)).orThrow().getFirst().id();
    assertThat(answer(get(path)).getContentAsString()).contains("Changes told in advance", "15 May 2026", path + "/advance-notices/" + notice);
    assertThat(answer(get(path + "/advance-notices/" + notice)).getStatus()).isEqualTo(200);
    assertThat(answer(form(path + "/advance-notices/" + notice).param("came", "yes")).getContentAsString()).contains("Enter the day on which it happened");
    assertThat(answer(on(form(path + "/advance-notices/" + notice), "happened", NAMED).param("came", "yes")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("Happened 15 May 2026");
    assertThat(answer(get(path + "/advance-notices/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, LocalDate day) {
    return form.param(field + "-day", "" + day.getDayOfMonth()).param(field + "-month", "" + day.getMonthValue()).param(field + "-year", "" + day.getYear());
  }
}
