package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.Verdict;

/** Absence from home, which the law of Northern Ireland asks to be told before leaving. */
@TutelaTest
class AbsencesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final LocalDateTime LEAVES = LocalDateTime.of(2026, 5, 20, 21, 0);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Absences absences;
  @Autowired Duties duties;
  @Autowired Corrections corrections;
  @Autowired Supervisions supervisions;
  private PersonId person;
  private String path;

  @BeforeEach
  void someoneSubjectInNorthernIreland() {
    var all = new Registrants(people, convictions, register);
    person = all.person();
    var conviction = all.convicted(person, ConvictionKind.CONVICTION, "Sexual Offences Act 2003", "9", 13, Jurisdiction.NORTHERN_IRELAND);
    As.officer(() -> register.becomeSubject(Registrants.by(person, conviction, DisposalKind.CUSTODY, 24, 0))).orThrow();
    path = "/people/" + person.value();
  }

  private Outcome<UUID> record(LocalDateTime leaves, int days, LocalDateTime told) {
    return As.officer(() -> absences.record(new RecordAbsence(person, leaves, days, "9 Withy Lane", Optional.ofNullable(told), Optional.empty(), "By coach")));
  }

  private List<DueDuty> owed() {
    return As.officer(() -> duties.of(person)).orThrow().duties().stream().filter(one -> one.obligation().kind() == Obligation.Kind.ABSENCE).toList();
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, int day, int month) {
    return form.param(field + "-day", "" + day).param(field + "-month", "" + month).param(field + "-year", "2026");
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }

  @ParameterizedTest(name = "register H1 (service): {0} days, told {1}: {2}")
  @CsvSource(nullValues = "-", value = {"3, -, -", "4, 2026-05-20T09:00, COMPLIANT", "4, 2026-05-20T09:01, BREACH_SUSPECTED", "4, 2026-05-20T23:59:59.999999999, REVIEW", "4, -, OVERDUE", "4, 2026-05-19T23:00, COMPLIANT"})
  @DisplayName("register H1 (service): more than 3 days away are told 12 hours before leaving, and 3 days are not")
  void more_than_three_days_are_told_twelve_hours_before(int days, LocalDateTime told, Verdict verdict) {
    record(LEAVES, days, told).orThrow();
    if (verdict == null) assertThat(owed()).isEmpty();
    else assertThat(owed()).singleElement().satisfies(one -> {
      assertThat(one.verdict(TODAY)).isEqualTo(verdict);
      assertThat(one.obligation().due().remindBy()).as("due on its day, at whatever hour it was told").isEqualTo(LEAVES.toLocalDate());
    });
  }

  @Test
  void what_contradicts_itself_is_refused_beside_its_field() {
    assertThat(problem(record(LEAVES, 0, null))).isEqualTo("days");
    assertThat(problem(record(LEAVES, 5, LocalDateTime.of(2030, 1, 1, 9, 0)))).isEqualTo("told");
    assertThat(problem(record(Registrants.CONVICTED.minusDays(1).atTime(9, 0), 5, null))).isEqualTo("leaves");
    assertThat(problem(As.officer(() -> absences.record(new RecordAbsence(person, LEAVES, 5, "9 Withy Lane", Optional.empty(), Optional.of(LEAVES.toLocalDate().minusDays(1)), ""))))).isEqualTo("return");
    var id = record(LEAVES, 5, null).orThrow();
    assertThat(problem(record(LEAVES, 6, null))).isEqualTo("leaves");
    assertThat(problem(As.officer(() -> absences.end(person, id, Optional.of(LEAVES.toLocalDate().minusDays(1)))))).isEqualTo("returned");
    assertThat(problem(As.officer(() -> absences.end(person, id, Optional.of(LocalDate.of(2030, 1, 1)))))).isEqualTo("returned");
    assertThat(As.decisionMaker(() -> absences.end(person, id, Optional.empty()))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  void who_is_back_cannot_tell_it_any_more_and_who_never_left_owed_nothing() {
    var id = record(LEAVES, 5, null).orThrow();
    assertThat(overdue()).isTrue();
    As.officer(() -> absences.end(person, id, Optional.of(LEAVES.toLocalDate().plusDays(5)))).orThrow();
    assertThat(overdue()).isFalse();
    assertThat(owed()).as("for a person to decide").hasSize(1);
    assertThat(As.officer(() -> absences.end(person, id, Optional.empty()))).isInstanceOf(Outcome.Conflict.class);
    var other = record(LEAVES.plusDays(7), 5, null).orThrow();
    assertThat(owed()).hasSize(2);
    As.officer(() -> absences.end(person, other, Optional.empty())).orThrow();
    assertThat(owed()).hasSize(1);
    var fact = As.officer(() -> corrections.of(person)).orThrow().facts().stream().filter(one -> one.kind() == RecordedFact.Kind.ABSENCE && one.id().equals(id)).findFirst().orElseThrow();
    As.officer(() -> corrections.strikeOut(new StrikeOut(person, fact.id(), "It was his brother"))).orThrow();
    assertThat(owed()).isEmpty();
  }

  private boolean overdue() {
    for (int page = 0; ; page++) {
      int at = page;
      var lines = As.supervisor(() -> supervisions.overdue(at)).orThrow().lines();
      if (lines.isEmpty()) return false;
      if (lines.stream().anyMatch(line -> line.person().equals(person) && line.duty().obligation().kind() == Obligation.Kind.ABSENCE)) return true;
    }
  }

  @Test
  void elsewhere_there_is_no_such_form() throws Exception {
    var english = new Registrants(people, convictions, register).subject();
    assertThat(problem(As.officer(() -> absences.record(new RecordAbsence(english, LEAVES, 5, "9 Withy Lane", Optional.empty(), Optional.empty(), ""))))).isEqualTo("leaves");
    assertThat(answer(get("/people/" + english.value())).getContentAsString()).doesNotContain("Absences from home");
    assertThat(answer(get("/people/" + english.value() + "/absences")).getRedirectedUrl()).isEqualTo("/people/" + english.value());
  }

  @Test
  void the_pages_take_an_absence_and_how_it_ended() throws Exception {
    assertThat(answer(get(path)).getContentAsString()).contains("Absences from home", path + "/absences");
    assertThat(answer(get(path + "/absences")).getContentAsString()).contains("section 85A");
    var bare = answer(form(path + "/absences"));
    assertThat(bare.getStatus()).isEqualTo(422);
    assertThat(bare.getContentAsString()).contains("href=\"#time\"", "href=\"#days\"", "href=\"#place\"");
    var timeAlone = answer(on(form(path + "/absences"), "leaves", 20, 5).param("time", "21:00").param("told-time", "08:30").param("days", "5").param("place", "9 Withy Lane"));
    assertThat(timeAlone.getStatus()).isEqualTo(422);
    assertThat(timeAlone.getContentAsString()).contains("Enter the day on which it was told", "value=\"08:30\"");
    assertThat(answer(on(on(form(path + "/absences"), "leaves", 20, 5), "told", 20, 5).param("time", "21:00").param("told-time", "08:30").param("days", "5").param("place", "9 Withy Lane")).getStatus()).isEqualTo(303);
    var id = As.officer(() -> absences.of(person)).orThrow().orElseThrow().getFirst().absence().id();
    assertThat(answer(get(path)).getContentAsString()).contains("20 May 2026, 21:00", "Yes, by 20 May 2026, 09:00", "24 May 2026", path + "/absences/" + id);
    assertThat(answer(get(path + "/absences/" + id)).getStatus()).isEqualTo(200);
    assertThat(answer(form(path + "/absences/" + id)).getStatus()).isEqualTo(422);
    assertThat(answer(on(form(path + "/absences/" + id).param("left", "yes"), "returned", 25, 5)).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("Back 25 May 2026");
    assertThat(answer(get(path + "/absences/" + id)).getStatus()).isEqualTo(409);
    assertThat(answer(get(path + "/absences/" + UUID.randomUUID())).getStatus()).isEqualTo(404);
    assertThat(answer(form(path + "/absences/" + UUID.randomUUID())).getStatus()).as("nothing is asked of what is not there").isEqualTo(404);
  }
}
