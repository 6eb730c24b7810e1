package org.tutela.measures.disclosure.web;

import java.util.Arrays;
import java.util.List;
import org.tutela.law.Reason;
import org.tutela.law.scheme.DisclosureTest;
import org.tutela.law.scheme.Findings;
import org.tutela.measures.disclosure.Working;

/**
 * The working of the law on the newest findings.
 *
 * @param missing what still stands against disclosing, each with its rule
 */
public record Limbs(List<Limb> limbs, Findings findings, List<Reason> missing) {

  public record Limb(DisclosureTest test, Findings.Finding finding) {
    public String code() {
      return test.name();
    }

    public String text() {
      return test.rule().text();
    }

    public String citation() {
      return test.rule().reason().source();
    }
  }

  static Limbs of(Working working) {
    var findings = working.decisions().isEmpty() ? Findings.none() : working.decisions().getFirst().decision().findings();
    var limbs = Arrays.stream(DisclosureTest.values()).map(test -> new Limb(test, test.finding(findings))).toList();
    var missing = working.possible().stream().filter(possible -> possible.inThisStage() && possible.event().name().equals("DECIDE_DISCLOSE"))
        .flatMap(possible -> possible.against().stream());
    return new Limbs(limbs, findings, missing.toList());
  }
}
