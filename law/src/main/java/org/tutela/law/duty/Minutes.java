package org.tutela.law.duty;

import static org.tutela.law.Texts.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Known;
import org.tutela.law.Reason;
import org.tutela.law.Ruling;

/** Minutes of a meeting or review. They cannot be finalised while a managed child sex offender lacks this meeting's own decision. */
@Cites(value = "MAPPA Guidance 13b.1", rules = {"MP-5", "MP-7", "C-1"})
public record Minutes(LocalDate heldOn, List<Discussed> discussed) {

  /** @param consideration decided at this meeting; an earlier one does not serve */
  public record Discussed(String who, Known managedChildSexOffender, Optional<Decided> consideration) {}

  public record Decided(LocalDate on, ConsiderationDecision decision, boolean rationale) {}

  public Minutes {
    discussed = List.copyOf(discussed);
  }

  public Ruling<Minutes> finalise() {
    var against = new ArrayList<Reason>();
    for (var person : discussed) {
      if (person.managedChildSexOffender() != Known.NO) against.addAll(against(person));
    }
    return Ruling.unless(against, () -> this);
  }

  private List<Reason> against(Discussed person) {
    var here = person.consideration().filter(decided -> decided.on().equals(heldOn));
    if (here.isEmpty()) {
      return List.of(DutyRule.MP_7.missing(person.who(), "No decision on disclosure at this meeting"));
    }
    return unless(here.get().rationale(), DutyRule.MP_5.missing(person.who(), "The decision has no rationale"));
  }
}
