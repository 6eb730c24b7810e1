package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.ConvictionId;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.convictions.QuashConviction;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Away;
import org.tutela.law.register.Episode;
import org.tutela.law.register.Term;

/** A conviction that was quashed on appeal counts no more, ends the time on the register that it made, and stays to be seen. */
@TutelaTest
class QuashedConvictionsTest {
  private static final LocalDate QUASHED = LocalDate.of(2025, 2, 3);
  @Autowired MockMvc web;
  @Autowired AllRows all;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Duties duties;
  private PersonId person;
  private ConvictionId conviction;
  private String path;
  private String strike;

  @BeforeEach
  void somebody_subject_by_a_conviction() {
    person = registrants().subject();
    conviction = As.officer(() -> convictions.ofPerson(person)).orThrow().getFirst().id();
    path = "/people/" + person.value();
    strike = path + "/convictions/" + conviction.value() + "/strike";
  }

  private Registrants registrants() {
    return new Registrants(people, convictions, register);
  }

  private QuashConviction on(LocalDate day) {
    return new QuashConviction(person, conviction, day, "Court of Appeal, 2025/114");
  }

  private Registered registered() {
    return As.officer(() -> register.of(person)).orThrow();
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused ? refused.problems().getFirst().field() : outcome.toString();
  }

