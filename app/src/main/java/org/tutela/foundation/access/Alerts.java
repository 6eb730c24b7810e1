package org.tutela.foundation.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.Outcome;

/** What the information officer, or a record's owner, should look at. */
@Service
public class Alerts {
  private final Gate gate;
  private final AlertStore store;
  private final ObjectProvider<PersonFacts> facts;
  private final Clock clock;

  Alerts(Gate gate, AlertStore store, ObjectProvider<PersonFacts> facts, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.facts = facts;
    this.clock = clock;
  }

  public Outcome<List<Alert>> open() {
    return gate.pass(Permission.SEE_ALERTS, visit -> {
      var open = store.open(visit.actor().area(), visit.actor().id(), visit.actor().is(Role.INFORMATION_OFFICER));
      visit.shown(open.size());
      var references = facts.stream().flatMap(known -> known.known(open.stream().flatMap(alert -> alert.person().stream()).toList()).stream())
          .collect(Collectors.toMap(PersonFacts.Known::person, PersonFacts.Known::reference, (one, same) -> one));
      return Outcome.done(open.stream().map(alert -> new Alert(alert.id(), alert.kind(), alert.staff(), alert.person(), alert.raisedAt(),
          alert.person().map(person -> references.getOrDefault(person, "")).orElse(""))).toList());
    });
  }

  /** How many wait for this reader: a badge of every page, so it is not a reading of its own in the log. */
  public int waiting(Actor reader) {
    return Permission.SEE_ALERTS.heldBy(reader) ? store.count(reader.area(), reader.id(), reader.is(Role.INFORMATION_OFFICER)) : 0;
  }

  public Outcome<Boolean> seen(UUID id) {
    return gate.pass(Permission.SEE_ALERTS, visit ->
        store.seen(id, visit.actor().area(), visit.actor().id(), visit.actor().is(Role.INFORMATION_OFFICER), clock.instant()) == 1
            ? Outcome.done(true) : Outcome.notFound());
  }
}
