package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tutela.law.register.History.Changed;
import org.tutela.law.register.History.Fact;
import org.tutela.law.register.History.Gave;
import org.tutela.law.register.History.UnderRiskOrder;
import org.tutela.law.register.PeriodicDuty.Given;

/** What somebody owes who is under a sexual risk order and not on the register. */
class RiskOrderDutyTest {
  private static final LocalDate SERVED = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = LocalDate.of(2028, 3, 1);
  private static final UnderRiskOrder ORDER = new UnderRiskOrder(SERVED, Optional.of(LAST));
  private static final Registration NOBODY = new Registration(List.of());

  private static List<Obligation> owed(Jurisdiction place, Registration registration, List<Away> aways, Fact... facts) {
    return Obligations.of(new History(place, registration, aways, List.of(facts)), RuleSets.KNOWN);
  }

  private static List<Obligation> owed(Fact... facts) {
    return owed(Jurisdiction.ENGLAND_AND_WALES, NOBODY, List.of(), facts);
  }

  private static Gave gave(Given kind, LocalDate on) {
    return new Gave(kind, on, true);
  }

  private static Registration subject(LocalDate from, LocalDate until) {
    return new Registration(List.of(Episode.of(from, new NotificationPeriod.WhileOrderLasts(Optional.of(until)))));
  }

  @ParameterizedTest(name = "13 SRO notify: told {0}, seen on {1}: {2}")
  @CsvSource({", 2026-03-04, PENDING", ", 2026-03-05, OVERDUE", "2026-03-02, 2026-04-01, COMPLIANT", "2026-03-04, 2026-04-01, COMPLIANT", "2026-03-05, 2026-04-01, BREACH_SUSPECTED"})
  void three_days_begin_with_service(LocalDate told, LocalDate seen, Verdict verdict) {
    var facts = new ArrayList<Fact>(List.of(ORDER));
    if (told != null) facts.add(gave(Given.INITIAL, told));
    assertThat(owed(facts.toArray(Fact[]::new))).singleElement().satisfies(one -> {
      assertThat(one.kind()).isEqualTo(Obligation.Kind.RISK_ORDER);
      assertThat(one.arose()).isEqualTo(SERVED);
      assertThat(one.verdict(seen, false)).isEqualTo(verdict);
      assertThat(one.reasons()).singleElement().satisfies(why -> assertThat(why.citation()).isEqualTo("SOA 2003 s.122F"));
      assertThat(one.reasons()).noneMatch(why -> why.verified());
      assertThat(one.lapsed(NOBODY, seen)).isFalse();
    });
  }

  @Test
  @DisplayName("13 SRO notify: what was told before the order was served was not told under it")
  void told_before() {
    assertThat(owed(ORDER, gave(Given.INITIAL, SERVED.minusDays(1)))).singleElement().satisfies(one -> assertThat(one.given()).isEmpty());
    assertThat(owed(ORDER, gave(Given.TRAVEL, SERVED))).singleElement().satisfies(one -> assertThat(one.given()).isEmpty());
  }

