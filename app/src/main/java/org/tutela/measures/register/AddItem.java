package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import org.tutela.casework.people.PoliceArea;
import org.tutela.law.register.Item;
import org.tutela.law.register.ItemDuty;

/**
 * One thing given.
 *
 * @param details a line for each field, {@code Label: value}
 * @param since from when an address is one, or a stay begins, where that was told
 * @param footing for an item beyond statute
 * @param lies in which police area, of a home address, where somebody said so
 */
public record AddItem(NotificationId notification, Item item, String details, Optional<LocalDate> since, ItemDuty.Footing footing, Optional<PoliceArea> lies) {
  public AddItem(NotificationId notification, Item item, String details, ItemDuty.Footing footing) {
    this(notification, item, details, Optional.empty(), footing);
  }

  public AddItem(NotificationId notification, Item item, String details, Optional<LocalDate> since, ItemDuty.Footing footing) {
    this(notification, item, details, since, footing, Optional.empty());
  }
}
