package org.tutela.casework.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Work;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.PassportSurrender.Outstanding;
import org.tutela.law.register.PassportSurrender.What;

/** Passports of somebody who may travel to no country. */
@TutelaTest
class PassportsTest {
  private static final LocalDate MADE = LocalDate.of(2026, 5, 4);
  private static final LocalDate BEGINS = LocalDate.of(2026, 6, 10);
  private static final LocalDate LAST = LocalDate.of(2026, 9, 9);
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Conditions conditions;
  @Autowired Passports passports;
  @Autowired PassportTasks tasks;
  @Autowired Work work;
  @Autowired MutableClock clock;
  private PersonId person;
  private InstrumentId order;
  private TermId ban;

  @BeforeEach
  void somebody() {
    person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Barnabas", "Oakhanger", Sex.MALE, Optional.of(Birth.on(LocalDate.of(1980, 5, 17))), Optional.empty()))).orThrow();
  }

  private void banned(InstrumentKind kind, AddTerm.Kind term, LocalDate from, LocalDate until) {
    order = As.officer(() -> conditions.impose(new Impose(person, kind, "Aldmere Magistrates", "", MADE, MADE, Optional.of(LocalDate.of(2031, 5, 3)), true, "As the order says"))).orThrow();
    ban = As.officer(() -> conditions.addTerm(new AddTerm(person, order, term, "Not to leave the United Kingdom", from, Optional.of(until)))).orThrow();
  }

  private void banned() {
    banned(InstrumentKind.SRO, AddTerm.Kind.FOREIGN_TRAVEL_ALL, BEGINS, LAST);
  }

  private Outcome<UUID> recorded(What what, LocalDate on, String which) {
    return As.officer(() -> passports.record(new RecordPassports(person, ban, what, on, "Aldmere", which)));
  }

  private Passports.Standing standing() {
    return As.officer(() -> passports.of(person)).orThrow().getFirst();
  }

  private List<Task> open() {
    return As.officer(() -> work.openFor(PassportTasks.SOURCE, ban.value())).orThrow();
  }

