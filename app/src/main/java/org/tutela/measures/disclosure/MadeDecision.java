package org.tutela.measures.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.CaseFile;
import org.tutela.law.scheme.Entry;
import org.tutela.law.scheme.Extension;
import org.tutela.law.scheme.Transfer;
import org.tutela.law.scheme.WrongPerson;

/**
 * A decision as recorded; {@code second} is what the second reader said, where one is needed.
 *
 * @param fileEntries how much was on the application's file when it was decided
 */
public record MadeDecision(DecisionId id, Decide decision, boolean presumptionHeld, Instant decidedAt, UserId decidedBy,
                           boolean awaitsSecondReader, int fileEntries, Optional<SecondReading> second) {

  public record SecondReading(boolean agreed, String reasons, Instant readAt, UserId readBy) {}

  /** Not in force yet: its second reader has not answered, and still can. */
  public boolean waits(CaseFile file) {
    return unread() && since(file).allMatch(entry -> entry instanceof Extension || entry instanceof Transfer);
  }

  /** Something was recorded that whoever decided did not see, before anybody had read it: it never takes effect. More time, or another force, changes nothing that was weighed. */
  public boolean overtaken(CaseFile file) {
    return unread() && !waits(file);
  }

  /** The person on whom it was decided was found to be the wrong one. */
  public boolean aboutSomebodyElse(CaseFile file) {
    return since(file).anyMatch(WrongPerson.class::isInstance);
  }

  /** In force: nobody else has to read it, or the second reader agreed. */
  public boolean stands() {
    return !awaitsSecondReader || second.filter(SecondReading::agreed).isPresent();
  }

  private boolean unread() {
    return awaitsSecondReader && second.isEmpty();
  }

  private Stream<Entry> since(CaseFile file) {
    return file.entries().stream().skip(fileEntries);
  }
}
