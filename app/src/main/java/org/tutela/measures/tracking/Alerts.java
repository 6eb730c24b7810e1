package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Finding;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.alert.Severity;
import org.tutela.tracking.explain.Words;
import org.tutela.tracking.rule.Parameters;
import org.tutela.tracking.signs.Suspicion;

/**
 * Takes what the engine tells, each revision once: it stands among the wearer's alerts, gets a card where somebody must look, and where it
 * matters becomes work for whoever manages the person. Nothing here closes a card.
 */
@Component
class Alerts {
  private static final Set<Kind> INFORMATION = EnumSet.of(Kind.ATTENDED, Kind.BATTERY_OK, Kind.OUTLIER, Kind.POSSIBLE_CROSSING);
  private static final Duration JOINED = Duration.ofMinutes(10);

  private final CardStore store;
  private final RuleStore rules;
  private final ChainStore chains;
  private final Escalations escalations;
  private final People people;
  private final Managers managers;
  private final ObjectProvider<AlertStep> steps;
  private final Ids ids;
  private final Clock clock;

  Alerts(CardStore store, RuleStore rules, ChainStore chains, Escalations escalations, People people, Managers managers, ObjectProvider<AlertStep> steps, Ids ids, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.chains = chains;
    this.escalations = escalations;
    this.people = people;
    this.managers = managers;
    this.steps = steps;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param words why, from the engine */
  void take(PersonId person, Operation operation, List<String> words) {
    var now = clock.instant();
    var episode = operation.episode();
    var rule = RuleVersion.named(episode.rule()).flatMap(rules::find);
    if (!store.tell(person, operation, words(words, episode, rule), now)) return;
    int severity = Severity.of(episode, operation.rule(), now.toEpochMilli());
    var card = card(person, operation, severity, rule, now);
    store.stand(person, operation, card, severity);
  }

  /** Signs agree that positions are made up or drowned out. Each has innocent reasons too. */
  void doubt(PersonId person, Suspicion suspicion) {
    var words = new ArrayList<>(List.of(Words.of(Kind.POSITIONS_DOUBTED) + "."));
    for (var sign : suspicion.signs()) words.add(Character.toUpperCase(sign.words().charAt(0)) + sign.words().substring(1) + ".");
    words.add("Each of these has innocent reasons too, and none proves anything.");
    beside(person, "doubt " + suspicion.activation() + " " + suspicion.at(), Episode.lasting(suspicion.activation(), Kind.POSITIONS_DOUBTED, suspicion.at(), suspicion.raised(), suspicion.last()), words);
  }

  /** Whoever has the device's key, or a copy of the device, sent something else under a number that had been used. */
  void conflict(PersonId person, String activation, String device, Instant hour, Instant last) {
    beside(person, "conflict " + activation + " " + hour.toEpochMilli(), Episode.happening(activation, Kind.UPLOAD_CONFLICT, last.toEpochMilli(), last.toEpochMilli()),
        List.of("Device " + device + " sent two different uploads under one number.", "The second was not taken. Somebody else may have its key, or it has been set back.", "Look at the device, and issue it anew if it cannot be explained."));
  }

  /** What is told beside the engine's story, once under its name. */
  private void beside(PersonId person, String name, Episode episode, List<String> words) {
    take(person, new Operation(Operation.Verb.RAISE, name, 1, clock.millis(), new Finding(episode, List.of()), Operation.Reason.NONE, null, Parameters.DEFAULT), words);
  }

  /** The engine calls a rule by its number. */
  private static String words(List<String> words, Episode episode, Optional<HeldRule> rule) {
    String said = String.join("\n", words);
    return rule.map(held -> said.replace(episode.rule(), held.name())).orElse(said);
  }

  private Optional<CardId> card(PersonId person, Operation operation, int severity, Optional<HeldRule> rule, Instant now) {
    var episode = operation.episode();
    if (INFORMATION.contains(episode.kind())) return Optional.empty();
    boolean withdrawn = operation.verb() == Operation.Verb.WITHDRAW;
    var known = store.cardOf(person, operation.alert()).map(card -> revised(card, operation, severity, rule, now));
    if (known.isPresent() || withdrawn) return known;
    var held = people.find(person).orThrow();
    var joined = store.join(person, episode.kind(), Instant.ofEpochMilli(episode.at()), JOINED);
    joined.ifPresent(card -> escalations.graver(card, severity));
    var card = joined.orElseGet(() -> laid(held, episode.kind(), severity, now));
    // also what joins others: they may be about another zone
    becomesWork(held, card, episode, rule);
    return Optional.of(card);
  }

  /** That an alert was taken back, or is told again, is a change of its card: whoever has it open sees it before they do anything. */
  private CardId revised(CardId card, Operation operation, int severity, Optional<HeldRule> rule, Instant now) {
    switch (operation.verb()) {
      case WITHDRAW -> takenBack(card, operation.reason(), now);
      case RAISE -> again(card, operation.episode(), severity, rule, now);
      case UPDATE, CLEAR -> escalations.graver(card, severity);
    }
    return card;
  }

  /** People close the card, and what it is for whoever manages the wearer with it; of a violation that a person has confirmed that one hears. */
  private void takenBack(CardId id, Operation.Reason reason, Instant now) {
    store.note(id, "TAKEN_BACK", HeldAlert.takenBack(reason.name()), now, Acting.actor().id());
    var card = store.find(id).orElseThrow();
    if (card.outcome().equals(Optional.of(CardOutcome.VIOLATION)) && reason != Operation.Reason.MERGED) managers.look(people.find(card.person()).orThrow(), id, card.kind(), false);
  }

  /** It had been taken back. A card that was closed meanwhile is open again, for nobody has looked at what is known by now. */
  private void again(CardId id, Episode episode, int severity, Optional<HeldRule> rule, Instant now) {
    store.note(id, "TOLD_AGAIN", "", now, Acting.actor().id());
    var card = store.find(id).orElseThrow();
    if (store.reopen(id, severity, first(card.area(), severity, now), now, Acting.actor().id())) becomesWork(people.find(card.person()).orThrow(), id, episode, rule);
    else escalations.graver(id, severity);
  }

  private Optional<Instant> first(AreaCode area, int severity, Instant now) {
    return chains.of(area).next(severity, 0).map(step -> now.plus(Duration.ofMinutes(step.minutes())));
  }

  private CardId laid(PersonSummary person, Kind kind, int severity, Instant now) {
    var card = new CardId(ids.next());
    store.insert(card, person.id(), person.area(), kind, severity, now, first(person.area(), severity, now));
    return card;
  }

  private void becomesWork(PersonSummary person, CardId card, Episode episode, Optional<HeldRule> rule) {
    var protects = episode.kind() == Kind.EXCLUSION ? rule.map(HeldRule::protects).orElse(Protects.NOBODY) : Protects.NOBODY;
    boolean silent = episode.kind() == Kind.CONTACT_GAP || episode.kind() == Kind.STRAP_TAMPER;
    if (protects != Protects.NOBODY || silent) managers.look(person, card, episode.kind(), protects != Protects.NOBODY);
    if (protects != Protects.CHILDREN) return;
    var step = new AlertStep.Step(person.id(), person.area(), AlertStep.Kind.NEAR_CHILDREN, London.date(Instant.ofEpochMilli(episode.at())));
    steps.orderedStream().forEach(each -> each.on(step).orThrow());
  }
}