  @ParameterizedTest(name = "13 SRO notify: {0} has no such rule")
  @EnumSource(value = Jurisdiction.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLAND_AND_WALES")
  void elsewhere(Jurisdiction place) {
    assertThat(owed(place, NOBODY, List.of(), ORDER, gave(Given.INITIAL, SERVED), new Changed(ChangeKind.HOME, SERVED.plusDays(9), ""))).isEmpty();
    var rules = RuleSets.KNOWN.governing(place, SERVED);
    assertThat(RiskOrderDuty.of(SERVED, rules, List.of())).isInstanceOf(Duty.NotRequired.class);
    assertThat(RiskOrderDuty.ofChange(ChangeKind.HOME, SERVED, rules, List.of()).reasons()).singleElement().satisfies(why -> assertThat(why.text()).contains("place"));
  }

  @Test
  @DisplayName("13 SRO notify: whoever is on the register on the day of service tells it there")
  void on_the_register() {
    for (var last : List.of(SERVED.minusDays(1), SERVED)) {
      var owed = owed(Jurisdiction.ENGLAND_AND_WALES, subject(SERVED.minusDays(30), last), List.of(), gave(Given.INITIAL, SERVED.minusDays(30)), ORDER);
      assertThat(owed.stream().anyMatch(one -> one.kind() == Obligation.Kind.RISK_ORDER)).isEqualTo(last.isBefore(SERVED));
    }
  }

  @ParameterizedTest(name = "13 SRO notify: an interim order told of until {0}, and the next served on 2 March: asked again {1}")
  @CsvSource({"2026-03-01, false", "2026-03-02, false", "2026-02-28, true", ", false"})
  void one_order_after_another(LocalDate until, boolean again) {
    var interim = new UnderRiskOrder(SERVED.minusDays(20), Optional.ofNullable(until));
    assertThat(owed(interim, gave(Given.INITIAL, SERVED.minusDays(19)), ORDER)).extracting(Obligation::arose)
        .containsExactlyElementsOf(again ? List.of(interim.served(), SERVED) : List.of(interim.served()));
    assertThat(owed(interim, ORDER)).as("nobody told").hasSize(2);
    assertThat(owed(ORDER, new UnderRiskOrder(SERVED, Optional.empty()))).as("two of one day").hasSize(1);
  }

  @ParameterizedTest(name = "13 SRO notify: an order with the last day {0}: owed {1}")
  @CsvSource({"2026-03-03, false", "2026-03-04, true", ", true"})
  void an_order_that_is_over(LocalDate last, boolean is) {
    assertThat(owed(new UnderRiskOrder(SERVED, Optional.ofNullable(last))).isEmpty()).isNotEqualTo(is);
  }

  @ParameterizedTest(name = "13 SRO change: {0} on {1}, told {2}: due until {3}")
  @CsvSource({"NAME, 2026-06-01, , 2026-06-03", "HOME, 2026-06-01, 2026-06-03, 2026-06-03", "STAY, 2026-06-01, ,", "ACCOUNT, 2026-06-01, ,", "HOME, 2028-02-28, , 2028-03-01", "HOME, 2028-02-29, ,"})
  void another_name_or_home(ChangeKind kind, LocalDate on, LocalDate told, LocalDate due) {
    var facts = new ArrayList<Fact>(List.of(ORDER, gave(Given.INITIAL, SERVED), new Changed(kind, on, "this")));
    if (told != null) facts.add(gave(Given.CHANGE, told));
    var owed = owed(facts.toArray(Fact[]::new)).stream().filter(one -> one.kind() == Obligation.Kind.RISK_ORDER_CHANGE).toList();
    assertThat(owed).extracting(one -> one.due().breachAfter()).containsExactlyElementsOf(Optional.ofNullable(due).stream().toList());
    assertThat(owed).allSatisfy(one -> {
      assertThat(one.about()).isEqualTo(kind.name() + " this");
      assertThat(one.given()).isEqualTo(Optional.ofNullable(told));
      assertThat(one.reasons()).singleElement().satisfies(why -> assertThat(why.rule()).isEqualTo("13 SRO change"));
    });
  }

  @Test
  @DisplayName("13 SRO change: before anything was told nothing has changed, and whoever is on the register tells it there")
  void no_change_of_an_order() {
    assertThat(owed(ORDER, new Changed(ChangeKind.HOME, SERVED, ""))).extracting(Obligation::kind).containsExactly(Obligation.Kind.RISK_ORDER);
    var on = SERVED.plusDays(40);
    var later = owed(Jurisdiction.ENGLAND_AND_WALES, subject(on, LAST), List.of(), ORDER, gave(Given.INITIAL, SERVED), gave(Given.INITIAL, on), new Changed(ChangeKind.HOME, on, ""));
    assertThat(later).extracting(Obligation::kind).contains(Obligation.Kind.CHANGE).doesNotContain(Obligation.Kind.RISK_ORDER_CHANGE);
    assertThat(owed(ORDER, gave(Given.INITIAL, SERVED), new Changed(ChangeKind.HOME, on, "", Optional.of(on.plusDays(9).atStartOfDay().toInstant(ZoneOffset.UTC))), gave(Given.CHANGE, on)))
        .filteredOn(one -> one.kind() == Obligation.Kind.RISK_ORDER_CHANGE).singleElement().satisfies(one -> assertThat(one.given()).as("found only after").isEmpty());
  }

  @Test
  @DisplayName("13 SRO time: in custody on the day of service it is for a person whether the days run")
  void time_in_custody() {
    var away = Away.of(Away.Kind.CUSTODY, SERVED, SERVED.plusDays(10));
    var owed = owed(Jurisdiction.ENGLAND_AND_WALES, NOBODY, List.of(away), ORDER).getFirst();
    assertThat(owed.verdict(SERVED.plusDays(2), false)).isEqualTo(Verdict.PENDING);
    assertThat(owed.verdict(SERVED.plusDays(3), false)).isEqualTo(Verdict.REVIEW);
    assertThat(owed.verdict(SERVED.plusDays(12), false)).isEqualTo(Verdict.REVIEW);
    assertThat(owed.verdict(SERVED.plusDays(13), false)).isEqualTo(Verdict.OVERDUE);
    assertThat(owed.reasons()).extracting(why -> why.rule()).containsExactly("13 SRO notify", "13 SRO time");
  }

  @Test
  @DisplayName("13 SRO time: without an end in sight a person decides, and of nobody who has died anything is asked")
  void without_an_end() {
    var away = Away.of(Away.Kind.CUSTODY, SERVED, null);
    assertThat(owed(Jurisdiction.ENGLAND_AND_WALES, NOBODY, List.of(away), ORDER)).singleElement().satisfies(one -> {
      assertThat(one.verdict(LAST, false)).isEqualTo(Verdict.REVIEW);
      assertThat(one.lapsed(NOBODY, LAST)).isFalse();
    });
    var dead = new Registration(List.of(Episode.of(SERVED.plusDays(3), new NotificationPeriod.Indefinite()).end(Episode.Why.DEATH, SERVED.plusDays(9))));
    assertThat(owed(Jurisdiction.ENGLAND_AND_WALES, dead, List.of(away), ORDER)).noneMatch(one -> one.kind() == Obligation.Kind.RISK_ORDER);
  }

  @Test
  void the_rules_of_an_order_ask_for_name_and_home_alone() {
    var rules = RuleSets.KNOWN.governing(Jurisdiction.ENGLAND_AND_WALES, SERVED).underRiskOrder();
    assertThat(Item.all().filter(rules::requires)).containsExactlyInAnyOrder(Item.NAME, Item.HOME);
    assertThat(rules.changes()).containsExactlyInAnyOrder(ChangeKind.NAME, ChangeKind.HOME);
  }

  @Test
  void a_history_asks_for_something() {
    assertThat(new History(Jurisdiction.ENGLAND_AND_WALES, NOBODY, List.of(), List.of(gave(Given.INITIAL, SERVED))).asksForSomething()).isFalse();
    var under = new History(Jurisdiction.ENGLAND_AND_WALES, NOBODY, List.of(), List.of(ORDER));
    assertThat(under.asksForSomething()).isTrue();
    assertThat(under.knownOn(SERVED).asksForSomething()).isTrue();
    assertThat(under.knownOn(SERVED.minusDays(1)).asksForSomething()).isFalse();
    assertThat(new History(Jurisdiction.ENGLAND_AND_WALES, subject(SERVED, LAST), List.of(), List.of()).asksForSomething()).isTrue();
    assertThat(ORDER.inForce(SERVED.minusDays(1)) || ORDER.inForce(LAST.plusDays(1))).isFalse();
    assertThat(ORDER.inForce(SERVED) && ORDER.inForce(LAST)).isTrue();
  }
}