  @Test
  @DisplayName("P-R8 (service): a conviction that was quashed ends the episode that it made from that day, and what was owed until then stays")
  void the_episode_ends() {
    var before = As.officer(() -> duties.on(person, LocalDate.of(2025, 2, 1))).orThrow().duties();
    assertThat(problem(As.officer(() -> convictions.quash(on(QUASHED))))).isEqualTo("reason");
    assertThat(As.officer(() -> convictions.ofPerson(person)).orThrow()).as("nothing was recorded").hasSize(1);
    As.supervisor(() -> convictions.quash(on(QUASHED))).orThrow();
    assertThat(registered().subject()).isFalse();
    assertThat(registered().episodes()).singleElement().satisfies(one -> {
      assertThat(one.episode().ended()).contains(new Episode.Ended(Episode.Why.QUASHED, QUASHED));
      assertThat(one.episode().lastDay()).contains(QUASHED.minusDays(1));
    });
    assertThat(before).isNotEmpty();
    assertThat(As.officer(() -> duties.on(person, LocalDate.of(2025, 2, 1))).orThrow().duties()).hasSameSizeAs(before);
    assertThat(As.officer(() -> convictions.ofPerson(person)).orThrow()).isEmpty();
    assertThat(As.officer(() -> convictions.held(person)).orThrow().struck()).singleElement().satisfies(one -> {
      assertThat(one.quashedOn()).contains(QUASHED);
      assertThat(one.struck().orElseThrow().reason()).isEqualTo("Court of Appeal, 2025/114");
      assertThat(one.struck().orElseThrow().by()).isEqualTo(As.supervisor().actor().id());
    });
    assertThat(As.supervisor(() -> convictions.quash(on(QUASHED)))).isInstanceOf(Outcome.Conflict.class);
    assertThat(As.supervisor(() -> convictions.strikeOut(person, conviction, "Wrong"))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  @DisplayName("P-R8 (service): an episode that is ended as quashed takes the conviction with it")
  void ended_on_the_register() {
    As.supervisor(() -> register.end(new EndEpisode(person, registered().episodes().getFirst().id(), Episode.Why.QUASHED, QUASHED, "Order of the Court of Appeal"))).orThrow();
    assertThat(registered().subject()).isFalse();
    assertThat(As.officer(() -> convictions.ofPerson(person)).orThrow()).isEmpty();
    assertThat(As.officer(() -> convictions.held(person)).orThrow().struck()).singleElement().satisfies(one -> assertThat(one.quashedOn()).contains(QUASHED));
  }

  @Test
  @DisplayName("P-R8 (service): what another conviction made goes on, and what had ended otherwise stays as it ended")
  void only_its_own_episode() {
    var other = registrants().convicted(person, "9", 13);
    As.officer(() -> register.becomeSubject(Registrants.by(person, other, DisposalKind.CUSTODY, 24, 0))).orThrow();
    As.supervisor(() -> convictions.quash(on(QUASHED))).orThrow();
    assertThat(registered().registration().subjectOn(LocalDate.of(2026, 6, 1))).isTrue();
    assertThat(As.officer(() -> convictions.ofPerson(person)).orThrow()).singleElement().satisfies(one -> assertThat(one.id()).isEqualTo(other));
    As.supervisor(() -> register.end(new EndEpisode(person, registered().episodes().stream().filter(one -> one.episode().ended().isEmpty()).findFirst().orElseThrow().id(),
        Episode.Why.DEATH, LocalDate.of(2026, 5, 4), "The certificate"))).orThrow();
    As.officer(() -> convictions.quash(new QuashConviction(person, other, LocalDate.of(2026, 5, 30), "Court of Appeal, 2026/9"))).orThrow();
    assertThat(registered().episodes()).extracting(one -> one.episode().ended().orElseThrow().why()).containsExactlyInAnyOrder(Episode.Why.QUASHED, Episode.Why.DEATH);
  }

  @Test
  void a_day_to_come_one_before_the_decision_no_reason_and_a_caution_are_refused() {
    assertThat(problem(As.supervisor(() -> convictions.quash(on(LocalDate.of(2026, 6, 2)))))).isEqualTo("on");
    assertThat(problem(As.supervisor(() -> convictions.quash(on(Registrants.CONVICTED.minusDays(1)))))).isEqualTo("on");
    assertThat(problem(As.supervisor(() -> convictions.quash(new QuashConviction(person, conviction, QUASHED, " "))))).isEqualTo("reason");
    var caution = registrants().convicted(person, ConvictionKind.CAUTION, "Sexual Offences Act 2003", "9", 13, Jurisdiction.ENGLAND_AND_WALES);
    assertThat(problem(As.supervisor(() -> convictions.quash(new QuashConviction(person, caution, QUASHED, "Court"))))).isEqualTo("why");
    assertThat(As.supervisor(() -> convictions.quash(new QuashConviction(registrants().person(), conviction, QUASHED, "Court")))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer(() -> convictions.ofPerson(person)).orThrow()).hasSize(2);
    assertThat(registered().subject()).isTrue();
  }

  @Test
  void the_form_says_beside_each_field_what_is_missing_keeps_what_was_typed_and_the_page_says_quashed() throws Exception {
    var empty = answer(form(strike));
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString()).contains("id=\"why-error\"", "id=\"reason-error\"").doesNotContain("id=\"on-error\"");
    var dayless = answer(form(strike).param("why", "QUASHED").param("reason", "Court of Appeal, 2025/114"));
    assertThat(dayless.getStatus()).isEqualTo(422);
    assertThat(dayless.getContentAsString()).contains("id=\"on-error\"", "Enter the day on which it was quashed", "Court of Appeal, 2025/114");
    assertThat(answer(filled("WRONG", "2025")).getContentAsString()).contains("id=\"on-error\"", "only what was quashed has one", "value=\"2025\"");
    var early = answer(filled("QUASHED", "2020"));
    assertThat(early.getStatus()).isEqualTo(422);
    assertThat(early.getContentAsString()).contains("id=\"on-error\"", "before the decision of", "value=\"2020\"", "Court of Appeal, 2025/114");
    assertThat(answer(filled("QUASHED", "2025")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("Quashed on appeal 3 Feb 2025", "Court of Appeal, 2025/114", "Ended 3 Feb 2025: quashed on appeal").doesNotContain(strike);
    assertThat(answer(filled("QUASHED", "2025")).getStatus()).isEqualTo(409);
  }

  @Test
  void a_caution_is_only_struck_out() throws Exception {
    var caution = registrants().convicted(person, ConvictionKind.CAUTION, "Sexual Offences Act 2003", "9", 13, Jurisdiction.ENGLAND_AND_WALES);
    String way = path + "/convictions/" + caution.value() + "/strike";
    assertThat(answer(get(way)).getContentAsString()).doesNotContain("QUASHED", "quashed");
    assertThat(answer(form(way).param("reason", "His brother's")).getStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("P-R8 (service): what a police notice for a caution abroad made is no more offered to be quashed than the caution, and is struck out with it; a conviction abroad is quashed")
  void a_caution_abroad_is_only_struck_out() throws Exception {
    var cautioned = abroad(ConvictionKind.CAUTION, DisposalKind.CAUTION);
    var episode = As.officer(() -> register.of(cautioned)).orThrow().episodes().getFirst().id();
    String end = "/people/" + cautioned.value() + "/register/" + episode.value() + "/end";
    assertThat(answer(get(end)).getContentAsString()).contains("DEATH").doesNotContain("QUASHED");
    var refused = answer(form(end).param("why", "QUASHED").param("on-day", "3").param("on-month", "2").param("on-year", "2025").param("note", "A court abroad"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("id=\"why-error\"", "a caution that was set aside is struck out", "A court abroad");
    assertThat(As.officer(() -> register.of(cautioned)).orThrow().episodes()).singleElement().satisfies(one -> assertThat(one.episode().ended()).isEmpty());
    var caution = As.officer(() -> convictions.ofPerson(cautioned)).orThrow().getFirst().id();
    As.supervisor(() -> convictions.strikeOut(cautioned, caution, "Set aside abroad")).orThrow();
    assertThat(As.officer(() -> register.of(cautioned)).orThrow().episodes()).isEmpty();
    assertThat(As.officer(() -> register.of(abroad(ConvictionKind.CONVICTION, DisposalKind.CUSTODY))).orThrow().episodes()).singleElement()
        .satisfies(one -> assertThat(one.waysOut()).contains(Episode.Why.QUASHED));
  }

  @Test
  void an_episode_from_a_caution_abroad_that_was_recorded_as_of_a_conviction_is_mended_by_the_migration() throws Exception {
    var cautioned = abroad(ConvictionKind.CAUTION, DisposalKind.CAUTION);
    String migration = new ClassPathResource("db/migration/register/V202611271520__cautions_abroad.sql").getContentAsString(StandardCharsets.UTF_8);
    all.sql("alter table register.episode disable trigger append_only; update register.episode set basis = 'CONVICTION' where person_id = '%s'; alter table register.episode enable trigger append_only".formatted(cautioned.value())).update();
    all.sql(migration).update();
    assertThat(As.officer(() -> register.of(cautioned)).orThrow().episodes()).singleElement().satisfies(one -> assertThat(one.waysOut()).containsExactly(Episode.Why.DEATH));
    assertThat(registered().episodes()).singleElement().satisfies(one -> assertThat(one.waysOut()).contains(Episode.Why.QUASHED));
  }

  private PersonId abroad(ConvictionKind kind, DisposalKind disposal) {
    var someone = registrants().person();
    var decided = registrants().convicted(someone, kind, "A foreign code", "12", 9, Jurisdiction.ELSEWHERE);
    As.officer(() -> register.becomeSubject(new BecomeSubject(someone, decided, BecomeSubject.Route.NOTICE_ABROAD, Optional.of(LocalDate.of(2025, 5, 4)), disposal,
        Term.ofMonths(disposal.hasTerm() ? 24 : 0), Term.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""))).orThrow();
    return someone;
  }

  @Test
  void what_had_been_ended_as_quashed_before_is_quashed_once_by_the_migration() throws Exception {
    all.sql("insert into register.episode_end (episode_id, person_id, why, ended_on, note, recorded_at, recorded_by) values (:episode, :person, 'QUASHED', :on, 'Order of the Court of Appeal', :at, :by)")
        .param("episode", registered().episodes().getFirst().id().value()).param("person", person.value()).param("on", QUASHED)
        .param("at", Timestamp.valueOf("2025-02-04 10:00:00")).param("by", As.supervisor().actor().id().value()).update();
    // works out afresh, as ending it did, so that nobody is counted in a caseload who is subject no more
    As.officer(() -> duties.recordAway(new RecordAway(person, Away.Kind.HOSPITAL, LocalDate.of(2024, 5, 4), Optional.of(LocalDate.of(2024, 5, 9))))).orThrow();
    assertThat(As.officer(() -> convictions.ofPerson(person)).orThrow()).hasSize(1);
    String migration = new ClassPathResource("db/migration/register/V202611271411__quashed_with_their_convictions.sql").getContentAsString(StandardCharsets.UTF_8);
    String statement = Stream.of(migration.split(";\\s*\n")).filter(each -> each.startsWith("insert into")).findFirst().orElseThrow();
    for (int i = 0; i < 2; i++) all.sql(statement).update();
    assertThat(As.officer(() -> convictions.held(person)).orThrow().struck()).singleElement().satisfies(one -> {
      assertThat(one.quashedOn()).contains(QUASHED);
      assertThat(one.struck().orElseThrow().reason()).isEqualTo("Order of the Court of Appeal");
    });
  }

  private MockHttpServletRequestBuilder filled(String why, String year) {
    return form(strike).param("why", why).param("on-day", "3").param("on-month", "2").param("on-year", year).param("reason", "Court of Appeal, 2025/114");
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.supervisor().signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString());
  }
}
