package org.tutela.measures.mappa;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.register.Supervisions;

/** Management that moves to another area: offered by one, taken up or refused by the other; in between nothing changes. */
@Service
public class Transfers {
  private static final String LIMITED =
      "Only some people may see this record. Ask the force that offers it to let you in, then take the person up";
  private final Gate gate;
  private final TransferStore store;
  private final Mappa mappa;
  private final People people;
  private final Supervisions supervisions;
  private final Work work;
  private final Restrictions restrictions;
  private final Ids ids;
  private final Clock clock;

  Transfers(Gate gate, TransferStore store, Mappa mappa, People people, Supervisions supervisions, Work work, Restrictions restrictions, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.mappa = mappa;
    this.people = people;
    this.supervisions = supervisions;
    this.work = work;
    this.restrictions = restrictions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<UUID> offer(OfferTransfer command) {
    return gate.pass(Permission.MANAGE_PERSON, visit -> mappa.open(command.management()).then(managed -> {
      var m = managed.management();
      visit.concerning(Target.about("management", m.id().value(), m.area(), m.person().value()));
      if (command.reason().isBlank()) return Outcome.refused("transfer-reason", "Say why the person moves");
      if (command.to().equals(m.area())) return Outcome.refused("to", "Choose another area");
      if (m.version() != command.version() || m.to().isPresent()) return Outcome.conflict("this person's management");
      if (store.of(m.id()).isPresent()) return Outcome.refused("to", "The person is offered to an area already");
      var id = ids.next();
      store.insert(new Transfer(id, m.id(), m.person(), managed.person().reference(), m.area(), command.to(), m.category(), m.level(),
          command.reason(), clock.instant()), visit.actor().id());
      return Outcome.done(id);
    }));
  }

  /** What other areas have offered to the reader's own, the oldest first. */
  public Outcome<List<Transfer>> offered() {
    return gate.pass(Permission.SEE_MANAGED, visit -> {
      var offers = store.offeredTo(visit.actor().area());
      visit.shown(offers.size());
      return Outcome.done(offers);
    });
  }

  public Outcome<Transfer> find(UUID id) {
    return gate.pass(Permission.SEE_MANAGED, visit -> store.find(id).filter(t -> t.to().equals(visit.actor().area()))
        .map(t -> {
          visit.concerning(Target.of("transfer", id, t.to()));
          return Outcome.done(t);
        })
        .orElseGet(() -> store.answered(id, visit.actor().area()) ? Outcome.conflict("this transfer") : Outcome.notFound()));
  }

  /** From here on the person, and with them their record, is held by the receiving area. */
  public Outcome<ManagementId> takeUp(TakeUp command) {
    return gate.pass(Permission.MANAGE_PERSON, visit -> find(command.transfer()).then(t -> {
      visit.concerning(Target.of("transfer", t.id(), t.to()));
      LocalDate today = London.date(clock.instant());
      if (command.on().isAfter(today)) return Outcome.refused("on", "The first day cannot be in the future");
      LocalDate review = command.nextReview().orElse(command.on().plus(t.level().reviewEvery()));
      if (review.isBefore(command.on())) return Outcome.refused("review", "The next review cannot be before the first day");
      if (!store.takeUp(t.id(), command.on(), clock.instant(), visit.actor().id())) return Outcome.conflict("this transfer");
      if (!store.answer(t.id(), "ACCEPTED", "", clock.instant(), visit.actor().id())) return Outcome.conflict("this transfer");
      var taken = people.find(t.person());
      if (taken instanceof Outcome.NotFound) return Outcome.refused("on", LIMITED);
      return taken.then(person -> {
        visit.concerning(Target.about("person", person.id().value(), person.area(), person.id().value()));
        return restrictions.movedIn(t.person().value()).then(_ -> work.movedIn(t.person().value(), command.team())).then(_ -> supervisions.movedIn(t.person())).then(_ -> mappa.receive(new Management(new ManagementId(ids.next()), t.person(), t.to(), t.category(), t.level(), command.leadAgency(),
            command.team(), command.on(), Optional.empty(), Optional.of(review), 0), command.on(), visit));
      });
    }));
  }

  public Outcome<UUID> refuse(UUID transfer, String reason) {
    return gate.pass(Permission.MANAGE_PERSON, visit -> find(transfer).then(t -> {
      visit.concerning(Target.of("transfer", t.id(), t.to()));
      if (reason.isBlank()) return Outcome.refused("refuse-reason", "Say why the area does not take the person up");
      return store.answer(t.id(), "REFUSED", reason, clock.instant(), visit.actor().id()) ? Outcome.done(t.id()) : Outcome.conflict("this transfer");
    }));
  }
}
