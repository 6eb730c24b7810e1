package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** The police act without anyone asking (right to know): no applicant, no interview, the same test, counted apart. */
public record PoliceInitiation(Instant at, String officer, String trigger, boolean childRecorded, boolean subjectRecorded)
    implements Entry {

  List<Reason> against() {
    return Texts.gather(
        unless(!blank(officer), SchemeRule.MACHINE.missing("officer", "Record the officer who opens the case")),
        unless(!blank(trigger), SchemeRule.MACHINE.missing("trigger", "Record what led the police to act")),
        unless(childRecorded, SchemeRule.MACHINE.missing("child", "Record the child")),
        unless(subjectRecorded, SchemeRule.MACHINE.missing("subject", "Record the person of concern")));
  }
}
