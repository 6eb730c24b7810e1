package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
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
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.message.Report;

/** What operators see and do about alerts. The engine raises them; only here, and only by a person, is one closed. */
@Service
public class Monitoring {
  public static final int SHOWN = 50;
  private final Gate gate;
  private final CardStore store;
  private final MonitoringStore notes;
  private final InterferenceStore interferences;
  private final Deciding deciding;
  private final RuleStore rules;
  private final ChainStore chains;
  private final People people;
  private final Staffing staffing;
  private final Managers managers;
  private final ObjectProvider<AlertStep> steps;
  private final Ids ids;
  private final Clock clock;

  Monitoring(Gate gate, CardStore store, MonitoringStore notes, InterferenceStore interferences, Deciding deciding, RuleStore rules, ChainStore chains, People people, Staffing staffing, Managers managers, ObjectProvider<AlertStep> steps, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.notes = notes;
    this.interferences = interferences;
    this.deciding = deciding;
    this.rules = rules;
    this.chains = chains;
    this.people = people;
    this.staffing = staffing;
    this.managers = managers;
    this.steps = steps;
    this.ids = ids;
    this.clock = clock;
  }

  public record Line(Card card, PersonSummary person, String owner) {}

  /** What somebody did, or a clock. */
  public record Act(String act, String words, Instant at, String by) {}

  /** What the engine said of an alert at {@code toldAt}. @param reason why it was taken back */
  public record Told(Operation.Verb verb, String reason, Instant at, Optional<Instant> clearAt, Instant toldAt) {}

  public record Note(String words, Instant at, String by) {}

  /** @param to nothing while it went on when it was confirmed @param response what is done about it @param steps what became of it since, the first first */
  public record Violation(CardId card, Kind kind, Instant from, Optional<Instant> to, String response, List<ViolationStep> steps) {}

  /**
   * @param watching whether the engine runs; when it does not, that there are no alerts means nothing
   * @param interferences devices that lost the satellites together, whose alerts are not among the lines
   * @param page which part of the alerts stands in the lines, from 1 on
   * @param unevaluated wearers of any force of whom the engine can make nothing, and tries again
   */
  public record Screen(boolean watching, int unevaluated, Instant at, List<Interference> interferences, List<Line> lines, int total, int page, Chain chain, Optional<Note> note) {
    public int pages() {
      return pages(total);
    }

    private static int pages(int total) {
      return Math.max(1, (total + SHOWN - 1) / SHOWN);
    }
  }

  /** @param fixes the positions that decided the alerts @param grounds the zones they are about, as they were then */
  public record Seen(List<Report> fixes, List<Ground> grounds) {}

  public record Opened(Card card, PersonSummary person, String owner, List<HeldAlert> alerts, List<Told> told, Seen seen, List<Act> acts, Optional<Violation> violation, Chain chain, List<Member> colleagues) {}

  /** @param around the positions shortly before and after those that decided */
  public record Taken(Opened opened, List<Report> around, Instant at) {}

  /** @param page of the open alerts, from 1 on; the last where there are fewer @param beat told before: what comes meanwhile is at most shown and then renewed once more, and never missed */
  public Outcome<Screen> screen(Pulse.Beat beat, int page) {
    return gate.pass(Permission.SEE_TRACKING, visit -> {
      var area = visit.actor().area();
      int total = store.openCount(area), shown = Math.clamp(page, 1, Screen.pages(total));
      var cards = store.open(area, SHOWN, (shown - 1) * SHOWN);
      return people.find(cards.stream().map(Card::person).distinct().toList()).map(persons -> {
        var lines = new ArrayList<Line>();
        for (var card : cards) if (persons.containsKey(card.person())) lines.add(new Line(card, persons.get(card.person()), owner(card)));
        visit.shown(lines.size());
        return new Screen(beat.watching(), beat.unevaluated(), clock.instant(), interferences.open(area), lines, total, shown, chains.of(area), notes.last(area));
      });
    });
  }

  /** What a screen that renews itself is told: whether the engine runs, and a number that is another when something changed. */
  public Outcome<String> feed() {
    return gate.pass(Permission.SEE_TRACKING, visit -> Outcome.done(visit.actor().area().value()));
  }

