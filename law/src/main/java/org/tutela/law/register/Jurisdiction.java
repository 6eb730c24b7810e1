package org.tutela.law.register;

import org.tutela.law.Reason;
import org.tutela.law.Standing;

public enum Jurisdiction {
  ENGLAND_AND_WALES("England and Wales", "", "", ""),
  SCOTLAND("Scotland", "SSI 2013/216", "SSI 2007/246", "the Abusive Behaviour and Sexual Harm (Scotland) Act 2016"),
  NORTHERN_IRELAND("Northern Ireland", "SR (NI) 2014/185", "SR (NI) 2014/185", "");

  private final String title;
  private final String regulations;
  private final String items;
  private final String ordersAct;

  /**
   * @param regulations that stand for those of England and Wales; "" for its own
   * @param items the same for accounts, cards and identity documents
   * @param ordersAct under which orders are made there; "" where it is the same, or none was read
   */
  Jurisdiction(String title, String regulations, String items, String ordersAct) {
    this.title = title;
    this.regulations = regulations;
    this.items = items;
    this.ordersAct = ordersAct;
  }

  public String title() {
    return title;
  }

  /** Those on travel abroad. */
  public String travelRegulations() {
    return regulations.isEmpty() ? "SI 2004/1220" : regulations;
  }

  /** Where an order was made, and under what if that is another Act. */
  public String madeIn() {
    return title + (ordersAct.isEmpty() ? "" : ", under " + ordersAct);
  }

  /** What was read of orders was read of those of England and Wales. */
  public Reason ofOrder(Reason reason) {
    if (this == ENGLAND_AND_WALES) return reason;
    return new Reason(reason.rule(), reason.citation(), "%s; of an order made in %s, that has not been read".formatted(reason.text(), madeIn()), Standing.NOT_VERIFIED, reason.about());
  }

  /** A rule that is the same here is not one of the regulations of England and Wales. */
  Reason cited(Reason reason) {
    if (regulations.isEmpty()) return reason;
    boolean ofItems = reason.rule().equals(RegisterRule.PRESCRIBED.id());
    return new Reason(reason.rule(), reason.citation().replaceAll("SI (2012/1876( reg 10)?|2004/1220)", ofItems ? items : regulations), reason.text(), reason.standing(), reason.about());
  }
}
