package org.tutela.law.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.law.Known;
import org.tutela.law.scheme.RepresentationReason;
import org.tutela.law.scheme.Representations;

/** The parts of a consideration that goes well, for tests to spoil one at a time. */
final class DutyStory {
  static final LocalDate DAY = LocalDate.of(2024, 5, 2);
  static final Offence INDECENT_ASSAULT = Offence.of(Offence.Statute.SOA_1956, "14").againstOneAged(12);
  static final Offence SECTION_9 = Offence.of(Offence.Statute.SOA_2003, "9");
  static final Member MOTHER = new Member("the mother", Known.YES, "She does not know");

  private DutyStory() {}

  static ManagedOffender offender() {
    return managed(Matter.here(Matter.Kind.CONVICTION, INDECENT_ASSAULT));
  }

  static ManagedOffender managed(Matter... matters) {
    return ManagedOffender.judge(List.of(matters), Known.YES, DAY);
  }

  static RiskFinding risk(RiskFinding.ToWhom toWhom, Offence feared) {
    return new RiskFinding(Known.YES, toWhom, "child aged 7", Optional.of(feared), "NORTHMERE");
  }

  static RiskFinding namedChild() {
    return risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, SECTION_9);
  }

  static ConsiderationRecord record(ConsiderationDecision decision, String reasons, RiskFinding risk, Member... members) {
    return new ConsiderationRecord(DAY, List.of("chair"), offender(), risk, List.of(members), decision, reasons, true,
        new Representations.NotAsked(RepresentationReason.RISK_TO_CHILD, "He would move away"), "A safety plan alone",
        "Tell nobody", decision == ConsiderationDecision.DEFER ? DAY.plusDays(14) : null, "M-1", "", DAY.plusWeeks(16));
  }

  static Consideration.Opened opened() {
    return Consideration.due(offender(), "NORTHMERE", Trigger.LEVEL_2_MEETING, DAY).orThrow().start("chair").orThrow();
  }

  static DisclosureMade made(String address) {
    return madeTo("The  Mother ", address);
  }

  static DisclosureMade madeTo(String name, String address) {
    return new DisclosureMade(DAY.plusDays(1), name, address, "His conviction of 1990", "Tell nobody");
  }
}
