package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.time.Instant;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Texts;

/** The applicant was told in the standard words, which say nothing of what is held. */
@Cites(value = "Home Office Appendix E; South Lanarkshire: non-disclosure", rules = {"N-1", "N-2", "N-3", "SC-1"})
public record Notice(
    Instant at, String toldBy, String how, boolean standardWords, boolean adviceGiven, boolean doorLeftOpen,
    boolean safeContactKept) implements Entry {

  public List<Reason> against() {
    return Texts.gather(
        unless(at != null, SchemeRule.N_1.missing("at", "Record when the applicant was told")),
        unless(!blank(toldBy), SchemeRule.N_1.missing("toldBy", "Record who told the applicant")),
        unless(standardWords, SchemeRule.N_2.missing("standardWords", "Use the standard words and nothing else")),
        unless(adviceGiven, SchemeRule.N_3.missing("adviceGiven", "Give the safety advice and sources of support")),
        unless(doorLeftOpen, SchemeRule.N_3.missing("doorLeftOpen", "Say that new concerns can be raised")),
        unless(safeContactKept, SchemeRule.SC_1.missing("safeContact", "Contact the applicant only in the way they said is safe")));
  }
}
