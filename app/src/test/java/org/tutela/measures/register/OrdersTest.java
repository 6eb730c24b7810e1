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
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.conditions.AddTerm;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.EndInstrument;
import org.tutela.casework.conditions.EndTerm;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.Instrument;
import org.tutela.casework.conditions.InstrumentId;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.conditions.RecordBreach;
import org.tutela.casework.conditions.Variation;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Ground;
import org.tutela.law.register.Jurisdiction;

/** Orders and licence conditions, and what the law makes of them. */
@TutelaTest
class OrdersTest {
  private static final LocalDate SERVED = LocalDate.of(2023, 6, 1);
  private static final LocalDate UNTIL = LocalDate.of(2028, 5, 31);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Conditions conditions;
  @Autowired Duties duties;
  private PersonId person;

  @BeforeEach
  void somebody() {
    person = new Registrants(people, convictions, register).person();
  }

  private InstrumentId imposed(InstrumentKind kind) {
    return As.officer(() -> conditions.impose(new Impose(person, kind, "Aldmere Magistrates", SERVED, SERVED, Optional.of(UNTIL), true))).orThrow();
  }

  private Registered registered() {
    return As.officer(() -> register.of(person)).orThrow();
  }

  private Instrument held() {
    return As.officer(() -> conditions.of(person)).orThrow().getFirst();
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
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

  @Test
  @DisplayName("1 SHPO (service): an order makes its subject notify, from the day of service until its last day, in the same transaction")
  void a_prevention_order_makes_subject() {
    imposed(InstrumentKind.SHPO);
    assertThat(registered().episodes()).singleElement().satisfies(one -> {
      assertThat(one.ground()).isEqualTo(Ground.PREVENTION_ORDER);
      assertThat(one.episode().relevantDate()).isEqualTo(SERVED);
      assertThat(one.episode().lastDay()).contains(UNTIL);
    });
    assertThat(registered().subject()).isTrue();
  }

  @Test
  void an_order_made_on_conviction_asks_for_no_second_notification() {
    var registrants = new Registrants(people, convictions, register);
    person = registrants.subject();
    As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Aldmere Crown Court", Registrants.CONVICTED, Registrants.CONVICTED, Optional.empty(), true))).orThrow();
    assertThat(registered().episodes()).hasSize(2);
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).singleElement();
  }

