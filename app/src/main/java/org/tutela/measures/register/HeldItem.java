package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.HeldAddress;
import org.tutela.law.register.Item;

/**
 * One thing held of a person.
 *
 * @param footing {@code STATUTE}, or that on which an item beyond statute is held
 * @param details a line for each field; for bank and cards only when the reader asked for them in full
 * @param endedOn when it ceased to be so
 */
public record HeldItem(UUID id, NotificationId notification, Item item, String footing, String details, Optional<LocalDate> endedOn, Instant recordedAt) {
  public static final String STATUTE = "STATUTE";

  public boolean statutory() {
    return footing.equals(STATUTE);
  }

  public boolean current() {
    return endedOn.isEmpty();
  }

  /** The value of the first field, which every item has; "" for what is closed. */
  String first() {
    return details.lines().findFirst().map(line -> line.substring(line.indexOf(": ") + 2)).orElse("");
  }

  /** For a reader from whom the person's addresses are kept. */
  HeldItem withheld() {
    return isAddress(item) ? shown(HeldAddress.WITHHELD) : this;
  }

  static boolean isAddress(Item item) {
    return switch (item) {
      case HOME_THEN, HOME, OTHER_ADDRESS, HOUSEHOLD -> true;
      default -> false;
    };
  }

  HeldItem shown(String opened) {
    return new HeldItem(id, notification, item, footing, opened, endedOn, recordedAt);
  }
}
