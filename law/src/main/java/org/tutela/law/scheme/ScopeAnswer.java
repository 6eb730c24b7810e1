package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.util.List;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** What the applicant was told about scope; outside the scheme, also why and what will be done instead, or to whom it was passed on. */
public record ScopeAnswer(boolean applicantTold, String reason, String whatElse) implements Entry {

  public static ScopeAnswer accepted() {
    return new ScopeAnswer(true, "", "");
  }

  List<Reason> againstRefusal() {
    return Texts.gather(
        unless(!blank(reason), SchemeRule.E_4.missing("reason", "Explain why the request is outside the scheme")),
        unless(!blank(whatElse), SchemeRule.E_4.missing("whatElse", "Record what will be done with the concern instead")));
  }

  List<Reason> againstPassingOn() {
    return Texts.gather(
        unless(!blank(reason), SchemeRule.XB_1.missing("reason", "Say how it is known where the child lives")),
        unless(!blank(whatElse), SchemeRule.XB_1.missing("whatElse", "Say to whom it was passed on, when and how")));
  }
}
