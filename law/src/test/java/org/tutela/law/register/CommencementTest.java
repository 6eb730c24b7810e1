package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tutela.law.register.History.Changed;
import org.tutela.law.register.History.Gave;
import org.tutela.law.register.PeriodicDuty.Given;

/** What an administrator enters of an Act is data: what is owed follows from it. */
class CommencementTest {
  private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
  private static final Jurisdiction PLACE = Jurisdiction.ENGLAND_AND_WALES;
  private static final RuleSets ENTERED = RuleSets.KNOWN.commencing(List.of(new Commencement("EW-2026-CPA", DAY, Set.of(Item.EMAIL, Item.TELEPHONE))));

  private static List<Obligation> owed(RuleSets rules, LocalDate changed) {
    var subject = new Registration(List.of(Episode.of(LocalDate.of(2026, 3, 1), NotificationPeriod.years(10, false))));
    var history = new History(PLACE, subject, List.of(), List.of(new Gave(Given.INITIAL, LocalDate.of(2026, 3, 2), true), new Changed(ChangeKind.ITEM, changed, "")));
    return Obligations.of(history, rules).stream().filter(one -> one.kind() == Obligation.Kind.CHANGE).toList();
  }

  @Test
  @DisplayName("14, 11 [0 rule set]: an item beyond statute becomes statutory from the day entered, by data alone")
  void an_item_becomes_statutory() {
    assertThat(ENTERED.governing(PLACE, DAY.minusDays(1)).requires(Item.EMAIL)).isFalse();
    assertThat(ENTERED.governing(PLACE, DAY).requires(Item.EMAIL)).isTrue();
    assertThat(ENTERED.governing(PLACE, DAY).requires(Item.VEHICLE)).isFalse();
    assertThat(ItemDuty.of(Item.EMAIL, ItemDuty.Footing.VOLUNTARY, ENTERED.governing(PLACE, DAY)).breachOf()).isEqualTo(ItemDuty.BreachOf.SECTION_91);
    assertThat(ItemDuty.of(Item.EMAIL, ItemDuty.Footing.VOLUNTARY, ENTERED.governing(PLACE, DAY.minusDays(1))).breachOf()).isEqualTo(ItemDuty.BreachOf.NOTHING);
    assertThat(ENTERED.governing(Jurisdiction.SCOTLAND, DAY).requires(Item.EMAIL)).as("another place has its own law").isFalse();
  }

  @Test
  @DisplayName("14 [0 rule set]: a change is owed by the rules of its own day, and by none that nobody entered")
  void a_change_is_owed_from_the_day_entered() {
    assertThat(owed(ENTERED, DAY.minusDays(1))).isEmpty();
    assertThat(owed(ENTERED, DAY)).singleElement().satisfies(one -> {
      assertThat(one.due().breachAfter()).isEqualTo(DAY.plusDays(2));
      assertThat(one.reasons()).allMatch(reason -> !reason.verified());
    });
    assertThat(owed(RuleSets.KNOWN, DAY)).isEmpty();
    assertThat(owed(RuleSets.KNOWN.commencing(List.of(new Commencement("EW-2026-CPA", DAY, Set.of()))), DAY)).as("no item was added").isEmpty();
  }

  @Test
  @DisplayName("14 absence: more than 5 days from home are owed from the day entered, and shown as not verified")
  void an_absence_is_owed_from_the_day_entered() {
    for (var leaves : List.of(DAY.minusDays(1), DAY)) {
      var duty = AbsenceDuty.of(leaves.atTime(9, 0), 6, ENTERED.governing(PLACE, leaves));
      assertThat(duty.required()).isEqualTo(leaves.equals(DAY));
      assertThat(duty.reasons()).noneMatch(reason -> reason.verified());
    }
    assertThat(AbsenceDuty.of(DAY.atTime(9, 0), 5, ENTERED.governing(PLACE, DAY)).required()).isFalse();
    assertThat(RuleSets.KNOWN.askOfAbsence(PLACE)).isFalse();
    assertThat(ENTERED.askOfAbsence(PLACE)).isTrue();
  }

  @Test
  @DisplayName("14 [14]: no Act is in force before it was passed, and a day that the statute gives is not entered again")
  void what_cannot_be_so() {
    assertThat(new Commencement("EW-2026-CPA", LocalDate.of(2026, 4, 28), Set.of()).against()).hasValueSatisfying(why -> assertThat(why.text()).contains("2026-04-28", "2026-04-29"));
    assertThat(new Commencement("EW-2026-CPA", LocalDate.of(2026, 4, 29), Set.of()).against()).isEmpty();
    assertThat(RuleSets.KNOWN.commencing(List.of(new Commencement("EW-2012", DAY, Set.of()))).governing(PLACE, LocalDate.of(2013, 1, 1)).id()).isEqualTo("EW-2012");
    assertThat(Commencement.canAdd()).containsExactlyElementsOf(EnumSet.range(Item.EMAIL, Item.ASSOCIATE));
  }
}
