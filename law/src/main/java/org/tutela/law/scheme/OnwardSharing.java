package org.tutela.law.scheme;

import org.tutela.law.Cites;
import org.tutela.law.Ruling;

/** The recipient asks to tell someone else. The request is recorded; only the police's agreement allows it. */
@Cites(value = "Sussex; South Lanarkshire: passing it on", rules = {"D-7", "D-8"})
public record OnwardSharing(String toWhom, Agreement police) {

  public enum Agreement { NOT_YET_ANSWERED, AGREED, REFUSED }

  public Ruling<OnwardSharing> judge() {
    return police == Agreement.AGREED
        ? Ruling.allowed(this, SchemeRule.D_7.reason())
        : Ruling.notAllowed(SchemeRule.D_7.missing("police", "The recipient may tell nobody until the police agree"));
  }
}
