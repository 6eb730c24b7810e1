package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.register.ChangeDuty.AdvanceNotice;
import org.tutela.law.register.History.Changed;
import org.tutela.law.register.History.Entered;
import org.tutela.law.register.History.Fact;
import org.tutela.law.register.History.Foretold;
import org.tutela.law.register.History.Gave;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.law.register.PremisesDuty.Going;

/** What the papers of the Bill said, once a day is entered: never more than a question for a person, since none of it was read in the Act. */
class CrimeAndPolicingActTest {
  private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
  private static final Jurisdiction PLACE = Jurisdiction.ENGLAND_AND_WALES;
  private static final RuleSets ENTERED = RuleSets.KNOWN.commencing(List.of(new Commencement("EW-2026-CPA", DAY, Set.of())));
  private static final Registration SUBJECT = new Registration(List.of(Episode.of(LocalDate.of(2026, 3, 1), NotificationPeriod.years(2, false))));
  private static final Gave FIRST = new Gave(Given.INITIAL, LocalDate.of(2026, 3, 2), true);

  private static List<Obligation> owed(RuleSets rules, LocalDate known, Obligation.Kind kind, Fact... facts) {
    return Obligations.of(new History(PLACE, SUBJECT, List.of(), List.of(facts)).knownOn(known), rules).stream().filter(one -> one.kind() == kind).toList();
  }

  private static Going going(LocalDateTime enters) {
    return new Going(enters, Known.YES, false, Known.YES);
  }

  @ParameterizedTest(name = "14 new name: first used {0}, told {1}: {2}")
  @CsvSource(nullValues = "-", textBlock = """
      2027-03-31, -,          -
      2027-03-31, 2027-03-20, -
      2027-04-01, -,          REVIEW
      2027-04-01, 2027-03-24, COMPLIANT
      2027-04-02, 2027-03-25, COMPLIANT
      2027-05-20, 2027-05-12, COMPLIANT
      2027-05-20, 2027-05-13, REVIEW
      2027-05-20, 2027-05-20, REVIEW
      2027-05-20, -,          REVIEW
      """)
  void a_new_name_is_told_seven_clear_days_before_it_is_used(LocalDate used, LocalDate told, Verdict verdict) {
    Fact fact = told == null ? new Changed(ChangeKind.NAME, used, "") : new Foretold(ChangeKind.NAME, new AdvanceNotice(told, used), Optional.of(used), "");
    for (var day : List.of(used, used.plusDays(400))) {
      var owed = owed(ENTERED, day, Obligation.Kind.NEW_NAME, FIRST, fact);
      assertThat(owed.stream().map(one -> one.verdict(day, false))).isEqualTo(Optional.ofNullable(verdict).stream().toList());
      assertThat(owed).allSatisfy(one -> {
        assertThat(one.due().remindBy()).isEqualTo(used.minusDays(8));
        assertThat(one.reasons()).extracting(Reason::rule, Reason::verified).containsExactly(org.assertj.core.groups.Tuple.tuple("14 new name", false));
        assertThat(one.missedBy(day)).isFalse();
      });
    }
    assertThat(owed(RuleSets.KNOWN, used, Obligation.Kind.NEW_NAME, FIRST, fact)).as("no day is entered").isEmpty();
  }

