package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.RecordTraining;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Training;
import org.tutela.foundation.access.Trainings;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Each registrant has a named, trained manager; to somebody without training they are given with a reason alone. */
@TutelaTest
class TrainedManagerTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Supervisions supervisions;
  @Autowired Trainings trainings;
  @Autowired Staffing staffing;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private PersonId person;
  private UserId taker;

  @BeforeEach
  void somebodyToManage() {
    person = new Registrants(people, convictions, register).subject();
    taker = As.system(() -> staffing.employ(new Employ("taker-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
  }

  private Outcome<UserId> trained(As who, UserId staff, LocalDate completed, LocalDate expires) {
    return who.does(() -> trainings.record(new RecordTraining(staff, "Managing registrants", completed, Optional.ofNullable(expires))));
  }

  private Outcome<Integer> give(String untrained) {
    return As.supervisor(() -> supervisions.giveOver(As.officer().id(), Set.of(person), new Handing(taker, "Leave", untrained)));
  }

  private Caseload caseload() {
    return As.supervisor(() -> supervisions.caseload()).orThrow();
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  @Test
  @DisplayName("V1 (service): whoever has no training that holds is given people with a reason alone, which stays, and the caseload says who manages without")
  void without_training_a_reason_is_asked_for() {
    assertThat(give(" ")).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains("untrained", "Perdita Loxley"));
    give("On the course in May").orThrow();
    assertThat(caseload().untrained()).contains(taker);
    assertThat(all.count("from register.supervision_history where person_id = ? and reason = 'Leave. To a colleague without training, because: On the course in May'", person.value())).isOne();
    trained(As.supervisor(), taker, TODAY, TODAY.plusYears(1)).orThrow();
    assertThat(caseload().untrained()).doesNotContain(taker);
    clock.pass(Duration.ofDays(366));
    assertThat(caseload().untrained()).as("it has ended").contains(taker);
  }

  @Test
  void to_whoever_is_trained_they_go_without_another_word_and_what_was_recorded_last_counts() {
    trained(As.supervisor(), taker, TODAY.minusYears(1), TODAY.minusDays(1)).orThrow();
    assertThat(give("")).isInstanceOf(Outcome.Refused.class);
    trained(As.supervisor(), taker, TODAY.minusDays(9), null).orThrow();
    give("").orThrow();
    assertThat(caseload().trained().get(taker)).extracting(Training::completed).isEqualTo(TODAY.minusDays(9));
    assertThat(all.count("from access.training where staff_id = ?", taker.value())).isEqualTo(2);
  }

  @ParameterizedTest(name = "completed {0}, until {1}: mend {2}")
  @CsvSource(nullValues = "-", value = {"2026-06-02, -, completed", "2026-05-04, 2026-05-03, expires"})
  void what_cannot_be_is_refused(LocalDate completed, LocalDate expires, String field) {
    assertThat(trained(As.supervisor(), taker, completed, expires)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains(field));
  }

  @Test
  void nobody_records_their_own_nor_that_of_another_area_and_an_officer_nobodys() {
    assertThat(trained(As.supervisor(), As.supervisor().id(), TODAY, null)).isInstanceOf(Outcome.Refused.class);
    assertThat(trained(As.supervisor().of("CARROW"), taker, TODAY, null)).isInstanceOf(Outcome.Refused.class);
    assertThat(trained(As.supervisor(), As.callTaker().id(), TODAY, null)).isInstanceOf(Outcome.Refused.class);
    assertThat(trained(As.officer(), taker, TODAY, null)).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  void the_pages_show_it_and_take_it() throws Exception {
    assertThat(answer(As.supervisor(), get("/staff/training")).getContentAsString()).contains("Perdita Loxley", "None recorded");
    var empty = answer(As.supervisor(), form());
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString()).contains("id=\"staff-error\"", "id=\"course-error\"", "id=\"completed-error\"");
    assertThat(answer(As.supervisor(), form().param("staff", taker.value().toString()).param("course", "Managing <registrants>").param("completed-day", "4").param("completed-month", "5").param("completed-year", "2026")).getStatus()).isEqualTo(303);
    assertThat(answer(As.supervisor(), get("/staff/training")).getContentAsString()).contains("Managing &lt;registrants&gt;", "4 May 2026", "Does not expire");
    assertThat(answer(As.officer(), get("/staff/training")).getStatus()).isEqualTo(403);
    assertThat(answer(As.supervisor(), get("/register/caseload")).getContentAsString()).contains("Training", "/staff/training");
    assertThat(answer(As.officer(), get("/register/caseload")).getContentAsString()).doesNotContain("/staff/training");
    var other = As.system(() -> staffing.employ(new Employ("taker-" + UUID.randomUUID() + "@example.org", "Ambrose Tindall", As.NORTHMERE, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    var refused = answer(As.supervisor(), post("/register/caseload").param("once", UUID.randomUUID().toString()).param("from", As.officer().id().value().toString()).param("some", "1").param("people", person.value().toString())
        .param("to", other.value().toString()).param("reason", "Leave"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("id=\"untrained-error\"", "Ambrose Tindall");
  }

  private static MockHttpServletRequestBuilder form() {
    return post("/staff/training").param("once", UUID.randomUUID().toString());
  }
}
