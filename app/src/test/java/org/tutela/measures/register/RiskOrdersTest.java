package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.EndInstrument;
import org.tutela.casework.conditions.Impose;
import org.tutela.casework.conditions.InstrumentId;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.conditions.Variation;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Work;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.Jurisdiction;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.Verdict;

/** Somebody under a sexual risk order tells name and home address, and need not be on the register. */
@TutelaTest
class RiskOrdersTest {
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Conditions conditions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Duties duties;
  @Autowired Supervisions supervisions;
  @Autowired Chasing chasing;
  @Autowired Work work;
  @Autowired MutableClock clock;
  private PersonId person;
  private LocalDate served;

  @BeforeEach
  void somebody() {
    person = new Registrants(people, convictions, register).person();
    served = London.date(clock.instant());
  }

  private InstrumentId imposed(InstrumentKind kind) {
    return As.officer(() -> conditions.impose(new Impose(person, kind, "Aldmere Magistrates", served, served, Optional.of(served.plusYears(2)), true))).orThrow();
  }

  private List<DueDuty> owed() {
    return As.officer(() -> duties.of(person)).orThrow().duties();
  }

  private Verdict verdict() {
    return owed().getFirst().verdict(London.date(clock.instant()));
  }

  private Outcome<NotificationId> take(Given kind, LocalDate on, ChangeKind change, LocalDate changed) {
    return As.officer(() -> notifications.take(new TakeNotification(person, kind, on, "Aldmere", true, true, true, Optional.ofNullable(change), Optional.ofNullable(changed), "")));
  }

  private List<Task> chased() {
    return As.officer(() -> work.openFor(Chasing.SOURCE, person.value())).orThrow();
  }