  @Test
  @DisplayName("14 new name: told and not used yet it is due on the day named; a notice called off, or for another day, is none; another kind of change owes nothing")
  void what_was_told_of_a_name_that_is_used_otherwise() {
    var told = LocalDate.of(2027, 5, 10);
    var named = LocalDate.of(2027, 5, 14);
    var off = named.plusDays(3);
    var waiting = new Foretold(ChangeKind.NAME, new AdvanceNotice(told, named), Optional.empty(), "", Optional.of(off));
    assertThat(owed(ENTERED, off.minusDays(1), Obligation.Kind.NEW_NAME, FIRST, waiting)).singleElement().satisfies(one -> {
      assertThat(one.arose()).isEqualTo(named);
      assertThat(one.verdict(told, false)).isEqualTo(Verdict.REVIEW);
      assertThat(one.about()).isEqualTo("told on 2027-05-10");
    });
    assertThat(owed(ENTERED, off, Obligation.Kind.NEW_NAME, FIRST, waiting)).as("it will not be used").isEmpty();
    var later = new Foretold(ChangeKind.NAME, new AdvanceNotice(told, named), Optional.of(named.plusDays(20)), "");
    assertThat(owed(ENTERED, named.plusDays(30), Obligation.Kind.NEW_NAME, FIRST, later)).singleElement().satisfies(one -> {
      assertThat(one.given()).as("the notice told of another day").isEmpty();
      assertThat(one.verdict(named, false)).isEqualTo(Verdict.PENDING);
      assertThat(one.verdict(named.plusDays(20), false)).isEqualTo(Verdict.REVIEW);
    });
    assertThat(owed(ENTERED, named, Obligation.Kind.NEW_NAME, FIRST, new Changed(ChangeKind.HOME, named, ""),
        new Foretold(ChangeKind.HOME, new AdvanceNotice(told, named), Optional.empty(), ""))).isEmpty();
  }

  @Test
  @DisplayName("14 new name: a name that notice covers is owed once, whoever else records that it was used; told by the first notification that can, it is given, and still for a person")
  void one_name_is_owed_once() {
    var used = LocalDate.of(2027, 5, 20);
    var told = new Foretold(ChangeKind.NAME, new AdvanceNotice(used.minusDays(9), used), Optional.of(used), "");
    assertThat(owed(ENTERED, used, Obligation.Kind.NEW_NAME, FIRST, told, new Changed(ChangeKind.NAME, used.plusDays(1), ""))).singleElement()
        .satisfies(one -> assertThat(one.verdict(used, false)).isEqualTo(Verdict.COMPLIANT));
    var home = new Foretold(ChangeKind.HOME, new AdvanceNotice(used.minusDays(9), used), Optional.of(used), "");
    var other = new Foretold(ChangeKind.NAME, new AdvanceNotice(used.minusDays(90), used.minusDays(60)), Optional.of(used.minusDays(60)), "");
    assertThat(owed(ENTERED, used, Obligation.Kind.NEW_NAME, FIRST, home, other, new Changed(ChangeKind.NAME, used, "", Optional.of(Instant.parse("2027-05-20T08:00:00Z"))),
        new Gave(Given.CHANGE, used, true, Optional.of(ChangeKind.NAME), Optional.empty()))).filteredOn(one -> one.arose().equals(used)).singleElement().satisfies(one -> {
          assertThat(one.given()).contains(used);
          assertThat(one.verdict(used, false)).isEqualTo(Verdict.REVIEW);
          assertThat(one.verdict(used, true)).isEqualTo(Verdict.EXCUSED);
        });
  }

  @Test
  @DisplayName("14 new name: nobody owes it who had notified nothing yet, or is not subject when it is used")
  void nobody_owes_it_before_or_after() {
    var used = LocalDate.of(2027, 5, 20);
    assertThat(owed(ENTERED, used, Obligation.Kind.NEW_NAME, new Changed(ChangeKind.NAME, used, ""))).isEmpty();
    var over = LocalDate.of(2028, 3, 1);
    assertThat(owed(ENTERED, over, Obligation.Kind.NEW_NAME, FIRST, new Changed(ChangeKind.NAME, over, ""))).isEmpty();
    assertThat(owed(ENTERED, over, Obligation.Kind.NEW_NAME, FIRST, new Changed(ChangeKind.NAME, over.minusDays(1), ""))).singleElement()
        .satisfies(one -> assertThat(one.lapsed(SUBJECT, over)).isTrue());
  }

