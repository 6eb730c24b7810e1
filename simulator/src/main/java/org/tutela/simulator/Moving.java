package org.tutela.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.EndAddress;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PoliceArea;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;
import org.tutela.law.register.PeriodicDuty.Given;
import org.tutela.measures.register.AddItem;
import org.tutela.measures.register.TakeNotification;

/** A few registrants have moved to where another force is, and told so in time at a station of the force that still holds their record. */
final class Moving {
  private final Services services;
  private final List<Town> towns;

  Moving(Services services, List<Town> towns) {
    this.services = services;
    this.towns = towns;
  }

  void away(PersonId person, Cast cast, Draw draw, LocalDate today) {
    LocalDate moved = today.minusDays(draw.between(5, 20));
    LocalDate told = moved.plusDays(draw.between(0, 2));
    var former = services.people().open(person).orThrow().addresses().stream().filter(one -> one.current() && one.kind() == AddressKind.HOME).toList();
    if (former.isEmpty() || former.stream().anyMatch(one -> !one.from().orElse(LocalDate.MIN).isBefore(moved))) return;
    var to = draw.one(towns.stream().filter(town -> !town.area().equals(cast.area().value())).toList()).address(draw);
    former.forEach(one -> services.people().endAddress(new EndAddress(person, one.id(), moved.minusDays(1))).orThrow());
    var notification = services.notifications().take(new TakeNotification(person, Given.CHANGE, told, Stations.of(cast.area(), told), true, false, false,
        Optional.of(ChangeKind.HOME), Optional.of(moved), "")).orThrow();
    services.notifications().add(new AddItem(notification, Item.HOME, "Address: %s\nPostcode: %s".formatted(to.lines().replace("\n", ", "), to.postcode()), Optional.of(moved), ItemDuty.Footing.VOLUNTARY,
        Optional.of(new PoliceArea(to.area())))).orThrow();
  }
}
