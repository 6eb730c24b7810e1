package org.tutela.foundation.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;

/** What those are shown who keep the lists of limited records. The changes are {@link Restrictions}' own. */
@Service
public class LimitedRecords {
  private final Gate gate;
  private final LimitViewStore store;
  private final LimitKeepers keepers;
  private final ObjectProvider<PersonFacts> facts;

  LimitedRecords(Gate gate, LimitViewStore store, LimitKeepers keepers, ObjectProvider<PersonFacts> facts) {
    this.gate = gate;
    this.store = store;
    this.keepers = keepers;
    this.facts = facts;
  }

  /** Those that the reader keeps, the latest first; what is hidden from them is not counted either. */
  public Outcome<List<LimitedRecord.Line>> list() {
    return gate.pass(Permission.SEE_LIMITS, visit -> {
      var lines = store.of(visit.actor().area(), visit.actor().id(), visit.actor().is(Role.INFORMATION_OFFICER), Visit.LONGEST_LIST);
      // what the area does not hold cannot be opened there either
      var references = references(lines.stream().map(LimitedRecord.Line::person).toList(), visit.actor().area());
      var held = lines.stream().filter(line -> references.containsKey(line.person())).map(line -> named(line, references.get(line.person()))).toList();
      visit.shown(held.size());
      return Outcome.done(held);
    });
  }

  /** A reference that nobody has and one that is hidden from the asker are one answer. */
  public Outcome<UUID> find(String reference) {
    return gate.pass(Permission.SEE_LIMITS, visit -> keepers.referred(reference).<Outcome<UUID>>map(known -> {
      keepers.admit(visit, known.person(), known.area());
      return Outcome.done(known.person());
    }).orElseGet(Outcome::notFound));
  }

  public Outcome<LimitedRecord> open(UUID person) {
    return gate.pass(Permission.SEE_LIMITS, visit -> keepers.known(person).<Outcome<LimitedRecord>>map(known -> {
      keepers.admit(visit, person, known.area());
      return Outcome.done(new LimitedRecord(person, known.reference(), store.limit(person), store.listed(person, "ALLOW"),
          store.listed(person, "DENY"), store.changes(person)));
    }).orElseGet(Outcome::notFound));
  }

  private Map<UUID, String> references(List<UUID> persons, AreaCode area) {
    return facts.stream().flatMap(known -> known.known(persons).stream()).filter(known -> known.area().equals(area))
        .collect(Collectors.toMap(PersonFacts.Known::person, PersonFacts.Known::reference, (one, same) -> one));
  }

  private static LimitedRecord.Line named(LimitedRecord.Line line, String reference) {
    return new LimitedRecord.Line(line.person(), reference, line.restricted(), line.sealed(), line.letIn(), line.shutOut(), line.owner(),
        line.ownerEnabled(), line.liftAsked(), line.at());
  }
}
