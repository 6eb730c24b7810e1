package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.RuleSet;

/** The law moves: whose day is not known is entered, agreed to, corrected, and everything follows. */
@TutelaTest
class RulesTest {
  private static final String ACT = Commencing.ACT;
  private static final LocalDate CAME = LocalDate.of(2026, 5, 4);
  private static final LocalDate TO_COME = LocalDate.of(2026, 9, 1);
  private static final LocalDate TOLD_NOT = LocalDate.of(2026, 5, 20);
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  @Autowired Rules rules;
  @Autowired RulesRound round;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Absences absences;

  @BeforeEach
  @AfterEach
  void nothing_is_entered() {
    commencing().nothingIsEntered();
  }

  private Commencing commencing() {
    return new Commencing(rules, clock);
  }

  private Rules.Held held() {
    return commencing().held();
  }

  private RuleSet act() {
    return commencing().act();
  }

  private Outcome<Integer> enter(Optional<LocalDate> day, Item... items) {
    return commencing().enter(day, items);
  }

  private Outcome<Integer> agree() {
    return commencing().agree();
  }

  private void commence(LocalDate day, Item... items) {
    commencing().commence(day, items);
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() : "none: " + outcome;
  }

  /** Notified in time, and known to have a new e-mail address since. */
  private PersonId withNewAddress() {
    var person = new Registrants(people, convictions, register).subject();
    As.officer(() -> notifications.take(new TakeNotification(person, Given.INITIAL, Registrants.CONVICTED.plusDays(1), "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.ITEM, TOLD_NOT, "new e-mail address"))).orThrow();
    return person;
  }

  private List<DueDuty> changes(PersonId person) {
    return As.officer(() -> duties.of(person)).orThrow().duties().stream().filter(one -> one.obligation().kind() == Obligation.Kind.CHANGE).toList();
  }

  @Test
  @DisplayName("14 (service): an Act governs from the day that one person entered and another agreed to")
  void two_people_bring_an_act_into_force() {
    assertThat(act().from()).isEmpty();
    enter(Optional.of(TO_COME), Item.EMAIL).orThrow();
    assertThat(act().from()).as("nobody has agreed").isEmpty();
    int number = held().waiting().orElseThrow().number();
    assertThat(As.administrator().does(() -> rules.agree(number))).as("whoever entered it").isInstanceOf(Outcome.Forbidden.class);
    assertThat(As.officer(() -> rules.agree(number))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(enter(Optional.of(TO_COME.plusDays(1)))).as("one waits").isInstanceOf(Outcome.Conflict.class);
    agree().orThrow();
    assertThat(act().from()).contains(TO_COME);
    assertThat(As.officer(rules::held).orThrow().under(act()).orElseThrow().entered().instrument()).isEqualTo("SI 2026/9999 reg 2");
    assertThat(As.informationOfficer().does(() -> rules.agree(number))).as("asked twice").isInstanceOf(Outcome.Conflict.class);
    assertThat(As.informationOfficer().does(() -> rules.enter(new EnterCommencement(ACT, Optional.of(TO_COME), "x", Set.of(), "x"), held().number()))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  @DisplayName("14 (service): whoever may agree sees on every page that something waits, and whoever entered it does not")
  void a_second_person_is_told_that_something_waits() throws Exception {
    var colleague = As.administrator().of("CARROW");
    assertThat(List.of(As.administrator(), As.informationOfficer(), colleague)).allSatisfy(who -> assertThat(told(who)).isFalse());
    enter(Optional.of(TO_COME)).orThrow();
    assertThat(told(As.administrator())).as("whoever entered it").isFalse();
    assertThat(told(As.informationOfficer())).isTrue();
    assertThat(told(colleague)).as("law is the same for all forces").isTrue();
    assertThat(rules.waiting(As.supervisor().actor())).as("who may not agree").isZero();
    agree().orThrow();
    assertThat(told(As.informationOfficer())).isFalse();
    enter(Optional.empty()).orThrow();
    assertThat(told(colleague)).as("a withdrawal waits too").isTrue();
    As.informationOfficer().does(() -> rules.refuse(held().number())).orThrow();
    assertThat(told(colleague)).isFalse();
  }

  private boolean told(As who) throws Exception {
    return page(who, "/sessions").replaceAll("\\s+", " ").contains("Rules in force <span class=\"tutela-count\">1</span>");
  }

  @Test
  void a_day_that_has_not_come_is_corrected_and_withdrawn_and_what_was_entered_stays() {
    commence(TO_COME, Item.EMAIL);
    assertThat(problem(enter(Optional.of(TO_COME), Item.EMAIL))).as("no change").isEqualTo("on");
    commence(TO_COME.plusMonths(1));
    assertThat(act().from()).contains(TO_COME.plusMonths(1));
    assertThat(act().requires(Item.EMAIL)).isFalse();
    enter(Optional.empty()).orThrow();
    agree().orThrow();
    assertThat(act().from()).isEmpty();
    assertThat(problem(enter(Optional.empty()))).as("none to withdraw").isEqualTo("what");
    assertThat(held().entered().stream().limit(3).map(one -> one.entered().on())).containsExactly(Optional.empty(), Optional.of(TO_COME.plusMonths(1)), Optional.of(TO_COME));
    assertThat(held().entered().getFirst().answer()).hasValueSatisfying(answer -> assertThat(answer.agreed()).isTrue());
  }

  @Test
  void a_day_that_has_come_stands_even_if_its_correction_waited() {
    commence(TO_COME);
    enter(Optional.of(TO_COME.plusMonths(1))).orThrow();
    clock.set(TO_COME, LocalTime.NOON);
    assertThat(agree()).isInstanceOf(Outcome.Conflict.class);
    As.administrator().does(() -> rules.refuse(held().number())).orThrow();
    assertThat(problem(enter(Optional.of(TO_COME.plusMonths(1))))).isEqualTo("set");
    assertThat(problem(enter(Optional.empty()))).isEqualTo("set");
    assertThat(held().canEnter()).isEmpty();
  }

  @Test
  void what_cannot_be_so_is_sent_back() {
    assertThat(problem(enter(Optional.of(LocalDate.of(2026, 4, 28))))).as("before it was passed").isEqualTo("on");
    assertThat(problem(enter(Optional.of(LocalDate.of(2036, 6, 2))))).as("more than ten years").isEqualTo("on");
    assertThat(problem(enter(Optional.of(TO_COME), Item.HOME))).as("asked for already").isEqualTo("items");
    assertThat(problem(As.administrator().does(() -> rules.enter(new EnterCommencement("EW-2012", Optional.of(TO_COME), "x", Set.of(), "x"), held().number())))).isEqualTo("set");
    assertThat(As.administrator().does(() -> rules.enter(new EnterCommencement(ACT, Optional.of(TO_COME), "x", Set.of(), "x"), held().number() - 1))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  @DisplayName("14, 0 rule set (service): what registrants owe is worked out afresh by the day entered, and again when it is withdrawn")
  void everybody_concerned_is_worked_out_afresh() {
    var person = withNewAddress();
    assertThat(changes(person)).isEmpty();
    commence(CAME, Item.EMAIL);
    assertThat(changes(person)).as("not yet").isEmpty();
    assertThat(held().progress().orElseThrow()).satisfies(one -> assertThat(one.finished()).isFalse());
    assertThat(round.run()).isPositive();
    assertThat(changes(person)).singleElement().satisfies(one -> assertThat(one.obligation().due().breachAfter()).isEqualTo(TOLD_NOT.plusDays(2)));
    assertThat(held().progress().orElseThrow()).satisfies(one -> {
      assertThat(one.finished()).isTrue();
      assertThat(one.people()).contains(one.done());
      assertThat(one.failed()).isZero();
    });
    assertThat(round.run()).as("nothing is left to do").isZero();
    nothing_is_entered();
    round.run();
    assertThat(changes(person)).isEmpty();
  }

  @Test
  @DisplayName("0 rule set (service): what was due on a day is told by the rules as they were known on that day, and what was learned later is said")
  void the_knowledge_of_then_answers_for_then() throws Exception {
    var person = withNewAddress();
    commence(CAME, Item.EMAIL);
    round.run();
    var then = As.officer(() -> duties.on(person, LocalDate.of(2026, 5, 25))).orThrow();
    assertThat(then.rules()).isEqualTo("EW-2012");
    assertThat(then.duties()).noneMatch(one -> one.obligation().kind() == Obligation.Kind.CHANGE);
    assertThat(then.unknown()).singleElement();
    var now = As.officer(() -> duties.on(person, LocalDate.of(2026, 6, 1))).orThrow();
    assertThat(now.rules()).isEqualTo(ACT);
    assertThat(now.duties()).anyMatch(one -> one.obligation().kind() == Obligation.Kind.CHANGE);
    assertThat(now.unknown()).isEmpty();
    assertThat(page(As.officer(), "/people/" + person.value() + "/duties?day-day=25&day-month=5&day-year=2026")).contains("EW-2012", "That EW-2026-CPA govern from 4 May 2026 was entered on 1 Jun 2026");
  }

  @Test
  @DisplayName("14, 4.1 (service): an item that an Act adds is statutory at a notification from its day on, and not before")
  void an_item_becomes_statutory_by_data() throws Exception {
    commence(CAME, Item.EMAIL);
    var person = new Registrants(people, convictions, register).subject();
    for (var on : List.of(CAME.minusDays(1), CAME)) {
      var given = As.officer(() -> notifications.take(new TakeNotification(person, on.equals(CAME) ? Given.PERIODIC : Given.INITIAL, on, "Aldmere", true, false, false, Optional.empty(), Optional.empty(), ""))).orThrow();
      As.officer(() -> notifications.add(new AddItem(given, Item.EMAIL, "E-mail address: a" + on + "@example.org", ItemDuty.Footing.VOLUNTARY))).orThrow();
      assertThat(As.officer(() -> notifications.open(given)).orThrow().given()).singleElement().satisfies(item -> assertThat(item.statutory()).isEqualTo(on.equals(CAME)));
    }
  }

  @Test
  @DisplayName("14 absence (service): an absence from home is owed by the Act of 2026 from the day entered, and asked for nowhere before")
  void an_absence_from_home_is_owed_from_the_day_entered() throws Exception {
    var person = new Registrants(people, convictions, register).subject();
    var leaves = new RecordAbsence(person, CAME.plusDays(8).atTime(9, 0), 6, "His sister's at Aldmere", Optional.empty(), Optional.empty(), "");
    assertThat(problem(As.officer(() -> absences.record(leaves)))).isEqualTo("leaves");
    commence(CAME);
    As.officer(() -> absences.record(leaves)).orThrow();
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).anyMatch(one -> one.obligation().kind() == Obligation.Kind.ABSENCE);
    assertThat(page(As.officer(), "/people/" + person.value())).contains("More than 5 days away from the main residence", "Crime and Policing Act 2026; not verified");
    nothing_is_entered();
    round.run();
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).noneMatch(one -> one.obligation().kind() == Obligation.Kind.ABSENCE);
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private String page(As who, String path) throws Exception {
    var answer = answer(who, get(path));
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString();
  }

  private MockHttpServletRequestBuilder form(String path) {
    return post(path).param("once", UUID.randomUUID().toString()).param("version", "" + held().number());
  }

  private MockHttpServletRequestBuilder filled(String day) {
    return form("/register/rules").param("set", ACT).param("what", "COMMENCE").param("on-day", day).param("on-month", "10").param("on-year", "2026")
        .param("instrument", "SI 2026/9999 reg 2").param("items", "EMAIL", "VEHICLE").param("reason", "Read today");
  }

  @Test
  void the_page_says_what_is_in_force_and_what_is_not_verified_and_takes_a_day() throws Exception {
    assertThat(page(As.officer(), "/register")).contains("/register/rules");
    assertThat(page(As.officer(), "/register/rules")).contains("13 Aug 2012", "Under a sexual risk order: name and home address within 3 days (not verified)", "Not known: they govern nothing", "Not verified", "A new name is told 7 days before it is first used", "reviews that the police begin").doesNotContain("<form action=\"/register/rules\"");
    assertThat(page(As.administrator(), "/register/rules")).contains("Enter, correct or withdraw a day", "E-mail address");
    var mended = answer(As.administrator(), filled("32"));
    assertThat(mended.getStatus()).isEqualTo(422);
    assertThat(mended.getContentAsString()).contains("Enter a real date", "value=\"32\"", "SI 2026/9999 reg 2", "Read today");
    assertThat(answer(As.administrator(), form("/register/rules").param("set", "EW-1066").param("items", "NONE")).getContentAsString()).contains("Choose the Act", "Say why");
    assertThat(answer(As.officer(), filled("1")).getStatus()).isEqualTo(403);
    var twice = filled("1");
    assertThat(answer(As.administrator(), twice).getStatus()).isEqualTo(303);
    answer(As.administrator(), twice);
    assertThat(held().entered().stream().filter(one -> one.answer().isEmpty())).hasSize(1);
    assertThat(page(As.administrator(), "/register/rules")).contains("Also to be notified from then: E-mail address; Vehicle", "Take it back").doesNotContain(">Agree<", "Enter, correct");
    assertThat(page(As.informationOfficer(), "/register/rules")).contains("Agree", "Refuse");
    assertThat(answer(As.administrator(), form("/register/rules/answer").param("decision", "agree")).getStatus()).isEqualTo(403);
    assertThat(answer(As.informationOfficer(), form("/register/rules/answer").param("decision", "agree")).getStatus()).isEqualTo(303);
    assertThat(answer(As.informationOfficer(), form("/register/rules/answer").param("decision", "agree")).getStatus()).isEqualTo(409);
    assertThat(page(As.supervisor(), "/register/rules")).contains("1 Oct 2026, not yet", "By SI 2026/9999 reg 2", "about to be worked out afresh", "progress");
    round.run();
    assertThat(page(As.supervisor(), "/register/rules")).contains("was worked out afresh").doesNotContain("Look again");
  }
}