  /** The round of that day. */
  private List<Task> on(LocalDate day) throws Exception {
    clock.set(day, LocalTime.of(9, 0));
    tasks.forgotten();
    return open();
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  @Test
  @DisplayName("13 passports (service): what nobody recorded is asked of whoever recorded the prohibition from the day it begins, and no more once it is recorded")
  void surrendered() throws Exception {
    banned();
    assertThat(open()).isEmpty();
    assertThat(on(BEGINS.minusDays(1))).isEmpty();
    assertThat(on(BEGINS)).singleElement().satisfies(task -> {
      assertThat(task.kind()).isEqualTo("PASSPORT_SURRENDER");
      assertThat(task.owner()).contains(As.officer().id());
      assertThat(task.title()).startsWith("Passports to be surrendered: ");
    });
    assertThat(on(BEGINS)).hasSize(1);
    recorded(What.SURRENDERED, BEGINS, "United Kingdom, 530114417").orThrow();
    assertThat(open()).isEmpty();
    assertThat(on(LAST)).isEmpty();
    assertThat(on(LAST.plusDays(1))).singleElement().satisfies(task -> assertThat(task.kind()).isEqualTo("PASSPORT_RETURN"));
    recorded(What.RETURNED, LAST.plusDays(1), "United Kingdom, 530114417").orThrow();
    assertThat(open()).isEmpty();
    assertThat(standing().open()).isFalse();
    assertThat(As.officer(() -> passports.of(person)).orThrow().getFirst().ban().records()).extracting(held -> held.facts().what()).containsExactly(What.SURRENDERED, What.RETURNED);
  }

  @Test
  @DisplayName("13 passports (service): who says that none is held is asked for none, and has none to be given back")
  void none_held() throws Exception {
    banned();
    assertThat(on(BEGINS)).hasSize(1);
    recorded(What.NONE_HELD, BEGINS, "").orThrow();
    assertThat(open()).isEmpty();
    assertThat(on(LAST.plusDays(1))).isEmpty();
  }

  @Test
  @DisplayName("13 passports (service): a prohibition that began already is asked about at once, and one that is over, ended or struck out no more")
  void at_once_and_no_more() throws Exception {
    banned(InstrumentKind.SHPO, AddTerm.Kind.FOREIGN_TRAVEL_ALL, MADE, LAST);
    assertThat(open()).hasSize(1);
    As.officer(() -> conditions.endTerm(new EndTerm(person, ban, LocalDate.of(2026, 6, 1), "Varied"))).orThrow();
    assertThat(open()).hasSize(1);
    assertThat(on(LocalDate.of(2026, 6, 2))).isEmpty();
    ban = As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.FOREIGN_TRAVEL_ALL, "Not to go abroad", MADE, Optional.of(LAST)))).orThrow();
    assertThat(open()).hasSize(1);
    As.officer(() -> conditions.strikeOut(person, ban.value(), "It was of his brother's order")).orThrow();
    assertThat(open()).isEmpty();
    assertThat(recorded(What.NONE_HELD, MADE, "")).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  @DisplayName("13 passports (service): where a prohibition is renewed, passports stay where they are until the last one is over")
  void renewed() throws Exception {
    banned();
    recorded(What.SURRENDERED, MADE, "United Kingdom, 530114417").orThrow();
    var renewal = As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.FOREIGN_TRAVEL_ALL, "Not to leave the United Kingdom", LAST.plusDays(1), Optional.of(LAST.plusMonths(1))))).orThrow();
    assertThat(on(LAST.plusDays(1))).isEmpty();
    assertThat(As.officer(() -> work.openFor(PassportTasks.SOURCE, renewal.value())).orThrow()).isEmpty();
    assertThat(problem(recorded(What.RETURNED, LAST.plusDays(1), "United Kingdom, 530114417"))).isEqualTo("on");
    assertThat(on(LAST.plusMonths(1))).isEmpty();
    assertThat(on(LAST.plusMonths(1).plusDays(1))).singleElement().satisfies(task -> assertThat(task.kind()).isEqualTo("PASSPORT_RETURN"));
    recorded(What.RETURNED, LAST.plusMonths(1).plusDays(1), "United Kingdom, 530114417").orThrow();
    assertThat(open()).isEmpty();
  }

  @Test
  @DisplayName("13 passports (service): where the whole order ends, passports are to be returned, and nothing is struck out while they are held")
  void the_order_ends() {
    banned(InstrumentKind.SRO, AddTerm.Kind.FOREIGN_TRAVEL_ALL, MADE, LAST);
    recorded(What.SURRENDERED, MADE, "United Kingdom, 530114417").orThrow();
    assertThat(problem(As.officer(() -> conditions.strikeOut(person, order.value(), "Wrong")))).isEqualTo("reason");
    assertThat(problem(As.officer(() -> conditions.strikeOut(person, ban.value(), "Wrong")))).isEqualTo("reason");
    As.officer(() -> conditions.end(new EndInstrument(person, order, LocalDate.of(2026, 5, 31), "Discharged"))).orThrow();
    assertThat(standing().outstanding()).isEqualTo(Outstanding.RETURN);
    assertThat(open()).singleElement().satisfies(task -> assertThat(task.kind()).isEqualTo("PASSPORT_RETURN"));
    recorded(What.RETURNED, LocalDate.of(2026, 6, 1), "United Kingdom, 530114417").orThrow();
    As.officer(() -> conditions.strikeOut(person, ban.value(), "Wrong")).orThrow();
  }

  private Outcome<UUID> struck(UUID record, String reason) {
    return As.officer(() -> conditions.strikeOut(person, record, reason));
  }

  @Test
  @DisplayName("13 passports (service): what was recorded by mistake is struck out with the reason and stays on record, and what is outstanding without it is asked for again")
  void struck_out() throws Exception {
    banned();
    clock.set(BEGINS, LocalTime.of(9, 0));
    var wrong = recorded(What.NONE_HELD, BEGINS, "").orThrow();
    assertThat(open()).isEmpty();
    assertThat(problem(struck(wrong, " "))).isEqualTo("reason");
    struck(wrong, "It was said by his brother").orThrow();
    assertThat(open()).singleElement().satisfies(task -> assertThat(task.kind()).isEqualTo("PASSPORT_SURRENDER"));
    assertThat(struck(wrong, "Again")).isInstanceOf(Outcome.Conflict.class);
    var held = As.officer(() -> conditions.held(person)).orThrow();
    assertThat(held.passports()).isEmpty();
    assertThat(held.struck()).singleElement().satisfies(one -> {
      assertThat(one.words()).isEqualTo("The person says that no passport is held");
      assertThat(one.on()).isEqualTo(BEGINS);
      assertThat(one.out().reason()).isEqualTo("It was said by his brother");
      assertThat(one.out().by()).isEqualTo(As.officer().id());
      assertThat(one.out().at()).isEqualTo(clock.instant());
    });
    assertThat(As.officer().of("CARROW").does(() -> conditions.strikeOut(person, wrong, "Not theirs"))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  @DisplayName("13 passports (service): a return by mistake is struck out before what was returned, and asked for again until it is really made")
  void a_return_struck_out() throws Exception {
    banned();
    clock.set(LAST.plusDays(1), LocalTime.of(9, 0));
    var surrender = recorded(What.SURRENDERED, BEGINS, "P1").orThrow();
    var back = recorded(What.RETURNED, LAST.plusDays(1), "P1").orThrow();
    assertThat(open()).isEmpty();
    assertThat(struck(surrender, "Another's").toString()).contains("reason", "strike that out first");
    struck(back, "It is still in the store").orThrow();
    assertThat(open()).singleElement().satisfies(task -> assertThat(task.kind()).isEqualTo("PASSPORT_RETURN"));
    assertThat(standing().outstanding()).isEqualTo(Outstanding.RETURN);
    struck(surrender, "It was another's").orThrow();
    assertThat(open()).isEmpty();
    assertThat(standing().outstanding()).isEqualTo(Outstanding.NOTHING);
  }

  @ParameterizedTest(name = "13 passports (service): {0} takes no passports")
  @EnumSource(value = InstrumentKind.class, mode = EnumSource.Mode.EXCLUDE, names = {"SHPO", "INTERIM_SHPO", "SRO", "INTERIM_SRO"})
  void other_orders_do_not(InstrumentKind kind) {
    banned(kind, AddTerm.Kind.FOREIGN_TRAVEL_ALL, MADE, LAST);
    assertThat(As.officer(() -> passports.of(person)).orThrow()).isEmpty();
    assertThat(open()).isEmpty();
  }

  @Test
  @DisplayName("13 passports (service): a prohibition of the countries that it names takes no passports")
  void some_countries() {
    banned(InstrumentKind.SHPO, AddTerm.Kind.FOREIGN_TRAVEL, MADE, LAST);
    assertThat(As.officer(() -> passports.of(person)).orThrow()).isEmpty();
    assertThat(recorded(What.NONE_HELD, MADE, "")).isInstanceOf(Outcome.NotFound.class);
  }

  @ParameterizedTest(name = "{0} on {1}, which \"{2}\": mend {3}")
  @CsvSource({"SURRENDERED, 2026-05-03, P1, on", "SURRENDERED, 2026-05-04, P1, none", "SURRENDERED, 2026-09-09, P1, none", "SURRENDERED, 2026-09-10, P1, on", "SURRENDERED, 2026-09-12, P1, on",
      "SURRENDERED, 2026-06-10, '', which", "NONE_HELD, 2026-06-10, P1, which", "NONE_HELD, 2026-06-10, '', none", "RETURNED, 2026-09-10, P1, what"})
  void what_cannot_be_so_is_sent_back(What what, LocalDate day, String which, String field) {
    banned();
    clock.set(LocalDate.of(2026, 9, 11), LocalTime.of(9, 0));
    assertThat(problem(recorded(what, day, which))).startsWith(field);
  }

  @ParameterizedTest(name = "returned on {0}, {1}: mend {2}")
  @CsvSource({"2026-09-09, P1, on", "2026-09-10, P1, none", "2026-09-11, P1, none", "2026-09-12, P1, on", "2026-09-10, '', which"})
  void returned_once_it_is_over(LocalDate day, String which, String field) {
    banned();
    clock.set(LocalDate.of(2026, 9, 11), LocalTime.of(9, 0));
    recorded(What.SURRENDERED, BEGINS, "P1").orThrow();
    assertThat(problem(recorded(What.RETURNED, day, which))).startsWith(field);
  }

  @ParameterizedTest(name = "12 orders Scotland (service): nothing is asked of passports under an order made in {0}")
  @EnumSource(value = Jurisdiction.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLAND_AND_WALES")
  void an_order_made_elsewhere(Jurisdiction place) {
    order = As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SHPO, "Aldmere", MADE, MADE, Optional.of(LocalDate.of(2031, 5, 3)), true).in(place))).orThrow();
    ban = As.officer(() -> conditions.addTerm(new AddTerm(person, order, AddTerm.Kind.FOREIGN_TRAVEL_ALL, "Not to go abroad", MADE, Optional.of(LAST)))).orThrow();
    assertThat(open()).isEmpty();
    assertThat(As.officer(() -> passports.of(person)).orThrow()).isEmpty();
  }

  @Test
  void another_force_sees_and_records_nothing() {
    banned();
    assertThat(As.officer().of("CARROW").does(() -> passports.of(person))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer().of("CARROW").does(() -> passports.record(new RecordPassports(person, ban, What.NONE_HELD, MADE, "Carrow", "")))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void the_page_says_what_is_due_and_takes_it() throws Exception {
    banned(InstrumentKind.SRO, AddTerm.Kind.FOREIGN_TRAVEL_ALL, MADE, LAST);
    String path = "/people/" + person.value();
    String form = path + "/travel-bans/" + ban.value() + "/passports";
    assertThat(page(get(path))).contains("all passports to be surrendered by 4 May 2026", "not verified", "No passport is recorded as surrendered", form);
    assertThat(page(get(form))).contains("Passports were surrendered", "no passport is held").doesNotContain("Passports were returned");
    var empty = answer(post(form).param("once", UUID.randomUUID().toString()));
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(empty.getContentAsString()).contains("Choose what happened", "Enter the day", "Enter the police station");
    var which = answer(typed(form).param("what", "SURRENDERED").param("station", "Aldmere <b>"));
    assertThat(which.getStatus()).isEqualTo(422);
    assertThat(which.getContentAsString()).contains("Say which passports", "Aldmere &lt;b");
    assertThat(answer(typed(form).param("what", "SURRENDERED").param("station", "Aldmere").param("which", "United Kingdom, 530114417")).getStatus()).isEqualTo(303);
    assertThat(standing().ban().records()).hasSize(1);
    String strike = path + "/orders/" + standing().ban().records().getFirst().id() + "/strike";
    assertThat(page(get(path))).contains("United Kingdom, 530114417", strike).doesNotContain("No passport is recorded as surrendered");
    assertThat(page(get(strike))).contains("Passports were surrendered: United Kingdom, 530114417, 4 May 2026.", "worked out afresh").doesNotContain("leaves the register");
    assertThat(answer(post(strike).param("once", UUID.randomUUID().toString()).param("reason", " ")).getStatus()).isEqualTo(422);
    assertThat(answer(post(strike).param("once", UUID.randomUUID().toString()).param("reason", "Of his brother")).getStatus()).isEqualTo(303);
    assertThat(page(get(path))).contains("No passport is recorded as surrendered", "records of passports struck out", "Of his brother").doesNotContain(strike);
    assertThat(answer(post(strike).param("once", UUID.randomUUID().toString()).param("reason", "Twice")).getStatus()).isEqualTo(409);
    assertThat(answer(typed(form).param("what", "SURRENDERED").param("station", "Aldmere").param("which", "United Kingdom, 530114417")).getStatus()).isEqualTo(303);
    clock.set(LAST.plusDays(1), LocalTime.of(9, 0));
    assertThat(page(get(path))).contains("Passports are to be returned");
    assertThat(page(get(form))).contains("Passports were returned");
    assertThat(answer(get(path + "/travel-bans/" + UUID.randomUUID() + "/passports")).getStatus()).isEqualTo(404);
  }

  private static MockHttpServletRequestBuilder typed(String form) {
    return post(form).param("once", UUID.randomUUID().toString()).param("on-day", "4").param("on-month", "5").param("on-year", "2026");
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return answer(request).getContentAsString();
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(As.officer().signedIn())).andReturn().getResponse();
  }
}
