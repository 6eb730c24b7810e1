package org.tutela.measures.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tutela.casework.people.HeldAddress;
import org.tutela.foundation.kernel.StruckOut;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;
import org.tutela.law.register.Item;
import org.tutela.law.register.PeriodicDuty.Given;

/**
 * A fact as it was recorded, whether or not it still counts.
 *
 * @param code of what it was, within its kind
 * @param id of the fact; of the end of an item that of the item
 * @param about which: the place, the country, the address or the kind of document
 * @param on the day of the fact
 */
public record RecordedFact(UUID id, Kind kind, String code, String about, LocalDate on, Instant at, UserId by, Optional<StruckOut> struck) {

  /** For a reader from whom the person's addresses are kept. */
  RecordedFact withheld() {
    boolean place = switch (kind) {
      case STAY, HOUSEHOLD_STAY, ABSENCE, PREMISES, FORETOLD, CHANGE -> !about.isEmpty();
      case ITEM, ITEM_END -> HeldItem.isAddress(Item.valueOf(code));
      default -> false;
    };
    return place ? new RecordedFact(id, kind, code, HeldAddress.WITHHELD, on, at, by, struck) : this;
  }

  public enum Kind { NOTIFICATION, CHANGE, AWAY, JOURNEY, STAY, HOUSEHOLD_STAY, FORETOLD, VISIT, ITEM, ITEM_END, EPISODE, REVIEW, ACKNOWLEDGEMENT, DETERMINATION, APPEAL, APPEAL_OUTCOME, ABSENCE, PREMISES, CONVICTION, ORDER, BREACH, FLAG, BACK, DETAIL;

    /** Held and struck out elsewhere than among what the register records, or with what it ends. */
    boolean elsewhere() {
      return this == CONVICTION || this == ORDER || this == BREACH || this == FLAG || this == BACK || this == DETAIL;
    }
  }

  /** A court ended the requirements by it. */
  public boolean endsRegistration() {
    return kind == Kind.APPEAL_OUTCOME && code.equals(DecideAppeal.What.ALLOWED.name());
  }

  /** Whether it calls for a review of how somebody is managed who is not visited: what is given every year as it was changes nothing. */
  boolean callsForReview() {
    return struck.isEmpty() && kind != Kind.VISIT && kind != Kind.ACKNOWLEDGEMENT && (kind != Kind.NOTIFICATION || !code.equals(Given.PERIODIC.name()));
  }

  /** Whether the risk is assessed again because of it. */
  boolean changesRisk() {
    return struck.isEmpty() && switch (kind) {
      case CONVICTION, ORDER, BREACH, HOUSEHOLD_STAY, PREMISES, DETAIL -> true;
      case FLAG -> code.equals(LocalFlag.What.REPORTED.name());
      case BACK -> !code.equals(Away.Kind.ABROAD.name());
      case ITEM -> Item.valueOf(code).mattersToChildren();
      case CHANGE -> switch (ChangeKind.valueOf(code)) {
        case HOME, STAY, HOUSEHOLD, NAME, RELEASE, ITEM -> true;
        case ACCOUNT, CARD, IDENTITY -> false;
      };
      // what makes somebody subject is the conviction or the order
      case EPISODE, NOTIFICATION, AWAY, JOURNEY, STAY, FORETOLD, VISIT, ITEM_END, REVIEW, ACKNOWLEDGEMENT, DETERMINATION, APPEAL, APPEAL_OUTCOME, ABSENCE -> false;
    };
  }

  /** For a list: what it was, without the place or the number, which stands on the person's own page. */
  RecordedFact outline() {
    boolean told = switch (kind) {
      case STAY, HOUSEHOLD_STAY, ABSENCE, PREMISES, FORETOLD, CHANGE, ITEM, ITEM_END -> true;
      default -> false;
    };
    return told ? new RecordedFact(id, kind, code, "", on, at, by, struck) : this;
  }
}
