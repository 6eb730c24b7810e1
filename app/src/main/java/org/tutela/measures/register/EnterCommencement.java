package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tutela.law.register.Commencement;
import org.tutela.law.register.Item;

/**
 * Says from when on rules govern whose day was not known, by an instrument that was read.
 *
 * @param on empty to withdraw the day that was entered before
 * @param instrument its reference
 * @param items that it adds to what must be notified
 */
public record EnterCommencement(String ruleSet, Optional<LocalDate> on, String instrument, Set<Item> items, String reason) {
  Optional<Commencement> commencement() {
    return on.map(day -> new Commencement(ruleSet, day, items));
  }
}
