package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tutela.law.Reason;
import org.tutela.law.register.History.Changed;
import org.tutela.law.register.History.Fact;
import org.tutela.law.register.History.Gave;
import org.tutela.law.register.History.Travelled;
import org.tutela.law.register.PeriodicDuty.Given;

/** Each fact by the rules of its own day in Scotland; what was not read of a day is for a person. */
class ScotlandThroughTheYearsTest {
  private static final Registration SUBJECT = new Registration(List.of(Episode.of(LocalDate.of(2005, 3, 1), new NotificationPeriod.Indefinite())));
  private static final Gave FIRST = new Gave(Given.INITIAL, LocalDate.of(2005, 3, 2), true);

  private static List<Obligation> owed(Obligation.Kind kind, Fact... facts) {
    return Obligations.of(new History(Jurisdiction.SCOTLAND, SUBJECT, List.of(), List.of(facts)), RuleSets.KNOWN).stream().filter(one -> one.kind() == kind).toList();
  }

  private static RuleSet on(LocalDate day) {
    return RuleSets.KNOWN.governing(Jurisdiction.SCOTLAND, day);
  }

  @ParameterizedTest(name = "12 Scotland 2007, C1 prescribed [12]: {0} on {1} and never told: {2}")
  @CsvSource(nullValues = "-", textBlock = """
      ACCOUNT,   2006-12-31, -
      ACCOUNT,   2007-01-01, REVIEW
      CARD,      2007-06-15, REVIEW
      IDENTITY,  2007-12-31, REVIEW
      HOME,      2007-06-15, OVERDUE
      ACCOUNT,   2008-01-01, OVERDUE
      CARD,      2010-06-15, OVERDUE
      IDENTITY,  2013-07-07, OVERDUE
      IDENTITY,  2013-07-08, OVERDUE
      HOUSEHOLD, 2010-06-15, -
      HOUSEHOLD, 2015-06-15, -
      """)
  void accounts_cards_and_passports_since_2007(ChangeKind kind, LocalDate on, Verdict verdict) {
    var owed = owed(Obligation.Kind.CHANGE, FIRST, new Changed(kind, on, ""));
    assertThat(owed.stream().map(one -> one.verdict(on.plusDays(90), false))).isEqualTo(Optional.ofNullable(verdict).stream().toList());
    assertThat(owed).allSatisfy(one -> {
      assertThat(one.due().remindBy()).isEqualTo(on.plusDays(2));
      assertThat(one.reasons().stream().map(Reason::rule).toList().contains("12 Scotland 2007")).isEqualTo(verdict == Verdict.REVIEW);
      if (kind != ChangeKind.HOME) assertThat(one.reasons()).first().extracting(Reason::citation).isEqualTo("SSI 2007/246");
    });
  }

  @ParameterizedTest(name = "12 [4.1]: on {0} an account, cards and a passport are items {1}, another identity document {2}")
  @CsvSource({"2007-12-31, false, false", "2008-01-01, true, false", "2013-07-07, true, false", "2013-07-08, true, true"})
  void the_items_of_each_time(LocalDate day, boolean accounts, boolean documents) {
    assertThat(List.of(Item.ACCOUNT, Item.DEBIT_CARD, Item.CREDIT_CARD, Item.PASSPORT)).allMatch(item -> on(day).requires(item) == accounts);
    assertThat(on(day).requires(Item.IDENTITY_DOCUMENT)).isEqualTo(documents);
    assertThat(on(day).requires(Item.HOUSEHOLD)).isFalse();
    assertThat(on(day).requires(Item.HOME)).isTrue();
  }

  @ParameterizedTest(name = "A4, 12: last notified {0} without a residence: by {1}")
  @CsvSource({"2012-06-01, 2013-06-01", "2013-07-07, 2014-07-07", "2013-07-08, 2013-07-15", "2015-06-01, 2015-06-08"})
  void weekly_from_the_first_notification_since_july_2013(LocalDate given, LocalDate due) {
    assertThat(owed(Obligation.Kind.PERIODIC, FIRST, new Gave(Given.PERIODIC, given, false))).last().satisfies(one -> assertThat(one.due()).isEqualTo(Due.on(due)));
  }

  @ParameterizedTest(name = "T1, T4, D6 [12]: leaving {0} for {1} days, known the day before, told {2}: {3}")
  @CsvSource(nullValues = "-", textBlock = """
      2012-07-20T21:00, 2, -,                -
      2012-07-20T21:00, 3, -,                OVERDUE
      2012-07-20T21:00, 3, 2012-07-19T00:00, COMPLIANT
      2012-07-20T21:00, 3, 2012-07-19T00:01, REVIEW
      2012-07-20T21:00, 3, 2012-07-20T09:00, REVIEW
      2012-07-20T21:00, 3, 2012-07-20T09:01, BREACH_SUSPECTED
      2013-07-07T21:00, 2, -,                -
      2013-07-08T21:00, 1, -,                OVERDUE
      2014-07-20T21:00, 1, 2014-07-19T12:00, COMPLIANT
      2014-07-20T21:00, 1, 2014-07-19T12:01, REVIEW
      """)
  void journeys_before_2013_and_after(LocalDateTime departs, int days, LocalDateTime told, Verdict verdict) {
    var journey = Journey.to("Spain", departs, days, departs.toLocalDate().minusDays(1));
    var owed = owed(Obligation.Kind.TRAVEL, FIRST, new Travelled(journey, Optional.ofNullable(told), 0));
    assertThat(owed.stream().map(one -> one.verdict(departs.toLocalDate().plusDays(9), false))).isEqualTo(Optional.ofNullable(verdict).stream().toList());
  }

  @Test
  @DisplayName("T5, 12: a correction before 2013 had its 24 hours, and 12 with an excuse, as since")
  void a_correction_before_2013() {
    var journey = Journey.to("Spain", LocalDateTime.of(2012, 7, 20, 21, 0), 7, LocalDate.of(2012, 6, 1));
    var then = TravelDuty.ofCorrection(journey, on(LocalDate.of(2012, 7, 20)));
    assertThat(then.arguableUntil().toLocalDateTime()).isEqualTo(LocalDateTime.of(2012, 7, 19, 21, 0));
    assertThat(then.excusableUntil().toLocalDateTime()).isEqualTo(LocalDateTime.of(2012, 7, 20, 9, 0));
  }

  @Test
  @DisplayName("12, 1 caution [0 rule set]: none of the rule sets of Scotland counts a caution, none was verified, and each leaves the review to the police")
  void every_time_of_scotland() {
    var sets = RuleSets.KNOWN.sets().stream().filter(set -> set.place() == Jurisdiction.SCOTLAND).toList();
    assertThat(sets).extracting(RuleSet::id).containsExactly("SCT-2004", "SCT-2007", "SCT-2008", "SCT-2013");
    assertThat(sets).allMatch(set -> !set.cautionsCount() && set.review() == ReviewScheme.BY_POLICE && set.standing() == org.tutela.law.Standing.NOT_VERIFIED);
    assertThat(sets).extracting(set -> set.from().orElseThrow()).isSorted();
  }
}
