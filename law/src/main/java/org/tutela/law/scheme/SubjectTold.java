package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** Whether the subject was told of a disclosure: the entry without which a disclosure does not close. */
@Cites(value = "Sussex Police; MAPPA disclosure page: telling the subject", rules = {"S-1", "S-2", "S-3", "S-4"})
public sealed interface SubjectTold {

  /** @param bySelf told it themselves, with an officer present */
  record Told(Instant at, String by, boolean bySelf) implements SubjectTold {}

  record NotTold(Why why, String text) implements SubjectTold {}

  enum Why { RAISES_RISK, OBSTRUCTS_INVESTIGATION, NOT_LOCATABLE, OTHER }

  default List<Reason> against() {
    return switch (this) {
      case Told(var at, var by, _) -> Texts.gather(
          unless(at != null, SchemeRule.S_4.missing("toldAt", "Record when the person was told")),
          unless(!blank(by), SchemeRule.S_4.missing("toldBy", "Record who told the person")));
      case NotTold(var why, var text) -> unless(why != null && (why != Why.OTHER || !blank(text)),
          SchemeRule.S_2.missing("whyNotTold", "Record why the person was not told"));
    };
  }

  /** What anyone who asks whether they were checked is answered. It takes no facts, so it can reveal none. */
  static Answer toOneWhoAsks() {
    return Answer.NEITHER_CONFIRM_NOR_DENY;
  }

  enum Answer { NEITHER_CONFIRM_NOR_DENY }
}
