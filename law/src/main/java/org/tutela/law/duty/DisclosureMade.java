package org.tutela.law.duty;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.LocalDate;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** What was disclosed under the Act, to whom and on what conditions. */
@Cites(value = "CJA 2003 s.327A(5)-(6), (8)(c)", rules = {"C-6", "C-7", "C-9"})
public record DisclosureMade(LocalDate on, String recipientName, String recipientAddress, String content, String conditions) {

  public List<Reason> against() {
    return Texts.gather(
        unless(on != null, DutyRule.C_7.missing("on", "Record when it was disclosed")),
        unless(!blank(recipientName), DutyRule.C_9.missing("recipientName", "Record the recipient's name")),
        unless(!blank(recipientAddress), DutyRule.C_9.missing("recipientAddress", "Record the recipient's address")),
        unless(!blank(content), DutyRule.C_9.missing("content", "Record what was disclosed")),
        unless(!blank(conditions), DutyRule.C_6.missing("conditions", "Record the conditions, or that there are none")));
  }
}
