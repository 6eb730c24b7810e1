package org.tutela.law.scheme;

import static org.tutela.law.Texts.blank;
import static org.tutela.law.Texts.unless;

import java.util.ArrayList;
import java.util.List;
import org.tutela.law.Cites;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;

/** The test at common law, limb by limb. It starts from confidentiality; no presumption stands in for a limb. */
@Cites(value = "X (South Yorkshire) [2012] EWHC 2954 (Admin); R (A) [2021] UKSC 37",
    rules = {"T-0", "T-1", "T-2", "T-3", "T-4", "T-5", "L-1"})
public enum DisclosureTest {
  NECESSARY(SchemeRule.T_1),
  PRESSING_NEED(SchemeRule.T_2),
  PROPORTIONATE(SchemeRule.T_3);

  private final SchemeRule rule;

  DisclosureTest(SchemeRule rule) {
    this.rule = rule;
  }

  public SchemeRule rule() {
    return rule;
  }

  public Findings.Finding finding(Findings findings) {
    return switch (this) {
      case NECESSARY -> findings.necessary();
      case PRESSING_NEED -> findings.pressingNeed();
      case PROPORTIONATE -> findings.proportionate();
    };
  }

  /** One limb's working: empty when it is met with reasons. */
  public List<Reason> against(Findings findings) {
    var finding = finding(findings);
    return switch (finding.answer()) {
      case NOT_RECORDED -> List.of(SchemeRule.T_4.missing(name(), "No finding: " + rule.text()));
      case NO -> List.of(rule.missing(name(), "Not met: " + rule.text()));
      case YES -> unless(!blank(finding.reasons()), SchemeRule.T_4.missing(name(), "No reasons: " + rule.text()));
    };
  }

  /** The whole test. Allowed carries one reason a limb; not allowed names every limb that fails, not only the first. */
  public static Ruling<Findings> judge(Findings findings) {
    var against = new ArrayList<Reason>();
    for (DisclosureTest limb : values()) against.addAll(limb.against(findings));
    if (blank(findings.harm())) against.add(SchemeRule.T_5.missing("harm", "Assess the harm that may follow disclosure"));
    if (!against.isEmpty()) {
      against.addFirst(SchemeRule.T_0.reason());
      return new Ruling.NotAllowed<>(against);
    }
    return Ruling.allowed(findings, SchemeRule.L_1.reason(), SchemeRule.T_1.reason(), SchemeRule.T_2.reason(), SchemeRule.T_3.reason());
  }
}
