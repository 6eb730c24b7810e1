package org.tutela.ledger;

import java.util.List;

/** What the verifier found. */
public sealed interface Verdict {

  /**
   * @param signed how many of the events stand under a signed checkpoint; the rest are younger than the last one
   * @param remarks what is no proof of tampering but wants an explanation
   */
  record Pass(long events, long signed, int checkpoints, long disclosures, List<String> remarks) implements Verdict {
    @Override
    public String toString() {
      var text = new StringBuilder("PASS: %,d events without a gap, %,d of them under %,d signed checkpoints; %,d disclosures, each prepared by one person and approved by another"
          .formatted(events, signed, checkpoints, disclosures));
      remarks.forEach(remark -> text.append("\nnote: ").append(remark));
      return text.toString();
    }
  }

  /** @param index of the first event that is wrong, or that may be when no closer can be said */
  record Fail(long index, String why) implements Verdict {
    @Override
    public String toString() {
      return "FAIL at event " + index + ": " + why;
    }
  }
}
