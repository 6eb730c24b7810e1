package org.tutela.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.tutela.casework.people.AtRisk;
import org.tutela.casework.people.Marker;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordAtRisk;
import org.tutela.casework.people.RecordMarker;
import org.tutela.measures.register.CheckKind;
import org.tutela.measures.register.LocalFlag.What;
import org.tutela.measures.register.RecordCheck;
import org.tutela.measures.register.RecordFlag;

/** Warnings, people at risk, the flag on the local intelligence system and what came in on it, and what was looked into of whoever is overdue. */
final class Flagging {
  private final Services services;

  Flagging(Services services) {
    this.services = services;
  }

  /** Most are flagged, most flags were looked at; on a few something came in. */
  void look(PersonId person, Held.Conviction made, Cast cast, Draw draw, LocalDate today) {
    if (draw.chance(0.9)) flag(person, made, cast, draw, today);
    warn(person, made, draw, today);
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
    if (!draw.chance(0.25)) return;
    LocalDate reported = Supervising.later(looked, today.minusDays(draw.between(0, 9)));
    // after the plan of visits that it calls in question
    ((PlayedClock) services.clock()).aMinuteLater(() ->
        services.flags().record(new RecordFlag(person, What.REPORTED, reported, "Stopped in a car with an adult who has children; nothing more is known", 2)).orThrow());
  }

  private void warn(PersonId person, Held.Conviction made, Draw draw, LocalDate today) {
    services.markers().record(new RecordMarker(person, Marker.Kind.METHOD, made.victimAge() < 16 ? "Befriended a parent first, then offered to look after the child"
        : "Met the victim in the course of work, and wrote messages for weeks", made.decided(), Optional.empty())).orThrow();
    if (draw.chance(0.08)) services.markers().record(new RecordMarker(person, Marker.Kind.DOG, "A dog in the yard, not tied up", today.minusDays(40), Optional.of(today.plusMonths(5)))).orThrow();
    if (draw.chance(0.06)) services.markers().record(new RecordMarker(person, Marker.Kind.VIOLENCE, "Pushed an officer at the door; go in pairs", today.minusDays(200), Optional.of(today.plusMonths(2)))).orThrow();
    // nothing is drawn for it, so that the rest of the world stays as it was
    if (made.decided().getDayOfMonth() > 2) return;
    boolean child = made.victimAge() < 16;
    services.markers().record(new RecordAtRisk(person, child ? AtRisk.Relation.FORMER_PARTNER : AtRisk.Relation.VICTIM, "", child ? "Former partner and her two children" : "The victim, a former colleague", child,
        child ? "Went to the children's school twice to wait for them" : "Wrote to her from prison; the letters were stopped", child ? "Ask whether the children are there, and see them; tell the manager the same day"
        : "Ask whether there was any contact, and write down what is said", today.minusDays(60), today.plusMonths(4))).orThrow();
  }
}
