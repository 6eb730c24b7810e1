package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tutela.measures.register.Registrants.CONVICTED;
import static org.tutela.measures.register.Registrants.by;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.CorrectBirth;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.SearchFor;
import org.tutela.casework.people.Searches;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Outcome;

/** A birth that was not known when the person was recorded, or was wrong, and the registration that rests on it. */
@TutelaTest
class BirthsTest {
  /** 17 on the day of the conviction. */
  private static final LocalDate YOUNG = CONVICTED.minusYears(17).minusMonths(2);
  @Autowired MockMvc web;
  @Autowired AllRows all;
  @Autowired People people;
  @Autowired Searches searches;
  @Autowired Convictions convictions;
  @Autowired Register register;
  private Registrants registrants;

  @BeforeEach
  void begin() {
    registrants = new Registrants(people, convictions, register);
  }

  private PersonId born(Optional<Birth> birth) {
    return As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Barnabas", "Oakhanger", Sex.MALE, birth, Optional.empty()))).orThrow();
  }

  private Outcome<PersonId> correct(PersonId person, Birth birth) {
    int version = As.officer(() -> people.find(person)).orThrow().version();
    return As.officer(() -> people.correctBirth(new CorrectBirth(person, birth, "Read in the certificate", version)));
  }

  private void register(PersonId person, String reasons) {
    var conviction = As.officer(() -> convictions.ofPerson(person)).orThrow().getFirst().id();
    var first = by(person, conviction, DisposalKind.CUSTODY, 24, 0);
    As.officer(() -> register.becomeSubject(new BecomeSubject(person, conviction, first.route(), first.noticeOn(), first.disposal(), first.term(), first.second(), first.dealtWith(),
        first.reading(), first.foundListed(), first.months(), reasons))).orThrow();
  }

  private Registered of(PersonId person) {
    return As.officer(() -> register.of(person)).orThrow();
  }

  private boolean marked(PersonId person) {
    return of(person).episodes().stream().anyMatch(of(person)::otherBirth);
  }

  @Test
  void who_was_recorded_without_a_birth_is_registered_once_it_is_known() {
    var person = born(Optional.empty());
    var conviction = registrants.convicted(person, "9", 13);
    var asked = by(person, conviction, DisposalKind.CUSTODY, 24, 0);
    assertThat(As.officer(() -> register.becomeSubject(asked))).isInstanceOf(Outcome.Refused.class);

    correct(person, Birth.on(LocalDate.of(1980, 5, 17))).orThrow();

    As.officer(() -> register.becomeSubject(asked)).orThrow();
    assertThat(of(person).subject()).isTrue();
    assertThat(marked(person)).isFalse();
  }

  @Test
  void a_period_that_was_not_halved_for_want_of_the_right_birth_is_marked_until_it_is_worked_out_anew() throws Exception {
    var person = registrants.subject();
    assertThat(of(person).episodes().getFirst().episode().lastDay()).contains(LocalDate.of(2034, 2, 28));

    correct(person, Birth.on(YOUNG)).orThrow();

    assertThat(marked(person)).isTrue();
    String page = answer(get("/people/" + person.value())).getContentAsString();
    assertThat(page).contains("The date of birth was corrected after registration", "Worked out with another date of birth (17 May 1980): register anew");
    register(person, "Born in 2007");
    assertThat(of(person).episodes().getFirst().episode().lastDay()).contains(LocalDate.of(2029, 2, 28));
    assertThat(marked(person)).isFalse();
    assertThat(answer(get("/people/" + person.value())).getContentAsString()).doesNotContain("Worked out with another date of birth");
  }

  @Test
  void a_birth_that_turns_out_to_have_been_right_marks_nothing() {
    var person = registrants.subject();
    correct(person, Birth.on(YOUNG)).orThrow();
    correct(person, Birth.on(LocalDate.of(1980, 5, 17))).orThrow();
    assertThat(marked(person)).isFalse();
  }

