package org.tutela.tracking.alert;

import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.rule.Rule;

/**
 * How something becomes known, or changes in what is known.
 *
 * @param alert its identity, given when it was first raised; it stays with the episode through every revision
 * @param revision 1 when raised; a consumer takes each (alert, revision) once
 * @param watermark the engine's time when it was told
 * @param rule the rule in force, or null for what is no rule's
 */
public record Operation(
    Verb verb, String alert, int revision, long watermark, Finding finding, Reason reason, Rule rule, Parameters parameters) {

  public enum Verb { RAISE, UPDATE, CLEAR, WITHDRAW }

  /** Why something is withdrawn; NONE elsewhere. */
  public enum Reason { NONE, LATER_EVIDENCE, MERGED, RULE_CORRECTED }

  public Episode episode() {
    return finding.episode();
  }
}
