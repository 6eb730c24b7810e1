package org.tutela.measures.disclosure.web;

import org.tutela.measures.disclosure.Considerations;
import org.tutela.measures.disclosure.HeldConsideration;
import org.tutela.ui.Page;
import org.tutela.ui.component.Prose;

/** How the duty stands in an area. */
public record DutyPage(Considerations.Duty duty) implements Page {
  @Override
  public String template() {
    return "disclosure/duty.jte";
  }

  @Override
  public String title() {
    return "Duty to consider disclosure";
  }

  /** By name and reference; empty for whoever may not see the person. */
  public String person(HeldConsideration held) {
    var person = duty.persons().get(held.person());
    if (person == null) return "A person whom you may not see";
    return (person.restricted() ? "Restricted person" : person.name()) + ", " + person.reference();
  }

  /** The decision and its reasons, as the record has them. */
  public Prose decision(HeldConsideration held) {
    var decided = duty.decisions().get(held.id());
    return decided == null ? Prose.of("") : Prose.lines(Titles.of(decided.decision()) + "\n" + decided.reasons());
  }

  public String decidedOn(HeldConsideration held) {
    var decided = duty.decisions().get(held.id());
    return decided == null ? "" : Moments.of(decided.on());
  }

  public String toCarryOutCaption() {
    return caption("Decided to disclose, and still to be carried out, the longest waiting first", duty.toCarryOut().size(), duty.counts().toCarryOut());
  }

  public String decidedCaption() {
    return caption("Decided in the last 12 months, the last first", duty.decided().size(), duty.counts().decidedToDisclose() + duty.counts().decidedNot());
  }

  private static String caption(String what, int shown, int all) {
    return all > shown ? what + " (%d of %d)".formatted(shown, all) : what;
  }

  public int pages() {
    int pending = duty.counts().due() + duty.counts().overdue();
    return Math.max(1, (pending + 49) / 50);
  }
}
