package org.tutela.law.register;

import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/** What not telling of an item can be a breach of: section 91, the order or licence that asks for it, or nothing. */
@Cites(value = "SOA 2003 ss.83(5), 91; announcement of 13 June 2007", rules = {"4.1", "11", "13"})
public record ItemDuty(BreachOf breachOf, List<Reason> reasons) {

  public enum BreachOf { NOTHING, SECTION_91, THE_ORDER, THE_LICENCE }

  /** On what footing an item is held or asked for. */
  public enum Footing {
    VOLUNTARY("Given freely"),
    PREVENTION_ORDER("Required by a sexual harm prevention order"),
    RISK_ORDER("Required by a sexual risk order"),
    LICENCE("Required by a licence"),
    COMMUNITY_ORDER("Required by a community order"),
    INTELLIGENCE("Known otherwise");

    private final String title;

    Footing(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public static ItemDuty of(Item item, Footing footing, RuleSet ruleSet) {
    if (ruleSet.requires(item)) return new ItemDuty(BreachOf.SECTION_91, List.of(RegisterRule.ITEMS.because(item.title() + " is to be notified")));
    return switch (footing) {
      case VOLUNTARY, INTELLIGENCE -> new ItemDuty(BreachOf.NOTHING, List.of(RegisterRule.ITEMS_BEYOND.reason()));
      case LICENCE -> new ItemDuty(BreachOf.THE_LICENCE, List.of(RegisterRule.ORDERS.because("A failure is a breach of the licence, not of section 91")));
      case PREVENTION_ORDER, RISK_ORDER, COMMUNITY_ORDER -> new ItemDuty(BreachOf.THE_ORDER, List.of(RegisterRule.ORDERS.reason()));
    };
  }
}
