package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/**
 * More time for one step. The old date is kept beside the new one. The applicant's delay is a reason like any other:
 * nothing pauses a clock.
 *
 * @param by the officer who grants it, as the force names them
 */
@Cites(value = "Cleveland 2010; Avon and Somerset: extension", rules = {"K-8", "K-9"})
public record Extension(Limit limit, LocalDate newDate, String reason, String by, Instant at) implements Entry {

  public List<Reason> against(Deadline current) {
    return Texts.gather(
        unless(!blank(reason), SchemeRule.K_8.missing("reason", "Give the reason for the extension")),
        unless(!blank(by), SchemeRule.K_8.missing("by", "Record who grants the extension")),
        unless(at != null, SchemeRule.K_8.missing("at", "Record when the extension is granted")),
        unless(newDate != null && LondonTime.endOf(newDate).isAfter(current.dueAt()),
            SchemeRule.K_8.missing("newDate", "The new date must be later than the date it replaces")),
        unless(current.limit() == limit, SchemeRule.K_8.missing("limit", "This extension is for another step")),
        unless(current.doneAt().isEmpty(), SchemeRule.K_8.missing("limit", "This step is already done")));
  }
}
