package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.tracking.alert.Episode;
import org.tutela.tracking.alert.Kind;
import org.tutela.tracking.alert.Operation;
import org.tutela.tracking.alert.Severity;

/**
 * Takes what the engine tells, each revision once: it stands among the wearer's alerts, gets a card where somebody must look, and where it
 * matters becomes work for whoever manages the person. Nothing here closes a card.
 */
@Component
class Alerts {
  private static final Set<Kind> INFORMATION = EnumSet.of(Kind.ATTENDED, Kind.BATTERY_OK, Kind.OUTLIER, Kind.POSSIBLE_CROSSING);
  private static final Duration JOINED = Duration.ofMinutes(10);
  /** How long nobody need acknowledge it, by severity. */
  private static final List<Duration> PATIENCE = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));

  private final CardStore store;
  private final RuleStore rules;
  private final People people;
  private final Managers managers;
  private final ObjectProvider<AlertStep> steps;
  private final Ids ids;
  private final Clock clock;

  Alerts(CardStore store, RuleStore rules, People people, Managers managers, ObjectProvider<AlertStep> steps, Ids ids, Clock clock) {
    this.store = store;
    this.rules = rules;
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

  /** The engine calls a rule by its number. */
  private static String words(List<String> words, Episode episode, Optional<HeldRule> rule) {
    String said = String.join("\n", words);
    return rule.map(held -> said.replace(episode.rule(), held.name())).orElse(said);
  }

  private Optional<CardId> card(PersonId person, Operation operation, int severity, Optional<HeldRule> rule, Instant now) {
    var episode = operation.episode();
    if (INFORMATION.contains(episode.kind())) return Optional.empty();
    var known = store.cardOf(person, operation.alert()).or(() -> store.joins(person, episode.kind(), Instant.ofEpochMilli(episode.at()), JOINED));
    if (known.isPresent()) {
      store.severer(known.get(), severity);
      return known;
    }
    if (operation.verb() == Operation.Verb.WITHDRAW) return Optional.empty();
    var held = people.find(person).orThrow();
    var card = new CardId(ids.next());
    store.insert(card, person, held.area(), episode.kind(), severity, now, severity <= PATIENCE.size() ? Optional.of(now.plus(PATIENCE.get(severity - 1))) : Optional.empty());
    becomesWork(held, card, episode, rule);
    return Optional.of(card);
  }

  private void becomesWork(PersonSummary person, CardId card, Episode episode, Optional<HeldRule> rule) {
    boolean nearChildren = episode.kind() == Kind.EXCLUSION && rule.filter(held -> held.protects() == Protects.CHILDREN).isPresent();
    boolean silent = episode.kind() == Kind.CONTACT_GAP || episode.kind() == Kind.STRAP_TAMPER;
    if (nearChildren || silent) managers.look(person, card, nearChildren);
    if (!nearChildren) return;
    var step = new AlertStep.Step(person.id(), person.area(), AlertStep.Kind.NEAR_CHILDREN, London.date(Instant.ofEpochMilli(episode.at())));
    steps.orderedStream().forEach(each -> each.on(step).orThrow());
  }
}
