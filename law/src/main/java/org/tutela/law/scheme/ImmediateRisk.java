package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** A child may be in danger now: act at once, outside the scheme, whatever the clocks say. The application goes on. */
@Cites(value = "Avon and Somerset; Cleveland 2010; Scottish Government, page 4: immediate risk", rules = {"IR-1", "IR-2", "K-11"})
public record ImmediateRisk(Instant at, String owner, String action) implements Entry {

  List<Reason> against() {
    return Texts.gather(
        unless(!blank(owner), SchemeRule.IR_1.missing("owner", "Name who acts now")),
        unless(!blank(action), SchemeRule.IR_1.missing("action", "Record what is done now")));
  }

  /** Whether it must be raised; one answer is enough and nothing outweighs it. */
  public static boolean arises(boolean childAloneWithSubjectSoon, boolean childSaidToBeHarmed, boolean checksShowDanger) {
    return childAloneWithSubjectSoon || childSaidToBeHarmed || checksShowDanger;
  }
}
