package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Reason;

/** The person found is not the one asked about. What was weighed about them before it stays on the file and counts no more. */
public record WrongPerson(Instant at, String why) implements Entry {
  List<Reason> against() {
    return unless(!blank(why), SchemeRule.MACHINE.missing("why", "Say why it is not this person"));
  }
}
