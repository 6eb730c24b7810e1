package org.tutela.law.register;

import org.tutela.law.Reason;

public enum Jurisdiction {
  ENGLAND_AND_WALES("England and Wales", ""),
  SCOTLAND("Scotland", "SSI 2013/216"),
  NORTHERN_IRELAND("Northern Ireland", "SR (NI) 2014/185");

  private final String title;
  private final String regulations;

  /** @param regulations that stand for those of England and Wales; "" for its own */
  Jurisdiction(String title, String regulations) {
    this.title = title;
    this.regulations = regulations;
  }

  public String title() {
    return title;
  }

  /** Those on travel abroad. */
  public String travelRegulations() {
    return regulations.isEmpty() ? "SI 2004/1220" : regulations;
  }

  /** A rule that is the same here is not one of the regulations of England and Wales. */
  Reason cited(Reason reason) {
    if (regulations.isEmpty()) return reason;
    return new Reason(reason.rule(), reason.citation().replaceAll("SI (2012/1876( reg 10)?|2004/1220)", regulations), reason.text(), reason.standing(), reason.about());
  }
}