  private String page(String path) throws Exception {
    return web.perform(get(path).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
  }

  @ParameterizedTest(name = "13 SRO notify: {0} asks for name and home address within three days, and makes nobody a registrant")
  @EnumSource(value = InstrumentKind.class, names = {"SRO", "INTERIM_SRO"})
  void an_order_asks(InstrumentKind kind) throws Exception {
    imposed(kind);
    assertThat(owed()).singleElement().satisfies(one -> {
      assertThat(one.obligation().kind()).isEqualTo(Obligation.Kind.RISK_ORDER);
      assertThat(one.obligation().due().breachAfter()).isEqualTo(served.plusDays(2));
      assertThat(one.reasons()).contains("s.122F", "not verified");
    });
    assertThat(verdict()).isEqualTo(Verdict.PENDING);
    assertThat(As.officer(() -> register.of(person)).orThrow().episodes()).isEmpty();
    assertThat(page("/people/" + person.value())).contains("Not on the register.", "Name and home address under a sexual risk order", "/people/" + person.value() + "/notifications");
  }

  @ParameterizedTest(name = "12 orders Scotland (service): an order made in {0} asks nothing that was read of orders of England and Wales")
  @EnumSource(value = Jurisdiction.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLAND_AND_WALES")
  void an_order_made_elsewhere(Jurisdiction place) throws Exception {
    As.officer(() -> conditions.impose(new Impose(person, InstrumentKind.SRO, "Aldmere", served, served, Optional.of(served.plusYears(2)), true).in(place))).orThrow();
    assertThat(owed()).isEmpty();
    assertThat(page("/people/" + person.value())).contains("Made in " + place.title(), "what it asks of names, addresses and passports is to be looked up in it").doesNotContain("What is due");
  }

  @Test
  void nobody_else_is_asked() throws Exception {
    assertThat(page("/people/" + person.value())).doesNotContain("What is due");
    imposed(InstrumentKind.LICENCE);
    assertThat(owed()).isEmpty();
    assertThat(As.officer(() -> supervisions.of(person)).orThrow()).isEmpty();
  }

  @Test
  @DisplayName("13 SRO notify: what is overdue stands on the worklist of whoever recorded the order, and leaves it when it is decided")
  void overdue() throws Exception {
    imposed(InstrumentKind.SRO);
    assertThat(chased()).isEmpty();
    clock.pass(Duration.ofDays(3));
    assertThat(verdict()).isEqualTo(Verdict.OVERDUE);
    while (chasing.forgotten() > 0) assertThat(chased()).hasSizeLessThanOrEqualTo(1);
    assertThat(chased()).singleElement().satisfies(task -> assertThat(task.owner()).contains(As.officer().id()));
    take(Given.INITIAL, served.plusDays(3), null, null).orThrow();
    assertThat(verdict()).isEqualTo(Verdict.BREACH_SUSPECTED);
    As.officer(() -> duties.decide(new DecideFailure(person, owed().getFirst().obligation().key(), DecideFailure.Decision.WARNING, "", "A day late", "", "Sergeant"))).orThrow();
    assertThat(chased()).isEmpty();
  }

  @Test
  @DisplayName("13 SRO notify: taken at the counter, with name and home address and no more")
  void at_the_counter() throws Exception {
    imposed(InstrumentKind.SRO);
    var id = take(Given.INITIAL, served, null, null).orThrow();
    assertThat(verdict()).isEqualTo(Verdict.COMPLIANT);
    var taken = As.officer(() -> notifications.open(id)).orThrow();
    assertThat(taken.underRiskOrder()).isTrue();
    assertThat(Item.all().filter(taken.ruleSet()::requires)).containsExactlyInAnyOrder(Item.NAME, Item.HOME);
    As.officer(() -> notifications.add(new AddItem(id, Item.NAME, "Barnabas Oakhanger", Optional.empty(), ItemDuty.Footing.VOLUNTARY))).orThrow();
    String path = "/register/notifications/" + id.value();
    assertThat(page(path)).contains("section 122F").doesNotContain("section 83(5)");
    assertThat(page(path + "/items/HOME")).contains("section 122F").doesNotContain("section 83(5)");
    assertThat(page(path + "/items/EMAIL")).contains("Not a statutory item");
    assertThat(page(path + "/receipt")).contains("section 122F").doesNotContain("sections 83 to 87");
    assertThat(chased()).isEmpty();
  }

  @ParameterizedTest(name = "13 SRO notify: {0} of {1}, changed {2} days after: mend {3}")
  @CsvSource({"PERIODIC, , , kind", "RETURN, , , kind", "CHANGE, ACCOUNT, 0, change", "CHANGE, HOME, 1, changed", "CHANGE, HOME, 0, none", "CHANGE, NAME, 0, none"})
  void nothing_else_is_taken(Given kind, ChangeKind change, Integer after, String field) {
    imposed(InstrumentKind.SRO);
    take(Given.INITIAL, served, null, null).orThrow();
    var outcome = take(kind, served, change, after == null ? null : served.plusDays(after));
    assertThat(outcome instanceof Outcome.Refused<NotificationId>(var problems) ? problems.getFirst().field() : "none").isEqualTo(field);
    assertThat(owed().stream().filter(one -> one.obligation().kind() == Obligation.Kind.RISK_ORDER_CHANGE)).hasSize(field.equals("none") ? 1 : 0);
  }

  @Test
  void before_it_was_served_nothing_is_taken() {
    imposed(InstrumentKind.SRO);
    assertThat(take(Given.INITIAL, served.minusDays(1), null, null)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("13 SRO change: another home address that became known otherwise is owed")
  void a_change_found_out() {
    imposed(InstrumentKind.SRO);
    take(Given.INITIAL, served, null, null).orThrow();
    clock.pass(Duration.ofDays(9));
    As.officer(() -> duties.recordChange(new RecordChange(person, ChangeKind.HOME, served.plusDays(1), "Moved"))).orThrow();
    assertThat(owed()).filteredOn(DueDuty::open).singleElement().satisfies(one -> {
      assertThat(one.obligation().kind()).isEqualTo(Obligation.Kind.RISK_ORDER_CHANGE);
      assertThat(one.verdict(served.plusDays(9))).isEqualTo(Verdict.OVERDUE);
    });
    assertThat(chased()).hasSize(1);
    assertThat(As.officer(() -> duties.on(person, served.plusDays(4))).orThrow().duties()).singleElement()
        .satisfies(one -> assertThat(one.obligation().kind()).isEqualTo(Obligation.Kind.RISK_ORDER_CHANGE));
  }

  @Test
  void an_order_that_ends_or_was_recorded_wrongly_asks_for_nothing() {
    var ended = imposed(InstrumentKind.SRO);
    clock.pass(Duration.ofDays(1));
    As.officer(() -> conditions.end(new EndInstrument(person, ended, served.plusDays(1), "Discharged"))).orThrow();
    assertThat(owed()).isEmpty();
    var struck = imposed(InstrumentKind.INTERIM_SRO);
    assertThat(owed()).hasSize(1);
    As.officer(() -> conditions.strikeOut(person, struck.value(), "Another person's")).orThrow();
    assertThat(owed()).isEmpty();
  }

  @Test
  void a_variation_gives_it_another_last_day() {
    var order = imposed(InstrumentKind.SRO);
    clock.pass(Duration.ofDays(30));
    var last = served.plusDays(31);
    As.officer(() -> conditions.vary(new Variation(person, order, served.plusDays(30), "Aldmere Magistrates", Optional.of(last), "Shorter", "The order says so"))).orThrow();
    clock.pass(Duration.ofDays(5));
    assertThat(take(Given.INITIAL, last.plusDays(1), null, null)).isInstanceOf(Outcome.Refused.class);
    take(Given.INITIAL, last, null, null).orThrow();
  }

  @Test
  @DisplayName("13 SRO notify: whoever is on the register tells it there")
  void on_the_register() {
    person = new Registrants(people, convictions, register).subject();
    imposed(InstrumentKind.SRO);
    assertThat(owed()).noneMatch(one -> one.obligation().kind() == Obligation.Kind.RISK_ORDER);
  }
}
