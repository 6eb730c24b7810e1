package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.register.Duty;
import org.tutela.law.register.HouseholdStay;
import org.tutela.law.register.History;
import org.tutela.law.register.Item;

/**
 * A stay at a household, and whether the household had been notified when it began.
 *
 * @param notified by an item that was given before
 * @param found when it was recorded; empty when the household has been given as an item since it began
 */
public record StayedWithChild(RecordHouseholdStay facts, boolean notified, Optional<Instant> found) {

  static List<StayedWithChild> of(List<HouseholdStore.Kept> stays, List<HeldItem> items, List<HeldNotification> notifications) {
    return stays.stream().map(kept -> {
      var day = kept.stay().from().toLocalDate();
      var given = items.stream().filter(item -> item.item() == Item.HOUSEHOLD && Place.key(item.first()).equals(Place.key(kept.stay().place()))).toList();
      boolean since = given.stream().anyMatch(item -> notifications.stream().anyMatch(one -> one.id().equals(item.notification()) && !one.on().isBefore(day)));
      return new StayedWithChild(kept.stay(), given.stream().anyMatch(item -> before(item, day, notifications)), since ? Optional.empty() : Optional.of(kept.at()));
    }).toList();
  }

  private static boolean before(HeldItem item, LocalDate day, List<HeldNotification> notifications) {
    return item.endedOn().filter(ended -> ended.isBefore(day)).isEmpty()
        && notifications.stream().anyMatch(one -> one.id().equals(item.notification()) && one.on().isBefore(day));
  }

  HouseholdStay stay() {
    return new HouseholdStay(facts.from(), facts.to(), facts.publicHasAccess(), List.of(facts.bornOn()), notified);
  }

  History.Stayed fact() {
    return new History.Stayed(stay(), facts.place(), found);
  }

  /** A child lived or stayed there, and nobody had told of it. */
  public boolean news() {
    return stay().withChild() && !notified;
  }
}
