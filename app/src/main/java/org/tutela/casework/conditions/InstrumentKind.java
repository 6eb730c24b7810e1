package org.tutela.casework.conditions;

import org.tutela.law.register.OrderLength;

/** What can be laid on a person. */
public enum InstrumentKind {
  SHPO("Sexual harm prevention order"),
  INTERIM_SHPO("Interim sexual harm prevention order"),
  SRO("Sexual risk order"),
  INTERIM_SRO("Interim sexual risk order"),
  NOTIFICATION_ORDER("Notification order, for an offence abroad"),
  INTERIM_NOTIFICATION_ORDER("Interim notification order, for an offence abroad"),
  SOPO("Sexual offences prevention order"),
  INTERIM_SOPO("Interim sexual offences prevention order"),
  RSHO("Risk of sexual harm order"),
  FTO("Foreign travel order"),
  LICENCE("Licence"),
  COMMUNITY_ORDER("Community order");

  private final String title;

  InstrumentKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Made in England and Wales before 8 March 2015 alone. */
  public boolean replaced() {
    return this == SOPO || this == INTERIM_SOPO || this == RSHO || this == FTO;
  }

  /** Whether passports are surrendered where it forbids travel to all countries (SOA 2003 ss.103D, 122C, not verified). */
  boolean takesPassports() {
    return this == SHPO || this == INTERIM_SHPO || this == SRO || this == INTERIM_SRO;
  }

  /** What the law says of its length. */
  public OrderLength length() {
    return switch (this) {
      case SHPO -> OrderLength.PREVENTION;
      case INTERIM_SHPO -> OrderLength.INTERIM_PREVENTION;
      case SRO -> OrderLength.RISK;
      case INTERIM_SRO -> OrderLength.INTERIM_RISK;
      case NOTIFICATION_ORDER, INTERIM_NOTIFICATION_ORDER, SOPO, INTERIM_SOPO, RSHO, FTO, LICENCE, COMMUNITY_ORDER -> OrderLength.OTHER;
    };
  }
}
