package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;
import org.tutela.law.Texts;

/** The entry that shows that asking the subject was considered. There is no decision to disclose without it. */
@Cites(value = "X (South Yorkshire) [2012] EWHC 2954 (Admin), para 41; R (A) [2021] UKSC 37",
    rules = {"REP-1", "REP-2", "REP-3", "REP-4", "REP-5", "REP-6", "REP-7"})
public sealed interface Representations extends Entry {

  /** @param reply what the subject said, or that no reply came by the date given */
  record Asked(String reply, String weight, boolean applicantProtected) implements Representations {}

  record NotAsked(RepresentationReason reason, String text) implements Representations {}

  /** Reads a typed reason: one that is not listed is no reason. */
  static Ruling<NotAsked> notAsked(String code, String text) {
    return RepresentationReason.of(code)
        .map(reason -> new NotAsked(reason, text))
        .<Ruling<NotAsked>>map(entry -> Ruling.unless(entry.against(), () -> entry))
        .orElseGet(() -> Ruling.notAllowed(SchemeRule.REP_4.missing("reason",
            "Choose a listed reason for not asking, or OTHER with an explanation")));
  }

  default List<Reason> against() {
    return switch (this) {
      case Asked(var reply, var weight, var applicantProtected) -> Texts.gather(
          unless(!blank(reply), SchemeRule.REP_4.missing("reply", "Record the reply, or that none came")),
          unless(!blank(weight), SchemeRule.REP_4.missing("weight", "Record the weight given to it")),
          unless(applicantProtected, SchemeRule.REP_6.missing("applicantProtected", "Asking must not have revealed who applied")));
      case NotAsked(var reason, var text) -> Texts.gather(
          unless(reason != null, SchemeRule.REP_2.missing("reason", "Asking is the norm: record why not")),
          unless(reason != RepresentationReason.OTHER || !blank(text),
              SchemeRule.REP_4.missing("text", "Explain the reason for not asking")));
    };
  }
}