  @ParameterizedTest(name = "{0} alone makes nobody subject")
  @EnumSource(value = InstrumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SHPO")
  void other_orders_do_not(InstrumentKind kind) {
    imposed(kind);
    assertThat(registered().episodes()).isEmpty();
  }

  @Test
  @DisplayName("1 SRO (service): being cautioned or convicted for breach of a risk order makes subject until the order ends; a mere report does not")
  void a_proved_breach_of_a_risk_order_makes_subject() {
    var order = imposed(InstrumentKind.SRO);
    breach(order, RecordBreach.Outcome.REPORTED);
    assertThat(registered().episodes()).isEmpty();
    breach(order, RecordBreach.Outcome.CONVICTED);
    breach(order, RecordBreach.Outcome.CAUTIONED);
    assertThat(registered().episodes()).singleElement().satisfies(one -> {
      assertThat(one.ground()).isEqualTo(Ground.RISK_ORDER_BREACH);
      assertThat(one.episode().lastDay()).contains(UNTIL);
    });
    assertThat(held().breaches()).hasSize(3);
  }

  private void breach(InstrumentId order, RecordBreach.Outcome outcome) {
    As.officer(() -> conditions.recordBreach(new RecordBreach(person, order, Optional.empty(), LocalDate.of(2024, 2, 1), "Was seen at the school", outcome, LocalDate.of(2024, 4, 1)))).orThrow();
  }

  @Test
  void an_order_that_is_discharged_ends_what_stood_on_it() {
    var order = imposed(InstrumentKind.SHPO);
    As.officer(() -> conditions.end(new EndInstrument(person, order, LocalDate.of(2025, 1, 31), "Discharged by the court"))).orThrow();
    assertThat(registered().subject()).isFalse();
    assertThat(registered().episodes().getFirst().episode().lastDay()).contains(LocalDate.of(2025, 1, 31));
    assertThat(As.officer(() -> conditions.end(new EndInstrument(person, order, LocalDate.of(2025, 1, 31), "Again")))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void an_order_that_was_recorded_wrongly_makes_nobody_subject_and_stays_to_be_seen() {
    var order = imposed(InstrumentKind.SHPO);
    assertThat(problem(As.officer(() -> conditions.strikeOut(person, order.value(), "Of his brother")))).isEqualTo("reason");
    assertThat(registered().subject()).as("nothing was struck out").isTrue();
    As.supervisor(() -> conditions.strikeOut(person, order.value(), "Of his brother")).orThrow();
    assertThat(registered().episodes()).isEmpty();
    assertThat(As.officer(() -> conditions.held(person)).orThrow()).satisfies(held -> {
      assertThat(held.instruments()).isEmpty();
      assertThat(held.struck()).singleElement().satisfies(one -> assertThat(one.out().reason()).isEqualTo("Of his brother"));
    });
    assertThat(As.supervisor(() -> conditions.strikeOut(person, order.value(), "Again"))).isInstanceOf(Outcome.Conflict.class);
    assertThat(As.supervisor(() -> conditions.strikeOut(person, UUID.randomUUID(), "Nothing"))).isInstanceOf(Outcome.NotFound.class);
    imposed(InstrumentKind.SHPO);
    assertThat(registered().episodes()).hasSize(1);
  }

  @Test
  void a_proved_breach_that_was_none_makes_nobody_subject_unless_another_was_proved() {
    var order = imposed(InstrumentKind.SRO);
    breach(order, RecordBreach.Outcome.CONVICTED);
    As.officer(() -> conditions.recordBreach(new RecordBreach(person, order, Optional.empty(), LocalDate.of(2024, 8, 1), "Was seen again", RecordBreach.Outcome.CAUTIONED, LocalDate.of(2024, 9, 2)))).orThrow();
    As.supervisor(() -> conditions.strikeOut(person, held().breaches().getFirst().id(), "The appeal was overlooked")).orThrow();
    assertThat(registered().episodes()).singleElement().satisfies(one -> assertThat(one.episode().relevantDate()).isEqualTo(LocalDate.of(2024, 9, 2)));
    As.supervisor(() -> conditions.strikeOut(person, held().breaches().getFirst().id(), "So was this")).orThrow();
    assertThat(registered().episodes()).isEmpty();
  }

  @Test
  void nothing_is_recorded_of_an_order_whose_effect_fails() {
    var unborn = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Ivo", "Unborn", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    assertThat(problem(As.officer(() -> conditions.impose(new Impose(unborn, InstrumentKind.SHPO, "Court", SERVED, SERVED, Optional.empty(), true))))).isEqualTo("kind");
    assertThat(As.officer(() -> conditions.of(unborn)).orThrow()).isEmpty();
  }

  @ParameterizedTest(name = "made {0}, served {1}, until {2}: mend {3}")
  @CsvSource({"2023-06-02, 2023-06-01, 2028-05-31, served", "2023-06-01, 2023-06-01, 2023-05-31, until", "2026-06-02, 2026-06-02, 2028-05-31, made",
      "2026-06-01, 2026-06-02, 2028-05-31, served"})
  void contradictions_name_both_days(LocalDate made, LocalDate served, LocalDate until, String field) {
    assertThat(problem(As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Court", made, served, Optional.of(until), true))))).isEqualTo(field);
  }

  @Test
  void terms_last_as_long_as_each_says_and_end_by_a_variation() {
    var order = imposed(InstrumentKind.SHPO);
    var term = As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.REQUIREMENT, "Tells the police of every e-mail address", SERVED, Optional.empty()))).orThrow();
    As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.FOREIGN_TRAVEL, "Does not leave the country", SERVED, Optional.of(SERVED.plusYears(1))))).orThrow();
    assertThat(problem(As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.PROHIBITION, "Before", SERVED.minusDays(1), Optional.empty()))))).isEqualTo("from");
    assertThat(held().terms()).extracting(one -> one.inForce(LocalDate.of(2025, 1, 1))).containsExactlyInAnyOrder(true, false);
    As.officer(() -> conditions.endTerm(new EndTerm(person, term, LocalDate.of(2024, 12, 31), "Varied"))).orThrow();
    assertThat(held().terms()).extracting(one -> one.inForce(LocalDate.of(2025, 1, 1))).containsExactly(false, false);
  }

  private Outcome<InstrumentId> vary(InstrumentId order, LocalDate made, LocalDate until) {
    return As.officer(() -> conditions.vary(new Variation(person, order, made, "Aldmere Crown Court", Optional.ofNullable(until), "Still needed", "")));
  }

  private Optional<LocalDate> lastDaySubject() {
    return registered().episodes().getFirst().episode().lastDay();
  }

  @Test
  @DisplayName("1 SHPO (service): who is subject by an order is subject until the day that a variation gives it, and the one before is kept")
  void a_variation_moves_the_last_day() {
    var order = imposed(InstrumentKind.SHPO);
    vary(order, LocalDate.of(2025, 3, 3), LocalDate.of(2031, 5, 31)).orThrow();
    assertThat(held().lastDay()).contains(LocalDate.of(2031, 5, 31));
    assertThat(registered().episodes()).singleElement().satisfies(one -> {
      assertThat(one.episode().lastDay()).contains(LocalDate.of(2031, 5, 31));
      assertThat(one.episode().relevantDate()).isEqualTo(SERVED);
      assertThat(one.judgement()).isEqualTo("Varied: Still needed");
    });
    assertThat(registered().replaced()).singleElement().satisfies(one -> assertThat(one.episode().lastDay()).contains(UNTIL));
    vary(order, LocalDate.of(2025, 9, 1), null).orThrow();
    assertThat(lastDaySubject()).isEmpty();
    As.officer(() -> conditions.strikeOut(person, held().variations().getLast().id(), "It was of his brother's order")).orThrow();
    assertThat(held().lastDay()).contains(LocalDate.of(2031, 5, 31));
    assertThat(lastDaySubject()).contains(LocalDate.of(2031, 5, 31));
    assertThat(As.officer(() -> conditions.held(person)).orThrow().struck()).singleElement().satisfies(one -> assertThat(one.out().reason()).isEqualTo("It was of his brother's order"));
    As.officer(() -> conditions.end(new EndInstrument(person, order, LocalDate.of(2026, 5, 4), "Discharged"))).orThrow();
    assertThat(lastDaySubject()).contains(LocalDate.of(2026, 5, 4));
    assertThat(vary(order, LocalDate.of(2026, 5, 5), LocalDate.of(2032, 5, 4))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  void who_is_subject_by_a_breach_of_a_risk_order_is_so_until_its_new_last_day() {
    var order = imposed(InstrumentKind.SRO);
    breach(order, RecordBreach.Outcome.CONVICTED);
    vary(order, LocalDate.of(2025, 3, 3), LocalDate.of(2030, 5, 31)).orThrow();
    assertThat(lastDaySubject()).contains(LocalDate.of(2030, 5, 31));
    As.supervisor(() -> conditions.strikeOut(person, order.value(), "Of his brother")).orThrow();
    assertThat(registered().episodes()).isEmpty();
  }

  @ParameterizedTest(name = "varied {0}, until {1}: mend {2}")
  @CsvSource({"2026-06-02, 2030-05-31, made", "2023-05-31, 2030-05-31, made", "2025-03-03, 2028-05-31, until", "2025-03-03, 2025-03-02, until", "2024-02-02, 2030-05-31, none",
      "2024-01-31, 2024-01-31, until", "2025-03-03, 2026-05-31, lengthNote"})
  void a_variation_that_cannot_be_so_is_sent_back(LocalDate made, LocalDate until, String field) {
    var order = imposed(InstrumentKind.SHPO);
    breach(order, RecordBreach.Outcome.REPORTED);
    assertThat(problem(vary(order, made, until))).startsWith(field);
    assertThat(held().variations()).hasSize(field.equals("none") ? 1 : 0);
  }

  @Test
  void an_order_is_varied_in_the_order_of_the_days_and_not_once_it_is_over() {
    var order = imposed(InstrumentKind.SHPO);
    vary(order, LocalDate.of(2025, 3, 3), LocalDate.of(2031, 5, 31)).orThrow();
    assertThat(problem(vary(order, LocalDate.of(2025, 3, 2), LocalDate.of(2032, 5, 31)))).isEqualTo("made");
    var over = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.LICENCE, "The governor", SERVED, SERVED, Optional.of(LocalDate.of(2024, 5, 31)), true))).orThrow();
    assertThat(problem(vary(over, LocalDate.of(2024, 6, 1), LocalDate.of(2027, 5, 31)))).isEqualTo("made");
    assertThat(As.officer().of("CARROW").does(() -> conditions.vary(new Variation(person, order, LocalDate.of(2026, 3, 3), "Court", Optional.empty(), "x", "")))).isInstanceOf(Outcome.NotFound.class);
  }

  @ParameterizedTest(name = "13 SHPO length, 13 interim length, 13 SRO length (service): {0} until {1} is {2}")
  @CsvSource({"SHPO, 2028-05-30, lengthNote", "SHPO, , none", "SRO, 2025-05-30, lengthNote", "SRO, 2025-05-31, none", "INTERIM_SHPO, , lengthNote", "LICENCE, 2023-07-01, none"})
  void an_unusual_length_is_asked_about_and_taken_once_somebody_has_looked(InstrumentKind kind, LocalDate until, String field) {
    assertThat(problem(As.officer(() -> conditions.impose(new Impose(person, kind, "Court", SERVED, SERVED, Optional.ofNullable(until), true))))).startsWith(field);
    if (field.equals("none")) return;
    As.officer(() -> conditions.impose(new Impose(person, kind, "Court", "The chief officer", SERVED, SERVED, Optional.ofNullable(until), true, "Paragraph 2 of the order"))).orThrow();
    assertThat(held().facts().applicant()).isEqualTo("The chief officer");
    assertThat(held().facts().lengthNote()).isEqualTo("Paragraph 2 of the order");
  }

  @ParameterizedTest(name = "13 SHPO length, 13 travel length (service): {0} from 1 June 2023 until {1}: {2}")
  @CsvSource({"PROHIBITION, 2028-05-30, lengthNote", "PROHIBITION, 2028-05-31, none", "PROHIBITION, , none", "REQUIREMENT, 2024-05-31, none", "FOREIGN_TRAVEL, 2028-06-01, lengthNote",
      "FOREIGN_TRAVEL, , none"})
  void so_is_the_length_of_a_term(AddTerm.Kind kind, LocalDate until, String field) {
    var order = imposed(InstrumentKind.SHPO);
    assertThat(problem(As.officer(() -> conditions.addTerm(new AddTerm(person, order, kind, "Words", SERVED, Optional.ofNullable(until)))))).startsWith(field);
    if (field.equals("none")) return;
    As.officer(() -> conditions.addTerm(new AddTerm(person, order, kind, "Words", "Aldmere", SERVED, Optional.ofNullable(until), "Paragraph 4"))).orThrow();
    assertThat(held().terms().getLast().term().area()).isEqualTo("Aldmere");
  }

  private static MockHttpServletRequestBuilder shortOrder(String path) {
    return on(on(on(form(path + "/conditions"), "made", SERVED), "served", SERVED), "until", LocalDate.of(2026, 5, 31)).param("kind", "SHPO").param("place", "ENGLAND_AND_WALES").param("by", "Aldmere Crown Court")
        .param("applicant", "The chief officer of Northmere").param("countries", "yes");
  }

  @Test
  void the_pages_vary_an_order_and_ask_about_its_length() throws Exception {
    String path = "/people/" + person.value();
    var asked = answer(shortOrder(path));
    assertThat(asked.getStatus()).isEqualTo(422);
    assertThat(asked.getContentAsString()).contains("at least 5 years", "read only in a secondary source", "The chief officer of Northmere");
    assertThat(answer(shortOrder(path).param("lengthNote", "Paragraph 2")).getStatus()).isEqualTo(303);
    String vary = path + "/conditions/" + held().id().value() + "/vary";
    assertThat(answer(get(path)).getContentAsString()).contains("Applied for by The chief officer of Northmere", "Unusual length: Paragraph 2", vary);
    assertThat(answer(get(vary)).getContentAsString()).contains("Sexual harm prevention order of 1 Jun 2023: last day 31 May 2026");
    assertThat(answer(form(vary).param("until-day", "31").param("until-month", "13").param("until-year", "20x8").param("by", "<b>")).getContentAsString()).contains("Enter a real date", "20x8", "&lt;b");
    assertThat(answer(on(on(form(vary), "made", LocalDate.of(2026, 3, 3)), "until", LocalDate.of(2029, 5, 31)).param("by", "Aldmere Crown Court").param("reason", "Still needed")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("Varied 3 Mar 2026 by Aldmere Crown Court: Still needed", "Before: 31 May 2026", "until 31 May 2029", "the variation of 3 Mar 2026");
    String wrong = path + "/orders/" + held().variations().getFirst().id() + "/strike";
    assertThat(answer(get(wrong)).getContentAsString()).contains("Variation of the sexual harm prevention order of 1 Jun 2023: Still needed");
    assertThat(answer(form(wrong).param("reason", "Of another order")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("Variation: Still needed", "Of another order");
    assertThat(answer(get(path + "/conditions/" + UUID.randomUUID() + "/vary")).getStatus()).isEqualTo(404);
  }

  @Test
  void a_breach_is_of_an_order_in_force() {
    var order = imposed(InstrumentKind.SHPO);
    assertThat(problem(As.officer(() -> conditions.recordBreach(new RecordBreach(person, order, Optional.empty(), SERVED.minusDays(1), "x",
        RecordBreach.Outcome.REPORTED, SERVED))))).isEqualTo("on");
  }

  private InstrumentId made(InstrumentKind kind, Jurisdiction place) {
    return As.officer(() -> conditions.impose(new Impose(person, kind, "Aldmere", SERVED, SERVED, Optional.of(UNTIL), true).in(place))).orThrow();
  }

  @Test
  @DisplayName("12 orders Scotland (service): whoever is subject by an order is under the rules of the place where it was made, and nothing read of another place is said of it as law")
  void subject_where_the_order_was_made() throws Exception {
    made(InstrumentKind.SHPO, Jurisdiction.SCOTLAND);
    assertThat(registered().episodes()).singleElement().satisfies(one -> {
      assertThat(one.place()).isEqualTo(Jurisdiction.SCOTLAND);
      assertThat(one.ruleSet()).isEqualTo("SCT-2013");
      assertThat(one.reasons()).allSatisfy(why -> assertThat(why.text()).contains("(Scotland) Act 2016", "not been read"));
    });
    assertThat(answer(get("/people/" + person.value())).getContentAsString()).contains("Made in Scotland", "was made in Scotland, under the Abusive Behaviour and Sexual Harm (Scotland) Act 2016", "is to be looked up in it");
  }

  @Test
  @DisplayName("12 orders Scotland (service): of an order whose place was not recorded, the law is that of England and Wales")
  void of_old() {
    var old = imposed(InstrumentKind.SHPO);
    assertThat(held().facts().place()).isEmpty();
    assertThat(held().facts().law()).isEqualTo(Jurisdiction.ENGLAND_AND_WALES);
    assertThat(registered().episodes()).singleElement().satisfies(one -> assertThat(one.place()).isEqualTo(Jurisdiction.ENGLAND_AND_WALES));
    assertThat(held().id()).isEqualTo(old);
  }

  @ParameterizedTest(name = "12 orders Scotland (service): {0} made in {1} until {2}, mend {3}")
  @CsvSource({"SHPO, SCOTLAND, 2024-05-31, none", "SRO, NORTHERN_IRELAND, 2023-07-01, none", "SHPO, ENGLAND_AND_WALES, 2024-05-31, lengthNote"})
  void its_length_is_asked_about_by_the_law_of_its_place(InstrumentKind kind, Jurisdiction place, LocalDate until, String field) {
    assertThat(problem(As.officer(() -> conditions.impose(new Impose(person, kind, "Court", SERVED, SERVED, Optional.of(until), true).in(place))))).startsWith(field);
  }

  @Test
  void another_force_sees_no_order() {
    imposed(InstrumentKind.SHPO);
    assertThat(As.officer().of("CARROW").does(() -> conditions.of(person))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void the_pages_record_an_order_its_terms_a_breach_and_its_end() throws Exception {
    String path = "/people/" + person.value();
    assertThat(answer(get(path)).getContentAsString()).contains("Orders and licence conditions", path + "/conditions");
    assertThat(answer(get(path + "/conditions")).getStatus()).isEqualTo(200);
    assertThat(answer(form(path + "/conditions")).getStatus()).isEqualTo(422);
    assertThat(answer(on(on(on(form(path + "/conditions"), "made", SERVED), "served", SERVED), "until", UNTIL).param("kind", "SHPO").param("place", "ENGLAND_AND_WALES").param("by", "Aldmere Crown Court")
        .param("countries", "yes")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("Sexual harm prevention order", "until 31 May 2028", "Made in England and Wales").doesNotContain("is to be looked up in it");
    String order = path + "/conditions/" + held().id().value();
    assertThat(answer(get(order + "/terms")).getStatus()).isEqualTo(200);
    assertThat(answer(on(form(order + "/terms"), "from", SERVED).param("kind", "PROHIBITION").param("words", "Keeps away from the playground")).getStatus()).isEqualTo(303);
    String term = path + "/terms/" + held().terms().getFirst().id().value() + "/end";
    assertThat(answer(get(path)).getContentAsString()).contains("Keeps away from the playground", term);
    assertThat(answer(get(order + "/breaches")).getContentAsString()).contains("Keeps away from the playground");
    assertThat(answer(on(on(form(order + "/breaches"), "on", LocalDate.of(2024, 2, 1)), "decided", LocalDate.of(2024, 2, 2)).param("term", held().terms().getFirst().id().value().toString())
        .param("facts", "Was seen there").param("outcome", "WARNED")).getStatus()).isEqualTo(303);
    String wrong = path + "/orders/" + held().breaches().getFirst().id() + "/strike";
    assertThat(answer(get(path)).getContentAsString()).contains(wrong, path + "/orders/" + held().terms().getFirst().id().value() + "/strike", path + "/orders/" + held().id().value() + "/strike");
    assertThat(answer(get(wrong)).getContentAsString()).contains("Breach of the sexual harm prevention order of 1 Jun 2023: Was seen there");
    assertThat(answer(form(wrong)).getStatus()).isEqualTo(422);
    assertThat(answer(form(wrong).param("reason", "Somebody else was seen")).getStatus()).isEqualTo(303);
    assertThat(answer(get(wrong)).getStatus()).isEqualTo(404);
    assertThat(answer(get(term)).getStatus()).isEqualTo(200);
    assertThat(answer(on(form(term), "on", LocalDate.of(2024, 3, 1)).param("reason", "Varied")).getStatus()).isEqualTo(303);
    assertThat(answer(get(order + "/end")).getStatus()).isEqualTo(200);
    assertThat(answer(form(order + "/end")).getStatus()).isEqualTo(422);
    assertThat(answer(on(form(order + "/end"), "on", LocalDate.of(2025, 1, 31)).param("reason", "Discharged")).getStatus()).isEqualTo(303);
    assertThat(answer(get(path)).getContentAsString()).contains("No longer subject", "order discharged", "Breach: Was seen there", "Somebody else was seen");
  }
}
