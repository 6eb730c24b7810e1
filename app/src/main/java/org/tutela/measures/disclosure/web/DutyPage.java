package org.tutela.measures.disclosure.web;

import org.tutela.measures.disclosure.Considerations;
import org.tutela.measures.disclosure.HeldConsideration;
import org.tutela.ui.Page;

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

  public int pages() {
    int pending = duty.counts().due() + duty.counts().overdue();
    return Math.max(1, (pending + 49) / 50);
  }
}
