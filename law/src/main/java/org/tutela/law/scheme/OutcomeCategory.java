package org.tutela.law.scheme;

import org.tutela.law.Cites;

/** How an application ends (2.12), and how that is counted. */
@Cites(value = "CSODS outcome categories, after Research Report 32", rules = "2.12")
public enum OutcomeCategory {
  DISCLOSE_CSO(Counted.DISCLOSURE),
  DISCLOSE_OTHER(Counted.GENERAL_DISCLOSURE),
  NO_DISC_CONCERNS(Counted.NON_DISCLOSURE),
  NO_CONCERNS(Counted.NON_DISCLOSURE),
  SAFEGUARDING(Counted.SEPARATE_FLAG),
  NOT_IN_SCHEME(Counted.ENQUIRY_ONLY),
  WITHDRAWN(Counted.NO_DISCLOSURE),
  MALICIOUS(Counted.NO_DISCLOSURE),
  ID_NOT_PROVED(Counted.NO_DISCLOSURE);

  /** The column of the figures in which a category stands. */
  public enum Counted {
    DISCLOSURE,
    GENERAL_DISCLOSURE,
    NON_DISCLOSURE,
    SEPARATE_FLAG,
    ENQUIRY_ONLY,
    NO_DISCLOSURE
  }

  private final Counted counted;

  OutcomeCategory(Counted counted) {
    this.counted = counted;
  }

  public Counted counted() {
    return counted;
  }

  public boolean discloses() {
    return counted == Counted.DISCLOSURE || counted == Counted.GENERAL_DISCLOSURE;
  }
}
