package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tutela.law.Known;
import org.tutela.law.Standing;
import org.tutela.law.register.PeriodicDuty.Given;

/** Each kind of a thing that the rules tell apart, so that none is told apart by chance. */
class EveryKindTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 4);
  private static final LocalDate BORN = LocalDate.of(1980, 1, 1);
  private static final Term YEAR = Term.ofMonths(12);

  static Stream<Arguments> disposals() {
    return Stream.of(
        Arguments.of(new Disposal.Life(), true, Known.YES, "indefinitely"),
        Arguments.of(new Disposal.LifelongRestriction(), true, Known.YES, "indefinitely"),
        Arguments.of(new Disposal.Custody(YEAR), true, Known.YES, "10 years"),
        Arguments.of(new Disposal.Custody(Term.ofMonths(11)), true, Known.NO, "10 years"),
        Arguments.of(new Disposal.Custody(Term.ofMonths(6)), true, Known.NO, "7 years"),
        Arguments.of(new Disposal.Custody(new Term(6, 1)), true, Known.NO, "10 years"),
        Arguments.of(new Disposal.Custody(Term.ofMonths(30)), true, Known.YES, "indefinitely"),
        Arguments.of(new Disposal.Custody(new Term(29, 29)), true, Known.YES, "10 years"),
        Arguments.of(new Disposal.Extended(YEAR, Term.ofMonths(6)), true, Known.YES, "10 years"),
        Arguments.of(new Disposal.Extended(Term.ofMonths(40), Term.ofMonths(6)), true, Known.YES, "indefinitely"),
        Arguments.of(new Disposal.DetentionAndTraining(YEAR, Term.ofMonths(7)), true, Known.UNKNOWN, "10 years"),
        Arguments.of(new Disposal.ServiceDetention(112), false, Known.NO, "5 years"),
        Arguments.of(new Disposal.Hospital(true), false, Known.NO, "indefinitely"),
        Arguments.of(new Disposal.Hospital(false), false, Known.NO, "7 years"),
        Arguments.of(new Disposal.Caution(false), false, Known.NO, "2 years"),
        Arguments.of(new Disposal.Caution(true), false, Known.NO, "2 years"),
        Arguments.of(new Disposal.ConditionalDischarge(new Term(18, 3)), false, Known.NO, "1 year 6 months 3 days"),
        Arguments.of(new Disposal.PaybackSupervision(YEAR), false, Known.NO, "1 year"),
        Arguments.of(new Disposal.Community(YEAR), false, Known.NO, "5 years"),
        Arguments.of(new Disposal.Other("Fine"), false, Known.NO, "5 years"),
        Arguments.of(new Disposal.NotYet(), false, Known.NO, "for a time not yet known"));
  }

  @ParameterizedTest(name = "{0} makes for {3}")
  @MethodSource("disposals")
  void each_disposal_is_custody_or_not_and_has_its_period(Disposal disposal, boolean custody, Known ofAYear, String words) {
    assertThat(disposal.isCustody()).isEqualTo(custody);
    assertThat(disposal.custodyOf(12)).isEqualTo(ofAYear);
    assertThat(PeriodFinding.of(disposal, false)).isInstanceOfSatisfying(PeriodFinding.Determined.class, found -> assertThat(found.period().words()).isEqualTo(words));
  }

  @Test
  void an_absolute_discharge_and_readings_that_differ_are_left_to_a_person() {
    assertThat(PeriodFinding.of(new Disposal.AbsoluteDischarge(), false)).isInstanceOf(PeriodFinding.AskAPerson.class);
    assertThat(PeriodFinding.of(new Disposal.DetentionAndTraining(YEAR, Term.ofMonths(6)), true)).isInstanceOfSatisfying(PeriodFinding.Choose.class, choice ->
        assertThat(choice.readings()).extracting(reading -> reading.period().words()).containsExactly("3 years 6 months", "5 years"));
    assertThat(PeriodFinding.of(new Disposal.Caution(true), true)).isInstanceOfSatisfying(PeriodFinding.Determined.class, found ->
        assertThat(found.period().words()).isEqualTo("1 year"));
  }

  @ParameterizedTest(name = "a term of nothing for {0}: {1}")
  @MethodSource("terms")
  void a_term_of_nothing_names_the_sentence(Disposal disposal, String words) {
    var against = Facts.against(event(Ground.CONVICTION, disposal).in(Jurisdiction.SCOTLAND));
    if (words.isEmpty()) assertThat(against).isEmpty();
    else assertThat(against).singleElement().satisfies(reason -> assertThat(reason.text()).isEqualTo("A term of 0 months and 0 days is no term for " + words));
  }

  static Stream<Arguments> terms() {
    return Stream.of(Arguments.of(new Disposal.Custody(Term.NONE), "imprisonment or detention"), Arguments.of(new Disposal.Extended(Term.NONE, Term.NONE), "imprisonment or detention"),
        Arguments.of(new Disposal.DetentionAndTraining(Term.NONE, Term.NONE), "imprisonment or detention"), Arguments.of(new Disposal.Community(Term.NONE), "a community sentence"),
        Arguments.of(new Disposal.PaybackSupervision(Term.NONE), "a community sentence"), Arguments.of(new Disposal.ConditionalDischarge(Term.NONE), "a conditional discharge"),
        Arguments.of(new Disposal.Life(), ""), Arguments.of(new Disposal.LifelongRestriction(), ""), Arguments.of(new Disposal.ServiceDetention(0), "imprisonment or detention"),
        Arguments.of(new Disposal.Hospital(true), ""), Arguments.of(new Disposal.Caution(false), ""), Arguments.of(new Disposal.AbsoluteDischarge(), ""),
        Arguments.of(new Disposal.Other(""), ""), Arguments.of(new Disposal.NotYet(), ""), Arguments.of(new Disposal.Custody(new Term(1_199, 30)), ""));
  }

  private static Event event(Ground ground, Disposal disposal) {
    return Event.of(ground, DAY, BORN, Offence.of(Statute.SOA_2003, "1"), disposal);
  }

  @ParameterizedTest(name = "by {0}: {1}")
  @CsvSource({"CONVICTION, CONVICTION", "INSANITY, FINDING", "DISABILITY, FINDING", "CAUTION, CAUTION", "ACT_1997, CONVICTION", "ABROAD_NOTICE, CONVICTION"})
  void each_ground_has_its_basis(Ground ground, BecomingSubject.Basis basis) {
    var found = BecomingSubject.judge(event(ground, ground == Ground.CAUTION ? new Disposal.Caution(false) : new Disposal.Custody(YEAR)), RuleSets.KNOWN.governing(Jurisdiction.ENGLAND_AND_WALES, DAY));
    assertThat(found.subject()).isEqualTo(Known.YES);
    assertThat(found.basis()).isEqualTo(basis);
  }

  @ParameterizedTest(name = "by {0}: for as long as the order lasts")
  @EnumSource(value = Ground.class, names = {"PREVENTION_ORDER", "RISK_ORDER_BREACH"})
  void an_order_makes_subject_for_as_long_as_it_lasts(Ground ground) {
    var found = BecomingSubject.judge(Event.order(ground, DAY, BORN, Optional.empty()), RuleSets.KNOWN.governing(Jurisdiction.ENGLAND_AND_WALES, DAY));
    assertThat(found.basis()).isEqualTo(BecomingSubject.Basis.ORDER_SERVED);
    assertThat(found.period().orElseThrow()).isInstanceOfSatisfying(PeriodFinding.Determined.class, determined -> {
      assertThat(determined.period().words()).isEqualTo("for as long as the order lasts");
      assertThat(determined.period().lastDay(DAY)).isEmpty();
    });
  }

  @ParameterizedTest(name = "section {0} with {1}: {2}")
  @MethodSource("thresholds")
  void each_sentence_meets_its_threshold_or_not(Offence offence, Disposal disposal, Known met) {
    assertThat(Schedule3.list(offence, disposal, DAY).registrable()).isEqualTo(met);
  }

  static Stream<Arguments> thresholds() {
    var trust = Offence.of(Statute.SOA_2003, "16");
    var old = Offence.of(Statute.SOA_1956, "14").againstOneAged(30);
    return Stream.of(Arguments.of(trust, new Disposal.Community(YEAR), Known.YES), Arguments.of(trust, new Disposal.Community(Term.ofMonths(11)), Known.NO),
        Arguments.of(trust, new Disposal.PaybackSupervision(YEAR), Known.YES), Arguments.of(trust, new Disposal.PaybackSupervision(Term.ofMonths(11)), Known.NO),
        Arguments.of(trust.asService(), new Disposal.ServiceDetention(112), Known.YES), Arguments.of(trust.asService(), new Disposal.ServiceDetention(111), Known.NO),
        Arguments.of(trust, new Disposal.ServiceDetention(112), Known.NO), Arguments.of(trust, new Disposal.NotYet(), Known.UNKNOWN),
        Arguments.of(old, new Disposal.Hospital(true), Known.YES), Arguments.of(old, new Disposal.Hospital(false), Known.NO), Arguments.of(old, new Disposal.Other(""), Known.NO));
  }

  @Test
  void an_offence_of_before_the_act_is_not_held() {
    assertThat(Schedule3.list(Offence.of(Statute.SOA_2003, "1"), new Disposal.Life(), LocalDate.of(2004, 4, 30)).registrable()).isEqualTo(Known.UNKNOWN);
    assertThat(Schedule3.list(Offence.of(Statute.OTHER, "1"), new Disposal.Life(), DAY).reasons()).singleElement()
        .satisfies(reason -> assertThat(reason.text()).contains("another Act"));
  }

  @Test
  void what_is_not_known_of_the_other_person_is_named_as_such() {
    var listing = Schedule3.list(Offence.of(Statute.SOA_2003, "3").by(40), new Disposal.NotYet(), DAY);
    assertThat(listing.registrable()).isEqualTo(Known.UNKNOWN);
    assertThat(listing.reasons()).extracting("about").contains("victimAge", "disposal");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"sexual offences act 2003, SOA_2003", "'Sexual Offences Act, 2003', SOA_2003", "SERIOUS CRIME ACT 2015, SERIOUS_CRIME_2015", "Theft Act 1968, OTHER", "'', OTHER"})
  void an_act_is_known_by_its_title_however_it_is_typed(String typed, Statute statute) {
    assertThat(Statute.titled(typed)).isEqualTo(statute);
  }

  @Test
  void the_words_that_a_page_shows_tell_every_kind_from_the_others() {
    for (var titles : List.of(Stream.of(Away.Kind.values()).map(Away.Kind::title), Stream.of(ChangeKind.values()).map(ChangeKind::title), Stream.of(Item.values()).map(Item::title),
        Stream.of(Item.values()).map(Item::code), Stream.of(ItemDuty.Footing.values()).map(ItemDuty.Footing::title), Stream.of(Jurisdiction.values()).map(Jurisdiction::title),
        Stream.of(Obligation.Kind.values()).map(Obligation.Kind::title), Stream.of(Verdict.values()).map(Verdict::title), Stream.of(IndefiniteReview.Factor.values()).map(IndefiniteReview.Factor::title))) {
      assertThat(titles.toList()).doesNotHaveDuplicates().allMatch(title -> !title.isBlank());
    }
  }

  @Test
  void what_is_kept_closed_and_what_can_be_told_in_advance() {
    assertThat(Item.all().filter(Item::financial)).containsExactly(Item.ACCOUNT, Item.DEBIT_CARD, Item.CREDIT_CARD);
    assertThat(EnumSet.allOf(ChangeKind.class).stream().filter(ChangeKind::inAdvance)).containsExactly(ChangeKind.NAME, ChangeKind.HOME, ChangeKind.STAY);
  }

  @Test
  void notice_in_advance_counts_only_when_it_was_given_first() {
    var late = new ChangeDuty.AdvanceNotice(DAY.plusDays(1), DAY);
    assertThat(late.covers(DAY)).isFalse();
    assertThat(new ChangeDuty.AdvanceNotice(DAY, DAY).covers(DAY)).isTrue();
    assertThat(ChangeDuty.of(ChangeKind.RELEASE, DAY, new ChangeDuty.AdvanceNotice(DAY, DAY), RuleSets.KNOWN.governing(Jurisdiction.ENGLAND_AND_WALES, DAY), List.of()))
        .isInstanceOf(Duty.Required.class);
  }

  @Test
  void terms_one_after_another_with_a_gap_are_added_without_it() {
    var first = new EffectiveTerm.Running(Term.ofMonths(6), Term.NONE, true);
    var second = new EffectiveTerm.Running(Term.ofMonths(6), Term.ofMonths(8), true);
    assertThat(EffectiveTerm.of(List.of(second, first))).isEqualTo(YEAR);
    assertThat(new Term(2, 5).minus(new Term(1, 20))).isEqualTo(new Term(0, 15));
    assertThat(new Term(2, 5).minus(new Term(2, 5))).isEqualTo(Term.NONE);
  }

  @Test
  void what_cannot_be_is_not_made() {
    assertThatThrownBy(() -> new Term(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Term(0, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Due(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Away.of(Away.Kind.ABROAD, DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    assertThat(Away.of(Away.Kind.ABROAD, DAY, DAY).covers(DAY)).isFalse();
  }

  @Test
  void a_rule_set_may_ask_for_nothing() {
    var none = new RuleSet("NONE", "None", Jurisdiction.SCOTLAND, Optional.of(DAY), false, Set.of(), Set.of(), Set.of(), Optional.empty(), TravelDuty.Rule.ANY_JOURNEY, Further.NONE, Optional.empty(), ReviewScheme.NOT_WORKED_OUT, Standing.NOT_VERIFIED);
    assertThat(none.requires(Item.HOME)).isFalse();
    assertThat(none.requires(ChangeKind.HOME)).isFalse();
    var earlierLast = new RuleSets(List.of(none, RuleSets.KNOWN.governing(Jurisdiction.SCOTLAND, DAY)));
    assertThat(earlierLast.governing(Jurisdiction.SCOTLAND, DAY)).isEqualTo(none);
  }

  @Test
  void a_history_as_it_was_known_leaves_out_what_came_later() {
    var history = new History(Jurisdiction.ENGLAND_AND_WALES, new Registration(List.of(Episode.of(DAY, new NotificationPeriod.Fixed(Period.ofYears(5))))), List.of(),
        List.of(new History.Gave(Given.INITIAL, DAY, true), new History.Changed(ChangeKind.HOME, DAY.plusDays(9), "")));
    assertThat(history.knownOn(DAY).facts()).hasSize(1);
    assertThat(history.knownOn(DAY.plusDays(9)).facts()).hasSize(2);
    assertThat(history.knownOn(DAY.minusDays(1)).registration().episodes()).isEmpty();
  }

  @ParameterizedTest(name = "given {0} days late, seen {1} days after, excused {2}: {3}")
  @CsvSource({", 0, false, PENDING", ", 1, false, OVERDUE", ", 1, true, EXCUSED", "0, 3, false, COMPLIANT", "2, 3, false, BREACH_SUSPECTED", "2, 1, false, OVERDUE", "2, 3, true, EXCUSED"})
  void a_verdict_does_not_know_what_comes_later(Integer given, int seen, boolean excused, Verdict verdict) {
    var obligation = new Obligation(Obligation.Kind.PERIODIC, DAY, "", Due.on(DAY), Optional.ofNullable(given).map(DAY::plusDays), List.of());
    assertThat(obligation.verdict(DAY.plusDays(seen), excused)).isEqualTo(verdict);
    assertThat(obligation.missedBy(DAY.plusDays(seen))).isEqualTo(seen > 0 && (given == null || given > 0));
  }
}
