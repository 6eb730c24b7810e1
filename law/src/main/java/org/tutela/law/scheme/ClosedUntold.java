package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** A case ends without a disclosure and without a word to anybody: nobody asked, or nobody knows who did. An officer says why it ends. */
@Cites(value = "Design: the application's states", rules = "4.1")
public record ClosedUntold(Instant at, String by, String reason) implements Entry {

  List<Reason> against() {
    return Texts.gather(
        unless(at != null, SchemeRule.MACHINE.missing("at", "Record when the case was closed")),
        unless(!blank(by), SchemeRule.MACHINE.missing("by", "Record who closes the case")),
        unless(!blank(reason), SchemeRule.MACHINE.missing("reason", "Say why the case ends")));
  }
}