  @ParameterizedTest(name = "14 premises: going in at {0}, told {1}: {2}")
  @CsvSource(nullValues = "-", textBlock = """
      2027-03-31T23:30, -,                             -
      2027-04-01T00:00, -,                             REVIEW
      2027-04-01T00:00, 2027-03-31T12:00,              COMPLIANT
      2027-04-02T09:00, 2027-04-01T21:00,              COMPLIANT
      2027-04-02T09:00, 2027-04-01T21:01,              REVIEW
      2027-04-02T09:00, 2027-04-02T08:00,              REVIEW
      2027-04-02T09:00, 2027-04-01T23:59:59.999999999, REVIEW
      2027-04-02T09:00, -,                             REVIEW
      """)
  void premises_with_children_are_told_twelve_hours_before(LocalDateTime enters, LocalDateTime told, Verdict verdict) {
    var fact = new Entered(going(enters), Optional.ofNullable(told), "4 Weir Lane");
    var day = enters.toLocalDate().plusDays(1);
    var owed = owed(ENTERED, day, Obligation.Kind.PREMISES, FIRST, fact);
    assertThat(owed.stream().map(one -> one.verdict(day, false))).isEqualTo(Optional.ofNullable(verdict).stream().toList());
    assertThat(owed).allSatisfy(one -> {
      assertThat(one.key()).isEqualTo(new Obligation.Key(Obligation.Kind.PREMISES, enters.toLocalDate(), "4 Weir Lane, at " + enters.toLocalTime()));
      assertThat(one.due().remindBy()).isEqualTo(enters.minusHours(12).toLocalDate());
      assertThat(one.reasons()).noneMatch(Reason::verified);
    });
    assertThat(owed(RuleSets.KNOWN, day, Obligation.Kind.PREMISES, FIRST, fact)).as("no day is entered").isEmpty();
  }

  @ParameterizedTest(name = "14 premises: one of those asked {0}, public access {1}, children there {2}: asked {3}")
  @CsvSource({"YES, false, YES, true", "YES, false, UNKNOWN, true", "UNKNOWN, false, YES, true", "YES, true, YES, false", "YES, false, NO, false", "NO, false, YES, false", "UNKNOWN, true, UNKNOWN, false"})
  void only_private_premises_with_children_and_those_whom_it_asks(Known concerned, boolean access, Known children, boolean asked) {
    var enters = DAY.atTime(18, 0);
    var duty = PremisesDuty.of(new Going(enters, concerned, access, children), ENTERED.governing(PLACE, DAY));
    assertThat(duty.required()).isEqualTo(asked);
    assertThat(duty.reasons()).singleElement().satisfies(reason -> {
      assertThat(reason.source()).isEqualTo("Crime and Policing Act 2026; not verified");
      assertThat(reason.text().contains("is not known")).isEqualTo(asked && (concerned == Known.UNKNOWN || children == Known.UNKNOWN));
    });
    assertThat(PremisesDuty.of(going(enters), Said.ENGLAND).reasons()).singleElement().satisfies(reason -> assertThat(reason.text()).contains("No rule on private premises"));
    assertThat(owed(ENTERED, DAY, Obligation.Kind.PREMISES, FIRST, new Entered(new Going(enters, concerned, access, children), Optional.empty(), "4 Weir Lane"))).hasSize(asked ? 1 : 0);
  }

  @Test
  @DisplayName("14 premises: known from the day on which it was told, owed only while subject, and asked of a place whose rules have it")
  void known_when_told_and_owed_while_subject() {
    var fact = new Entered(going(DAY.plusDays(9).atTime(9, 0)), Optional.of(DAY.plusDays(2).atTime(9, 0)), "4 Weir Lane");
    assertThat(owed(ENTERED, DAY.plusDays(1), Obligation.Kind.PREMISES, FIRST, fact)).isEmpty();
    assertThat(owed(ENTERED, DAY.plusDays(2), Obligation.Kind.PREMISES, FIRST, fact)).singleElement().satisfies(one -> assertThat(one.given()).contains(DAY.plusDays(2)));
    assertThat(owed(ENTERED, LocalDate.of(2028, 6, 1), Obligation.Kind.PREMISES, FIRST, new Entered(going(LocalDateTime.of(2028, 5, 1, 9, 0)), Optional.empty(), "4 Weir Lane"))).isEmpty();
    var after = new Entered(going(DAY.atTime(9, 0)), Optional.of(DAY.plusDays(5).atTime(9, 0)), "4 Weir Lane");
    assertThat(owed(ENTERED, DAY.plusDays(1), Obligation.Kind.PREMISES, FIRST, after)).singleElement().satisfies(one -> assertThat(one.given()).as("not told yet").isEmpty());
    assertThat(ENTERED.askOfPremises(PLACE)).isTrue();
    assertThat(ENTERED.askOfPremises(Jurisdiction.SCOTLAND)).isFalse();
    assertThat(RuleSets.KNOWN.askOfPremises(PLACE)).isFalse();
    assertThat(RuleSets.KNOWN.askOfPremises(Jurisdiction.NORTHERN_IRELAND)).isFalse();
  }

