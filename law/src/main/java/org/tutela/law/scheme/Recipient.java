package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** The protector: the person best placed to protect the child, who may not be the applicant. */
@Cites(value = "Buckinghamshire; West Yorkshire; Avon and Somerset: whom to tell", rules = {"D-1", "D-2"})
public record Recipient(String name, Relation relation, boolean isApplicant, String whyThisPerson) {

  /** How the protector stands to the child. */
  public enum Relation { PARENT, GUARDIAN, CARER, OTHER }

  public List<Reason> against() {
    return Texts.gather(
        unless(!blank(name), SchemeRule.D_1.missing("recipient", "Name the person who will be told")),
        unless(relation != null, SchemeRule.D_1.missing("relation", "Record how the person told stands to the child")),
        unless(!blank(whyThisPerson), SchemeRule.D_1.missing("whyThisPerson", "Say why this person is best placed to protect the child")));
  }
}