  public Outcome<Opened> open(CardId id) {
    return with(Permission.SEE_TRACKING, id, (card, person, visit) -> {
      var alerts = store.alerts(id);
      return Outcome.done(new Opened(card, person, owner(card), alerts, store.told(id), deciding.of(card, alerts), store.acts(id), notes.violation(id), chains.of(card.area()),
          staffing.colleagues(card.area()).stream().filter(member -> Permission.ANSWER_ALERT.heldBy(member.roles())).toList()));
    });
  }

  /** For paper. */
  public Outcome<Taken> export(CardId id) {
    return gate.pass(Permission.EXPORT_TRAIL, visit -> open(id).map(opened -> {
      var around = deciding.around(opened.card(), opened.seen().fixes());
      visit.concerning(target(opened.card()));
      visit.shown(opened.seen().fixes().size() + around.size());
      return new Taken(opened, around, clock.instant());
    }));
  }

  /** The reader's area has taken the wearer up: the alerts of the area that had them before come along. */
  Outcome<PersonId> movedIn(PersonId person) {
    return gate.pass(Permission.ANSWER_ALERT, visit -> {
      visit.concerning(Target.about("person", person.value(), visit.actor().area(), person.value()));
      visit.shown(store.moveIn(person, clock.instant(), visit.actor().id()));
      return Outcome.done(person);
    });
  }

  public Outcome<CardId> acknowledge(CardId id, int version) {
    return act(id, version, "ACKNOWLEDGED", "", visit -> new CardStore.Change(true, Optional.of(visit.actor().id()), Optional.empty(), false));
  }

  public Outcome<CardId> assign(CardId id, UserId to, int version) {
    return gate.pass(Permission.ANSWER_ALERT, visit -> {
      boolean there = staffing.colleagues(visit.actor().area()).stream().anyMatch(member -> member.id().equals(to) && Permission.ANSWER_ALERT.heldBy(member.roles()));
      if (!there) return Outcome.refused("to", "Choose a colleague");
      return act(id, version, "ASSIGNED", staffing.name(to).orElse(""), _ -> new CardStore.Change(true, Optional.of(to), Optional.empty(), false));
    });
  }

  /** Whom somebody spoke to, and what came of it. */
  public Outcome<CardId> contact(CardId id, String words, int version) {
    if (words.isBlank()) return Outcome.refused("contact", "Say whom you spoke to, and what came of it");
    return act(id, version, "CONTACTED", words, _ -> new CardStore.Change(true, Optional.empty(), Optional.empty(), false));
  }

  public Outcome<CardId> escalate(CardId id, String words, int version) {
    if (words.isBlank()) return Outcome.refused("escalate", "Say why");
    return with(Permission.ANSWER_ALERT, id, (card, person, visit) -> done(card, version, "ESCALATED", words, new CardStore.Change(true, Optional.empty(), Optional.empty(), true), visit)
        .map(_ -> {
          managers.look(person, id, card.kind(), true);
          return id;
        }));
  }

  /** @param response what was done about it; for a violation that is needed */
  public Outcome<CardId> close(CardId id, CardOutcome outcome, String words, String response, int version) {
    if (words.isBlank()) return Outcome.refused("words", "Say what you found");
    if (outcome == CardOutcome.VIOLATION && response.isBlank()) return Outcome.refused("response", "Say what is done about it");
    return with(outcome == CardOutcome.VIOLATION ? Permission.CONFIRM_VIOLATION : Permission.ANSWER_ALERT, id, (card, person, visit) -> {
      var closed = done(card, version, "CLOSED", outcome.title() + ": " + words, new CardStore.Change(true, Optional.empty(), Optional.of(outcome), false), visit);
      return closed.then(_ -> {
        visit.note("outcome", outcome.name());
        managers.closed(id);
        return outcome == CardOutcome.VIOLATION ? violation(card, person, words, response, visit) : Outcome.done(id);
      });
    });
  }

