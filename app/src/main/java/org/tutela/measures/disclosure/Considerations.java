package org.tutela.measures.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.casework.work.OpenTask;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.Known;
import org.tutela.law.Ruling;
import org.tutela.law.duty.Consideration;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.ConsiderationFile;
import org.tutela.law.duty.ConsiderationState;
import org.tutela.law.duty.DisclosureMade;
import org.tutela.law.duty.ManagedOffender;
import org.tutela.law.duty.Trigger;
import org.tutela.measures.mappa.Management;
import org.tutela.measures.mappa.Mappa;
import org.tutela.measures.tracking.AlertsBehind;
import org.tutela.measures.tracking.Behind;

/**
 * The duty of CJA 2003 s.327A: in each case of a managed child sex offender, to consider disclosure. A decision opens
 * the next consideration at once, so that no managed case is without one.
 */
@Service
public class Considerations {
  static final String TASK = "CONSIDER_DISCLOSURE";
  static final String CARRY_OUT = "CARRY_OUT_DISCLOSURE";
  static final String FORM_OPINION = "FORM_OPINION";
  static final int PAGE = 50;
  private static final int LATELY = 20;
  /** As soon as is reasonably practicable, says s.327A(6); the days are ours. */
  private static final int DAYS_TO_CARRY_OUT = 3;

