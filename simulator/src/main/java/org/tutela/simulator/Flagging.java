package org.tutela.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.register.CheckKind;
import org.tutela.measures.register.LocalFlag.What;
import org.tutela.measures.register.RecordCheck;
import org.tutela.measures.register.RecordFlag;

/** The flag on the local intelligence system, what came in on it, and what was looked into of whoever is overdue. */
final class Flagging {
  private final Services services;

  Flagging(Services services) {
    this.services = services;
  }

  /** Most are flagged, most flags were looked at; on a few something came in. */
  void look(PersonId person, Held.Conviction made, Cast cast, Draw draw, LocalDate today) {
    if (draw.chance(0.9)) flag(person, made, cast, draw, today);
    for (var duty : services.duties().of(person).orThrow().duties()) {
      if (!duty.open() || !duty.toDecide(today) || !draw.chance(0.5)) continue;
      for (var kind : List.of(CheckKind.CUSTODY, CheckKind.HOSPITAL)) {
        services.checks().record(new RecordCheck(person, duty.obligation().key(), kind, false, "Asked by telephone; not known there", today.minusDays(1).atTime(LocalTime.of(10, draw.between(0, 59))))).orThrow();
      }
    }
  }

  private void flag(PersonId person, Held.Conviction made, Cast cast, Draw draw, LocalDate today) {
    LocalDate on = made.decided().plusDays(draw.between(0, 3));
    if (on.isAfter(today)) return;
    services.flags().record(new RecordFlag(person, What.PUT_ON, on, "Tell the manager of any stop, any crime report and any call to the address", 0)).orThrow();
    LocalDate looked = today.minusDays(draw.between(10, 300));
    if (looked.isBefore(on) || !draw.chance(0.8)) return;
    Cast.as(cast.supervisor(), () -> services.flags().record(new RecordFlag(person, What.CHECKED, looked, "The triggers are as the plan asks", 1)).orThrow());
    if (draw.chance(0.25)) services.flags().record(new RecordFlag(person, What.REPORTED, today.minusDays(draw.between(0, 9)), "Stopped in a car with an adult who has children; nothing more is known", 2)).orThrow();
  }
}
