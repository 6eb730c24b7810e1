package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import org.tutela.law.register.Duty;
import org.tutela.law.register.HouseholdStay;
import org.tutela.law.register.History;
import org.tutela.law.register.Item;

/**
 * A stay at a household, and whether the household had been notified when it began.
 *
 * @param notified by an item that was given before
 */
public record StayedWithChild(RecordHouseholdStay facts, boolean notified) {

  static List<StayedWithChild> of(List<RecordHouseholdStay> stays, List<HeldItem> items, List<HeldNotification> notifications) {
    return stays.stream().map(stay -> new StayedWithChild(stay, items.stream().filter(item -> item.item() == Item.HOUSEHOLD && Place.key(item.first()).equals(Place.key(stay.place())))
        .anyMatch(item -> before(item, stay.from().toLocalDate(), notifications)))).toList();
  }

  private static boolean before(HeldItem item, LocalDate day, List<HeldNotification> notifications) {
    return item.endedOn().filter(ended -> ended.isBefore(day)).isEmpty()
        && notifications.stream().anyMatch(one -> one.id().equals(item.notification()) && one.on().isBefore(day));
  }

  HouseholdStay stay() {
    return new HouseholdStay(facts.from(), facts.to(), facts.publicHasAccess(), List.of(facts.bornOn()), notified);
  }

  History.Stayed fact() {
    return new History.Stayed(stay(), facts.place());
  }

  /** A child lived or stayed there, and nobody had told of it. */
  public boolean news() {
    return stay().withChild() && !notified;
  }
}