  @Test
  void a_birth_that_is_known_more_exactly_changes_no_period() {
    var person = born(Optional.of(Birth.year(1980)));
    registrants.convicted(person, "9", 13);
    register(person, "");
    correct(person, Birth.month(YearMonth.of(1980, 5))).orThrow();
    assertThat(marked(person)).isFalse();
    correct(person, Birth.month(YearMonth.of(1981, 5))).orThrow();
    assertThat(marked(person)).isTrue();
  }

  @Test
  void what_was_held_stays_with_who_corrected_it_and_why() {
    var person = registrants.person();
    correct(person, Birth.year(1981)).orThrow();
    assertThat(As.officer(() -> people.open(person)).orThrow().summary().birth()).contains(Birth.year(1981));
    assertThat(all.count("from people.birth_history where person_id = ? and born_from = '1980-05-17' and born_kind = 'DATE' and reason = 'Read in the certificate' and by_user = ?",
        person.value(), As.officer().id().value())).isOne();
  }

  @Test
  void the_next_search_finds_them_by_the_birth_as_it_is_now() {
    var person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Crispin", "Thornyhold", Sex.MALE, Optional.of(Birth.on(LocalDate.of(1950, 2, 3))), Optional.empty()))).orThrow();
    var asked = new SearchFor(NamedPerson.named("Crispin", "Thornyhold").born(Birth.on(LocalDate.of(1977, 9, 30))), As.NORTHMERE, false);
    As.officer(() -> searches.search(asked)).orThrow();
    correct(person, Birth.on(LocalDate.of(1977, 9, 30))).orThrow();
    var found = As.officer(() -> searches.search(asked)).orThrow().candidates().stream().filter(one -> one.person().id().equals(person)).findFirst().orElseThrow();
    assertThat(found.why()).anySatisfy(one -> {
      assertThat(one.field()).isEqualTo("Birth");
      assertThat(one.weight()).isPositive();
    });
  }

  @ParameterizedTest(name = "born {0}: {1}")
  @CsvSource({"2024-03-02, after the decision of 1 March 2024", "2999-01-01, must be in the past", "1899-12-31, must be 1900 or later", "1980-05-17, what is held already"})
  void a_birth_that_cannot_be_is_refused_beside_its_field_and_nothing_is_kept(LocalDate day, String why) {
    var person = registrants.person();
    registrants.convicted(person, "9", 13);
    assertThat(correct(person, Birth.on(day))).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
        assertThat(refused.problems().toString()).contains("field=born", why));
    assertThat(As.officer(() -> people.find(person)).orThrow().birth()).contains(Birth.on(LocalDate.of(1980, 5, 17)));
    assertThat(all.count("from people.birth_history where person_id = ?", person.value())).isZero();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private MockHttpServletRequestBuilder form(PersonId person, String version, String year) {
    return post("/people/" + person.value() + "/birth").param("once", UUID.randomUUID().toString()).param("version", version)
        .param("born-day", "3").param("born-month", "4").param("born-year", year);
  }

  @Test
  void the_form_is_filled_in_and_says_what_is_missing_or_that_somebody_was_first() throws Exception {
    var person = registrants.person();
    String path = "/people/" + person.value();
    assertThat(answer(get(path)).getContentAsString()).contains("href=\"" + path + "/birth\"");
    assertThat(answer(get(path + "/birth")).getContentAsString()).contains("Held now: born 17 May 1980", "value=\"1980\"");
    var wrong = answer(form(person, "0", "1979"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("href=\"#reason\"", "value=\"1979\"");
    var empty = answer(post(path + "/birth").param("once", UUID.randomUUID().toString()).param("version", "0").param("reason", "Told by his mother"));
    assertThat(empty.getContentAsString()).contains("Enter the date of birth, or an age");
    assertThat(answer(form(person, "0", "1979").param("reason", "Read in the certificate")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("3 April 1979");
    assertThat(answer(form(person, "0", "1978").param("reason", "Read in the certificate")).getStatus()).isEqualTo(409);
  }
}
