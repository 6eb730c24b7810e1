package org.tutela.measures.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.RuleSet;

/**
 * A notification with what is held of the person, for its page and its receipt.
 *
 * @param underRiskOrder made by somebody who was under a sexual risk order on that day, and not on the register
 * @param next what is due next
 * @param struck when the notification was recorded wrongly: it takes no more items, and its receipt counts no more
 */
public record Taken(
    HeldNotification notification, String reference, String officer, List<HeldItem> items, RuleSet ruleSet, boolean underRiskOrder, Optional<Obligation> next, Optional<StruckOut> struck, LocalDate today) {

  /** What was given on this occasion. */
  public List<HeldItem> given() {
    return items.stream().filter(item -> item.notification().equals(notification.id())).toList();
  }
}