  private final Gate gate;
  private final ConsiderationStore store;
  private final ConsiderationRecordStore records;
  private final Convictions convictions;
  private final Mappa mappa;
  private final People people;
  private final AlertsBehind alerts;
  private final Work work;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Considerations(Gate gate, ConsiderationStore store, ConsiderationRecordStore records, Convictions convictions, Mappa mappa, People people, AlertsBehind alerts, Work work, Staffing staffing, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.records = records;
    this.convictions = convictions;
    this.mappa = mappa;
    this.people = people;
    this.alerts = alerts;
    this.work = work;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens a consideration if the duty is on for the person, or may be; empty when it is off. A meeting or review covers
   * the pending one of an earlier meeting or review.
   */
  public Outcome<Optional<ConsiderationId>> trigger(OpenConsideration command) {
    return gate.pass(Permission.OPEN_CONSIDERATION, visit -> mappa.managedBy(command.person()).then(management ->
        offender(command.person(), management).then(offender -> {
          visit.concerning(Target.about("person", command.person().value(), command.area(), command.person().value()));
          askForOpinions(offender, command, team(management, visit));
          if (!(Consideration.due(offender, command.area().value(), command.trigger(), command.on())
              instanceof Ruling.Allowed<Consideration.Due>(var due, _))) {
            return Outcome.done(Optional.empty());
          }
          if (command.application().isPresent()) {
            var already = store.ofApplication(command.application().get(), command.person());
            if (already.isPresent()) return Outcome.done(already.map(HeldConsideration::id));
          }
          var held = new HeldConsideration(new ConsiderationId(ids.next()), command.area(), command.person(), command.trigger(),
              command.text(), command.on(), due.file().dueOn(), command.application(), ConsiderationState.DUE, Optional.empty(), 0);
          store.insert(held, visit.actor().id(), clock.instant());
          if (command.trigger().isMeetingOrReview()) supersedeEarlierReviews(held, visit);
          return openTask(held, team(management, visit)).map(_ -> Optional.of(held.id()));
        })));
  }

  /** As {@link #trigger}; to one of the same words that waits, another adds nothing. */
  Outcome<PersonId> triggerOnce(OpenConsideration command) {
    return ofPerson(command.person()).then(all -> all.stream().anyMatch(held -> held.trigger() == command.trigger() && held.triggerText().equals(command.text()) && isPending(held))
        ? Outcome.done(command.person()) : trigger(command).map(_ -> command.person()));
  }

  /**
   * A child sex offence of the person was recorded, or what may be one. Whoever is not managed has nothing to be considered yet; one that is pending
   * and due as soon covers this, since its page shows every conviction.
   */
  Outcome<PersonId> convicted(PersonId person, String why) {
    return mappa.managedBy(person).then(management -> management.isEmpty() ? Outcome.done(person) : gate.pass(Permission.OPEN_CONSIDERATION, visit -> {
      var command = new OpenConsideration(person, management.get().area(), Trigger.NEW_INTELLIGENCE, why, today(), Optional.empty());
      visit.concerning(Target.about("person", person.value(), command.area(), person.value()));
      if (!pendingBy(command)) return trigger(command).map(_ -> person);
      return offender(person, management).map(offender -> {
        askForOpinions(offender, command, management.get().team());
        return person;
      });
    }));
  }

  private boolean pendingBy(OpenConsideration command) {
    return store.ofPerson(command.person()).stream().anyMatch(held -> held.area().equals(command.area()) && isPending(held)
        && !held.dueOn().isAfter(command.trigger().dueOn(command.on())));
  }

  /** An opinion was given, or needs to be given no more: it is asked for only while another conviction waits for one. */
  Outcome<PersonId> opinionsFormed(PersonId person) {
    return offender(person, Optional.empty())
        .then(offender -> offender.needOpinion().isEmpty() ? work.done("person", person.value(), FORM_OPINION) : Outcome.done(false)).map(_ -> person);
  }

  /** The person is managed here now: what another area had still to decide, or to tell, is this area's duty, due when it was due there. */
  Outcome<PersonId> movedIn(PersonId person) {
    return gate.pass(Permission.OPEN_CONSIDERATION, visit -> {
      for (var id : store.moveIn(person, visit.actor().id(), clock.instant())) visit.concerning(Target.about("consideration", id.value(), visit.actor().area(), person.value()));
      return Outcome.done(person);
    });
  }

  /** The lead officer begins it. */
  public Outcome<ConsiderationId> start(ConsiderationId id, int version) {
    return change(Permission.OPEN_CONSIDERATION, id, version, (held, visit) -> {
      if (!(Consideration.restore(held.state(), file(held)) instanceof Consideration.Due due)) return notNow("Starting");
      return LawProblems.outcome(due.start(visit.actor().id().value().toString())).map(_ -> {
        store.move(held, ConsiderationState.OPEN, Optional.of(visit.actor().id()), Optional.empty(), "", visit.actor().id(), clock.instant());
        return id;
      });
    });
  }

  /** Records the consideration and its decision; somebody other than the officer who prepared it decides. */
  public Outcome<ConsiderationId> record(RecordConsideration command) {
    return change(Permission.CONSIDER_DISCLOSURE, command.consideration(), command.version(), (held, visit) -> {
      held.lead().ifPresent(lead -> visit.notBy("A-8 four eyes", lead));
      if (!(Consideration.restore(held.state(), file(held)) instanceof Consideration.Opened opened)) return notNow("A decision");
      return mappa.managedBy(held.person()).then(management -> offender(held.person(), management).then(offender -> {
        var entry = command.entry(offender);
        if (entry.on() != null && entry.on().isAfter(today())) return Outcome.refused("on", "The date cannot be in the future");
        boolean disclosing = entry.decision() != null && entry.decision().discloses();
        Ruling<?> ruling = disclosing ? opened.disclose(entry) : opened.doNotDisclose(entry);
        return LawProblems.outcome(ruling).then(_ -> {
          var now = clock.instant();
          visit.note("decision", entry.decision().name());
          records.insert(ids.next(), command, entry.presumption(), held.area(), visit.actor().id(), now);
          store.move(held, disclosing ? ConsiderationState.DECIDED_DISCLOSE : ConsiderationState.DECIDED_NOT, held.lead(), Optional.empty(),
              entry.decision().name(), visit.actor().id(), now);
          if (disclosing) openCarryOut(held, team(management, visit)).orThrow();
          return work.done("consideration", held.id().value(), TASK).then(_ -> next(held, entry.deferredTo() != null ? entry.deferredTo() : entry.nextDue(), management));
        });
      })).map(_ -> held.id());
    });
  }

  /** The disclosure was made: to whom, what, on what conditions. */
  public Outcome<ConsiderationId> carriedOut(ConsiderationId id, int version, DisclosureMade made, String subjectTold) {
    return change(Permission.MAKE_DISCLOSURE, id, version, (held, visit) -> {
      if (held.state() != ConsiderationState.DECIDED_DISCLOSE) return notNow("A disclosure");
      var file = file(held);
      // what it was decided on is judged by the convictions as they are held now
      if (file.record().filter(record -> record.against().isEmpty()).isEmpty()) {
        return Outcome.refused("", "What the decision rested on is no longer held: a conviction was struck out, quashed or changed since. Record the new facts, so that it is considered again");
      }
      var decided = new Consideration.DecidedToDisclose(file);
      if (subjectTold.isBlank()) return Outcome.refused("subjectTold", "Record whether the person was told, and why if not");
      if (made.on() != null && made.on().isAfter(today())) return Outcome.refused("on", "The date cannot be in the future");
      return LawProblems.outcome(decided.carriedOut(made)).then(_ -> {
        records.insert(id, made, subjectTold, held.area(), visit.actor().id(), clock.instant());
        store.move(held, ConsiderationState.DISCLOSED, held.lead(), Optional.empty(), "", visit.actor().id(), clock.instant());
        return work.done("consideration", id.value(), CARRY_OUT).map(_ -> id);
      });
    });
  }

  /** Facts have changed before the disclosure was made: it is considered again. */
  public Outcome<ConsiderationId> newFacts(ConsiderationId id, int version, String reason) {
    return change(Permission.OPEN_CONSIDERATION, id, version, (held, visit) -> {
      if (reason.isBlank()) return Outcome.refused("reason", "Say what has changed");
      if (held.state() != ConsiderationState.DECIDED_DISCLOSE) return notNow("Reopening");
      store.move(held, ConsiderationState.OPEN, held.lead(), Optional.empty(), reason, visit.actor().id(), clock.instant());
      return work.cancel("consideration", id.value(), CARRY_OUT, "considered again").then(_ -> mappa.managedBy(held.person()))
          .then(management -> openTask(held, team(management, visit))).map(_ -> id);
    });
  }

  public Outcome<ConsiderationWorking> open(ConsiderationId id) {
    return gate.pass(Permission.SEE_DUTY, visit -> store.find(id).<Outcome<ConsiderationWorking>>map(held -> {
      visit.concerning(read(held, visit));
      return mappa.managedBy(held.person()).then(management -> offender(held.person(), management)).then(offender -> reference(held.person()).map(reference ->
          new ConsiderationWorking(held, reference, held.overdue(today()), offender, records.of(held), records.disclosure(id), records.subjectTold(id), behind(held),
              held.lead().filter(visit.actor().id()::equals).isPresent())));
    }).orElseGet(Outcome::notFound));
  }

  private List<Behind> behind(HeldConsideration held) {
    var until = isPending(held) ? Optional.<LocalDate>empty() : records.of(held).stream().findFirst().map(kept -> kept.made().on());
    return TrackingTriggers.told(held).map(kind -> alerts.of(held.person(), kind, held.triggeredOn(), until.filter(day -> day.isAfter(held.triggeredOn())).orElse(today())))
        .filter(Outcome.Done.class::isInstance).map(Outcome::orThrow).orElse(List.of());
  }

  /** Every consideration of a person, the newest first. */
  public Outcome<List<HeldConsideration>> ofPerson(PersonId person) {
    return gate.pass(Permission.SEE_DUTY, visit -> {
      var found = store.ofPerson(person);
      found.forEach(held -> visit.concerning(read(held, visit)));
      return Outcome.done(found);
    });
  }

  /** How the duty stands in the reader's area, with one page of what is pending, and on the first what waits to be carried out and what was decided lately. */
  public Outcome<Duty> duty(int page) {
    return gate.pass(Permission.SEE_DUTY, visit -> {
      var area = visit.actor().area();
      var since = today().minusYears(1);
      int at = Math.clamp(page, 0, 10_000);
      var pending = store.pending(area, PAGE, at * PAGE);
      var toCarryOut = at > 0 ? List.<HeldConsideration>of() : store.toCarryOut(area, PAGE);
      var decided = at > 0 ? List.<HeldConsideration>of() : store.decided(area, since, LATELY);
      var all = Stream.of(pending, toCarryOut, decided).flatMap(List::stream).distinct().toList();
      visit.shown(all.size());
      return people.find(all.stream().map(HeldConsideration::person).distinct().toList())
          .map(persons -> new Duty(store.counts(area, today(), since), pending, toCarryOut, decided,
              records.decided(Stream.concat(toCarryOut.stream(), decided.stream()).map(HeldConsideration::id).distinct().toList()), persons, today(), at));
    });
  }

  /**
   * @param toCarryOut decided, and nobody has been told yet: the longest waiting first
   * @param decided the last decided first
   * @param page from 0
   */
  public record Duty(DutyCounts counts, List<HeldConsideration> pending, List<HeldConsideration> toCarryOut, List<HeldConsideration> decided,
      Map<ConsiderationId, Decided> decisions, Map<PersonId, PersonSummary> persons, LocalDate today, int page) {}

  /** The last decision of a consideration. */
  public record Decided(LocalDate on, ConsiderationDecision decision, String reasons) {}

  /** What another area decided before is read by whoever holds the person now. */
  private Target read(HeldConsideration held, Visit visit) {
    if (held.area().equals(visit.actor().area())) return held.target();
    return people.find(List.of(held.person())).map(persons -> persons.get(held.person())).orThrow() instanceof PersonSummary person
        ? Target.about("consideration", held.id().value(), person.area(), person.id().value()) : held.target();
  }

  private Outcome<ManagedOffender> offender(PersonId person, Optional<Management> management) {
    return convictions.matters(person).map(matters -> ManagedOffender.judge(matters, Known.of(management.isPresent()), today()));
  }

  private Outcome<?> next(HeldConsideration decided, LocalDate due, Optional<Management> management) {
    if (management.isEmpty() || reviewedBy(due, decided)) return Outcome.done(decided.id());
    return trigger(new OpenConsideration(decided.person(), decided.area(), Triggers.review(management.get().level()),
        "Next review after the last decision", due, Optional.empty()));
  }

  /** A review that is pending already and no later is not put off by this decision. */
  private boolean reviewedBy(LocalDate due, HeldConsideration decided) {
    return store.ofPerson(decided.person()).stream().anyMatch(other -> !other.id().equals(decided.id()) && other.area().equals(decided.area())
        && other.trigger().isMeetingOrReview() && !other.dueOn().isAfter(due)
        && isPending(other));
  }

  private static boolean isPending(HeldConsideration held) {
    return held.state() == ConsiderationState.DUE || held.state() == ConsiderationState.OPEN;
  }

  private static String team(Optional<Management> management, Visit visit) {
    return management.map(Management::team).orElse(visit.actor().team());
  }

  private void supersedeEarlierReviews(HeldConsideration by, Visit visit) {
    for (var earlier : store.ofPerson(by.person())) {
      if (earlier.id().equals(by.id()) || !earlier.trigger().isMeetingOrReview() || !earlier.area().equals(by.area())) continue;
      if (Consideration.restore(earlier.state(), file(earlier)) instanceof Consideration.Pending pending
          && pending.supersede(by.id().value().toString()).isAllowed()) {
        store.move(earlier, ConsiderationState.SUPERSEDED, earlier.lead(), Optional.of(by.id()), "", visit.actor().id(), clock.instant());
        work.cancel("consideration", earlier.id().value(), TASK, "covered by a later consideration").orThrow();
      }
    }
  }

  /** A matter under foreign law counts for nothing until an opinion is formed, so somebody is asked to form it. */
  private void askForOpinions(ManagedOffender offender, OpenConsideration command, String team) {
    var person = command.person().value();
    if (offender.needOpinion().isEmpty()) {
      work.done("person", person, FORM_OPINION).orThrow();
      return;
    }
    work.open(new OpenTask(FORM_OPINION, Permission.GIVE_OPINION, "Form an opinion on a conviction from outside England and Wales", Urgency.ROUTINE, command.area(), team,
        Optional.empty(), "person", person, "/people/" + person, Optional.of(person), clock.instant().plus(Duration.ofDays(10)))).orThrow();
  }

  /** Empty for whoever may not see the person. */
  private Outcome<String> reference(PersonId person) {
    return people.find(List.of(person)).map(known -> known.containsKey(person) ? known.get(person).reference() : "");
  }

  private Outcome<?> openTask(HeldConsideration held, String team) {
    return openTask(held, TASK, Permission.CONSIDER_DISCLOSURE, "Consider disclosure under section 327A", team, Optional.empty(), held.dueOn());
  }

  /** The lead officer's, unless they decide and do not disclose; then the team's. */
  private Outcome<?> openCarryOut(HeldConsideration held, String team) {
    var officer = staffing.colleagues(held.area()).stream().filter(member -> Permission.MAKE_DISCLOSURE.heldBy(member.roles())).map(Member::id)
        .filter(id -> held.lead().filter(id::equals).isPresent()).findFirst();
    return openTask(held, CARRY_OUT, Permission.MAKE_DISCLOSURE, "Carry out the disclosure under section 327A", team, officer, today().plusDays(DAYS_TO_CARRY_OUT));
  }

  private Outcome<?> openTask(HeldConsideration held, String kind, Permission needs, String title, String team, Optional<UserId> owner, LocalDate dueOn) {
    return reference(held.person()).then(reference -> work.open(new OpenTask(kind, needs, (title + ": " + reference).replaceFirst(": $", ""),
        Urgency.ROUTINE, held.area(), team, owner, "consideration", held.id().value(), "/considerations/" + held.id().value(),
        Optional.of(held.person().value()), London.endOf(dueOn))));
  }

  /** The law's file, rebuilt from the rows; decisions come back as recorded, judged on what was held then. */
  private ConsiderationFile file(HeldConsideration held) {
    var offender = offender(held.person(), mappa.managedBy(held.person()).orThrow()).orThrow();
    var made = records.of(held).reversed().stream().map(kept -> kept.made().entry(offender)).toList();
    return new ConsiderationFile(held.area().value(), held.trigger(), held.triggeredOn(), held.lead().map(l -> l.value().toString()).orElse(""),
        made, records.disclosure(held.id()), "");
  }

  private Outcome<ConsiderationId> change(Permission permission, ConsiderationId id, int version, Change change) {
    return gate.pass(permission, visit -> {
      var held = store.find(id);
      if (held.isEmpty()) return Outcome.notFound();
      visit.concerning(held.get().target());
      if (held.get().version() != version) return Outcome.conflict("this consideration");
      return change.of(held.get(), visit);
    });
  }

  private interface Change {
    Outcome<ConsiderationId> of(HeldConsideration held, Visit visit);
  }

  private static Outcome<ConsiderationId> notNow(String what) {
    return LawProblems.outcome(Ruling.notAllowed(LawProblems.notNow(what)));
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
