package org.tutela.measures.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.AccessLists;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Transfer;

/** Applications between forces. Who received it stays responsible until the other force accepts; first contact does not move. */
@Service
public class CrossBorder {
  private static final String SOURCE = "handover";
  private static final String ANSWER = "ANSWER_OFFER";
  private final Gate gate;
  private final Cases cases;
  private final HandoverStore store;
  private final FindingStore findings;
  private final ListStore lists;
  private final Places places;
  private final Work work;
  private final AccessLists limits;
  private final Staffing staffing;
  private final Ids ids;

  CrossBorder(Gate gate, Cases cases, HandoverStore store, FindingStore findings, ListStore lists, Places places, Work work, AccessLists limits,
              Staffing staffing, Ids ids) {
    this.gate = gate;
    this.cases = cases;
    this.store = store;
    this.findings = findings;
    this.lists = lists;
    this.places = places;
    this.work = work;
    this.limits = limits;
    this.staffing = staffing;
    this.ids = ids;
  }

  /** The other force sees the offer, which is a task there until it is answered or taken back, and nothing of the case. */
  public Outcome<UUID> offer(ApplicationId id, int version, AreaCode to, String reason) {
    return gate.pass(Permission.TRANSFER_APPLICATION, visit -> cases.at(visit, id, version).then(application -> {
      if (reason.isBlank()) return Outcome.refused("reason", "Say why the other force should have it");
      if (!places.areas().contains(to)) return Outcome.refused("to", "Choose a force");
      if (store.offeredOf(id).isPresent()) return Outcome.refused("to", "It is offered to another force already: take that offer back first");
      if (application.person().filter(limits::keptToList).filter(person -> !limits.letsInSomebodyOf(to, person)).isPresent()) {
        return Outcome.refused("to", "The record of the person found is kept to a list, and nobody of that force is on it: whoever keeps the list lets in first those who will take the case over");
      }
      var now = cases.now();
      return cases.add(visit, application, "TRANSFER", "Offered to " + to + ": " + reason, open -> open.transfer(transfer(application.area(), to)))
          .then(after -> {
            var offer = new Handover(ids.next(), id, after.person(), after.area(), to, after.reference(), lists.town(id), after.firstContact(),
                after.deadlines().next().map(org.tutela.law.scheme.Deadline::dueAt), after.flags(now).contains(org.tutela.law.scheme.Flag.IMMEDIATE_RISK) || after.request().danger().flagged(),
                reason, now, Handover.State.OFFERED, "");
            store.insert(offer, visit.actor().id());
            if (!store.ask(offer.id(), ids.next(), staffing.team(to, Permission.TRANSFER_APPLICATION), now, visit.actor().id())) throw new IllegalStateException("nobody was asked: " + offer.id());
            return Outcome.done(offer.id());
          });
    }));
  }

  /** Every force. */
  public List<AreaCode> forces() {
    return places.areas();
  }

  /** What waits for an answer of one's own force. */
  public Outcome<List<Handover>> waiting() {
    return gate.pass(Permission.LIST_APPLICATIONS, visit -> {
      var waiting = store.waitingFor(visit.actor().area());
      visit.shown(waiting.size());
      return Outcome.done(waiting);
    });
  }

  public Outcome<List<Handover>> of(ApplicationId id) {
    return gate.pass(Permission.OPEN_APPLICATION, visit -> cases.find(visit, id).map(_ -> store.of(id)));
  }

  /** An offer to one's own force. */
  public Outcome<Handover> offered(UUID offer) {
    return gate.pass(Permission.TRANSFER_APPLICATION, visit -> toUs(visit, offer));
  }

  /**
   * The case is this force's from now on. It is the one act that touches both forces' rows, so the work is done with
   * the system's authority once the officer's own right to accept is established; the history names the officer.
   */
  public Outcome<ApplicationId> accept(UUID offer, String words) {
    return gate.pass(Permission.TRANSFER_APPLICATION, visit -> toUs(visit, offer).map(_ -> visit.actor())).then(officer -> {
      try {
        return Acting.as(Acting.system(officer.area()), "HANDOVER", () -> gate.pass(Permission.TRANSFER_APPLICATION,
            visit -> take(visit, offer, officer, words)));
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private Outcome<ApplicationId> take(Visit visit, UUID id, Actor officer, String words) {
    var now = cases.now();
    Handover offer = store.find(id).orElseThrow();
    if (!store.answer(id, Handover.State.ACCEPTED, officer.id(), now, words)) return Outcome.conflict("this offer");
    return cases.find(visit, offer.application()).then(application -> {
      var accepted = transfer(offer.from(), offer.to()).accepted(now);
      findings.overtaken(application.id(), "Handed over to another force", now, officer.id());
      boolean keepsToList = application.person().filter(limits::keptToList).isPresent();
      // it was found out, or limited, after the case had been offered
      if (keepsToList && !limits.letIn(application.person().orElseThrow(), officer.id())) return Outcome.conflict("this offer");
      return cases.add(application, open -> open.transfer(accepted), next -> new Change(application, "TRANSFER_ACCEPTED")
          .because(words).to(next).handedTo(officer.area(), keepsToList), officer);
    }).then(after -> work.done(SOURCE, id, ANSWER).map(_ -> after)).then(after -> work.open(new OpenTask(Duties.TAKE_OVER, Permission.ASSIGN_APPLICATION, "Taken over from " + offer.from() + ": " + after.reference(), Urgency.ROUTINE,
        after.area(), officer.team(), Optional.empty(), "application", after.id().value(), "/applications/" + after.id(), after.person(),
        now.plus(java.time.Duration.ofDays(1)))).map(_ -> after.id()));
  }

  public Outcome<Boolean> reject(UUID offer, String words) {
    return gate.pass(Permission.TRANSFER_APPLICATION, visit -> toUs(visit, offer).then(_ -> {
      if (words.isBlank()) return Outcome.refused("words", "Say why it is not yours to take");
      return store.answer(offer, Handover.State.REJECTED, visit.actor().id(), cases.now(), words)
          ? work.done(SOURCE, offer, ANSWER).map(_ -> true) : Outcome.conflict("this offer");
    }));
  }

  /** The offering force changes its mind before it is answered. */
  public Outcome<Application> takeBack(ApplicationId id, int version, String words) {
    return gate.pass(Permission.TRANSFER_APPLICATION, visit -> cases.at(visit, id, version).then(application -> {
      var offer = store.offeredOf(id);
      if (offer.isEmpty()) return Outcome.conflict("this offer");
      if (!store.takeBack(offer.get().id(), visit.actor().id(), cases.now(), words)) return Outcome.conflict("this offer");
      return cases.note(visit, application, "TRANSFER_TAKEN_BACK", words);
    }));
  }

  private Outcome<Handover> toUs(Visit visit, UUID id) {
    return store.find(id).filter(offer -> offer.to().equals(visit.actor().area())).map(offer -> {
      visit.concerning(new Target(SOURCE, id, offer.to(), offer.about()));
      return offer.state() == Handover.State.OFFERED ? Outcome.done(offer) : Outcome.<Handover>conflict("this offer");
    }).orElseGet(Outcome::notFound);
  }

  private Transfer transfer(AreaCode from, AreaCode to) {
    return new Transfer(from.value(), to.value(), Transfer.Jurisdiction.ENGLAND_AND_WALES, cases.now(), Optional.empty());
  }
}