  @ParameterizedTest(name = "14 remotely, I4: on {0} a notification can be given remotely: {1}")
  @CsvSource({"2026-04-29, false", "2027-03-31, false", "2027-04-01, true", "2027-04-02, true"})
  void remotely_only_from_the_day_entered(LocalDate on, boolean can) {
    assertThat(RemoteNotification.against(ENTERED.governing(PLACE, on)).isEmpty()).isEqualTo(can);
    assertThat(RemoteNotification.against(RuleSets.KNOWN.governing(PLACE, on))).hasValueSatisfying(why -> assertThat(why.about()).isEqualTo("way"));
    assertThat(RemoteNotification.against(ENTERED.governing(PLACE, on).underRiskOrder())).as("nothing was read of whoever is only under a sexual risk order").isPresent();
  }

  @ParameterizedTest(name = "14 absence, register H2: leaving 1 April at 21:00 for {0} days, told {1}: {2}")
  @CsvSource(nullValues = "-", textBlock = """
      5, -,                -
      6, -,                REVIEW
      6, 2027-04-01T09:00, COMPLIANT
      6, 2027-04-01T09:01, REVIEW
      """)
  void an_absence_not_told_in_time_is_for_a_person(int days, LocalDateTime told, Verdict verdict) {
    var fact = new History.Absent(DAY.atTime(21, 0), days, Optional.ofNullable(told), "9 Withy Lane");
    assertThat(owed(ENTERED, DAY.plusDays(1), Obligation.Kind.ABSENCE, FIRST, fact).stream().map(one -> one.verdict(DAY.plusDays(1), false))).isEqualTo(Optional.ofNullable(verdict).stream().toList());
  }

  @ParameterizedTest(name = "14 documents: {0}")
  @EnumSource(Item.class)
  void identity_documents_are_flagged(Item item) {
    boolean document = EnumSet.of(Item.PASSPORT, Item.IDENTITY_DOCUMENT).contains(item);
    assertThat(ENTERED.governing(PLACE, DAY).further().ofDocument(item).isPresent()).isEqualTo(document);
    assertThat(ENTERED.governing(PLACE, DAY.minusDays(1)).further().ofDocument(item)).isEmpty();
  }

  @Test
  @DisplayName("14: its numbers are data of the rule set, each with a rule that was not verified; what was not worked out of the Act is said")
  void its_numbers_are_data() {
    var further = ENTERED.governing(PLACE, DAY).further();
    assertThat(further.newName()).contains(new NewNameDuty.Rule(7, RegisterRule.NEW_NAME_2026));
    assertThat(further.premises()).contains(new PremisesDuty.Rule(12, RegisterRule.PREMISES_2026));
    assertThat(further.absence()).contains(new AbsenceDuty.Rule(5, 12, RegisterRule.ABSENCE_2026));
    assertThat(further.asked()).extracting(Reason::rule).containsExactly("14 absence", "14 new name", "14 premises", "14 remotely", "14 documents");
    assertThat(further.asked()).noneMatch(Reason::verified);
    assertThat(Said.NORTHERN_IRELAND.further().asked()).extracting(Reason::rule).containsExactly("12 absence");
    assertThat(Said.ENGLAND.further().asked()).isEmpty();
    assertThat(Arrays.stream(Obligation.Kind.values()).filter(kind -> kind == Obligation.Kind.NEW_NAME || kind == Obligation.Kind.PREMISES)).noneMatch(Obligation.Kind::underRiskOrder);
    assertThat(ENTERED.governing(PLACE, DAY).leftOut()).contains("not verified", "reviews that the police begin");
    assertThat(Said.ENGLAND.leftOut()).isEmpty();
  }
}
