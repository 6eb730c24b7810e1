package org.tutela.simulator;

import static org.tutela.simulator.Cast.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.London;
import org.tutela.law.Known;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.ConsiderationState;
import org.tutela.law.duty.DisclosureMade;
import org.tutela.law.duty.Member;
import org.tutela.law.duty.Offence;
import org.tutela.law.duty.RiskFinding;
import org.tutela.law.scheme.RepresentationReason;
import org.tutela.law.scheme.Representations;
import org.tutela.measures.disclosure.ConsiderationId;
import org.tutela.measures.disclosure.HeldConsideration;
import org.tutela.measures.disclosure.RecordConsideration;

/** The duty of section 327A, done: an officer prepares the consideration, a decision-maker records it, and the next is set. */
final class Considering {
  /** Whom the decision names, and who is told. */
  private static final String MOTHER = "The children's mother";

  private final Services services;

  Considering(Services services) {
    this.services = services;
  }

  /**
   * What is due for a person within two weeks; nothing where the duty is not on. The two who do it are those who may
   * see restricted records.
   *
   * @param next when it is to be considered again
   */
  void consider(PersonId person, Cast cast, Draw draw, LocalDate next) {
    LocalDate soon = London.date(services.clock().instant()).plusDays(14);
    as(cast.officer(1), () -> services.considerations().ofPerson(person).orThrow()).stream()
        .filter(held -> held.state() == ConsiderationState.DUE && held.dueOn().isBefore(soon) && held.area().equals(cast.area()))
        .forEach(held -> consider(held, cast, draw, next));
  }

  private void consider(HeldConsideration due, Cast cast, Draw draw, LocalDate next) {
    ConsiderationId id = due.id();
    as(cast.officer(1), () -> services.considerations().start(id, due.version()).orThrow());
    boolean disclose = draw.chance(0.04);
    LocalDate today = London.date(services.clock().instant());
    as(cast.decisionMaker(1), () -> services.considerations().record(disclose ? toDisclose(id, version(id), today, next) : notTo(id, version(id), today, next))
        .orThrow());
    if (!disclose) return;
    as(cast.officer(1), () -> services.considerations().carriedOut(id, version(id), new DisclosureMade(today, MOTHER, "12 Lantern Road\nAldmouth",
        "That he has been convicted of a sexual offence against a child", "Not to be passed on"), "Told by his officer the same day").orThrow());
  }

  private int version(ConsiderationId id) {
    return services.considerations().open(id).orThrow().held().version();
  }

  private static RecordConsideration notTo(ConsiderationId id, int version, LocalDate on, LocalDate next) {
    return new RecordConsideration(id, version, on, List.of("Police", "Probation"),
        new RiskFinding(Known.NO, RiskFinding.ToWhom.NOBODY, "", Optional.empty(), ""), List.of(), Optional.of(ConsiderationDecision.NOT_DISCLOSE),
        "No contact with any child is known; conditions are kept and visits show nothing new", false, Optional.empty(), "", "", Optional.empty(), "", "",
        Optional.of(next));
  }

  private static RecordConsideration toDisclose(ConsiderationId id, int version, LocalDate on, LocalDate next) {
    return new RecordConsideration(id, version, on, List.of("Police", "Probation", "Children's services"),
        new RiskFinding(Known.YES, RiskFinding.ToWhom.PARTICULAR_CHILDREN, "The children of his new partner",
            Optional.of(Offence.of(Offence.Statute.SOA_2003, "9")), ""),
        List.of(new Member(MOTHER, Known.YES, "She lives with them and knows nothing")), Optional.of(ConsiderationDecision.DISCLOSE),
        "She can act on it at once, and nobody else can", false,
        Optional.of(new Representations.NotAsked(RepresentationReason.RISK_TO_CHILD, "He may move away with the family")),
        "Supervised contact was refused", "Not to be passed on", Optional.empty(), "", "", Optional.of(next));
  }
}