  /** A confirmed violation is work for whoever manages the person, and for others what the law makes of it. */
  private Outcome<CardId> violation(Card card, PersonSummary person, String words, String response, Visit visit) {
    var all = store.alerts(card.id());
    var standing = all.stream().filter(alert -> alert.withdrawn().isEmpty()).toList();
    // a person may find what the engine has taken back to have happened
    var alerts = standing.isEmpty() ? all : standing;
    var from = alerts.getFirst().at();
    boolean over = alerts.stream().map(HeldAlert::clearAt).allMatch(Optional::isPresent);
    notes.violation(card, from, over ? alerts.stream().flatMap(alert -> alert.clearAt().stream()).max(Comparator.naturalOrder()) : Optional.empty(), words, response, clock.instant(), visit.actor().id());
    managers.violation(person, card.id(), card.kind());
    var step = new AlertStep.Step(card.person(), card.area(), AlertStep.Kind.VIOLATION, London.date(from));
    Outcome<CardId> outcome = Outcome.done(card.id());
    for (AlertStep required : steps.orderedStream().toList()) outcome = outcome.then(id -> required.on(step).map(_ -> id));
    return outcome;
  }

  /** What became of a violation: the wearer's explanation, whether it is accepted, to whom it was reported, or that it was none. */
  public Outcome<CardId> follow(CardId id, ViolationStep step, String to, String words, int version) {
    boolean reported = step == ViolationStep.REPORTED;
    if (reported && to.isBlank()) return Outcome.refused("step-to", "Say to whom it was reported");
    if (words.isBlank()) return Outcome.refused("step-words", "Say what is to be kept of it");
    return with(Permission.CONFIRM_VIOLATION, id, (card, _, visit) -> {
      var violation = notes.violation(id);
      if (violation.isEmpty() || card.version() != version) return Outcome.conflict("this alert");
      var possible = ViolationStep.after(violation.get().steps());
      if (possible.isEmpty()) return Outcome.conflict("this alert");
      if (!possible.contains(step)) return Outcome.refused("step", "Record first what the wearer says");
      visit.note("step", step.name());
      store.follow(card, step.act(), reported ? to.strip() + ": " + words : words, clock.instant(), visit.actor().id());
      if (step == ViolationStep.NONE) managers.closed(id);
      else if (step.settles()) managers.actedOn(id);
      return Outcome.done(id);
    });
  }

  public Outcome<Boolean> handOver(String words) {
    return gate.pass(Permission.ANSWER_ALERT, visit -> {
      if (words.isBlank()) return Outcome.refused("words", "Write what the next shift should know");
      visit.concerning(Target.of("area", Receiving.NOBODY, visit.actor().area()));
      notes.handOver(ids.next(), visit.actor().area(), words, clock.instant(), visit.actor().id());
      return Outcome.done(true);
    });
  }

  public Outcome<List<Note>> handovers() {
    return gate.pass(Permission.SEE_TRACKING, visit -> Outcome.done(notes.of(visit.actor().area())));
  }

  private Outcome<CardId> act(CardId id, int version, String act, String words, java.util.function.Function<Visit, CardStore.Change> change) {
    return with(Permission.ANSWER_ALERT, id, (card, _, visit) -> done(card, version, act, words, change.apply(visit), visit));
  }

  private Outcome<CardId> done(Card card, int version, String act, String words, CardStore.Change change, Visit visit) {
    if (card.version() != version || !card.open()) return Outcome.conflict("this alert");
    store.act(card, change, act, words, clock.instant(), visit.actor().id());
    return Outcome.done(card.id());
  }

  private interface Work<T> {
    Outcome<T> of(Card card, PersonSummary person, Visit visit);
  }

  private <T> Outcome<T> with(Permission permission, CardId id, Work<T> work) {
    return gate.pass(permission, visit -> {
      var card = store.find(id);
      if (card.isEmpty()) return Outcome.notFound();
      visit.concerning(target(card.get()));
      rules.open(card.get().person(), visit);
      return people.find(card.get().person()).then(person -> work.of(card.get(), person, visit));
    });
  }

  private static Target target(Card card) {
    return Target.about("tracking-alert", card.id().value(), card.area(), card.person().value());
  }

  private String owner(Card card) {
    return card.owner().flatMap(staffing::name).orElse("");
  }
}
