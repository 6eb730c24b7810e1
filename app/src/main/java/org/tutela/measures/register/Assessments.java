package org.tutela.measures.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Away;
import org.tutela.law.register.ChangeKind;

/** What an assessment of the risk starts from. */
@Service
public class Assessments {
  private final RegistrantGate persons;
  private final AssessmentStore store;
  private final RiskChanges changed;
  private final CorrectionStore facts;
  private final FactStore aways;
  private final SupervisionStore supervision;
  private final Staffing staffing;
  private final Clock clock;

  Assessments(RegistrantGate persons, AssessmentStore store, RiskChanges changed, CorrectionStore facts, FactStore aways, SupervisionStore supervision, Staffing staffing, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.changed = changed;
    this.facts = facts;
    this.aways = aways;
    this.supervision = supervision;
    this.staffing = staffing;
    this.clock = clock;
  }

  /**
   * @param by when what was recorded since the last assessment asks for another; empty where nothing does
   * @param within how long after it was recorded
   * @param changes what it was, the last first
   * @param released from custody, the last time
   */
  public record Start(Optional<LocalDate> by, Period within, List<RecordedFact> changes, Optional<LocalDate> released) {}

  public Outcome<Start> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      var last = store.last(person, London.date(clock.instant()));
      var by = last.flatMap(AssessmentStore.Last::asked);
      var changes = by.isPresent() ? changed.since(person, last.get().at().orElseThrow()) : List.<RecordedFact>of();
      boolean withheld = !changes.isEmpty() && persons.withholds(person, visit);
      visit.shown(changes.size());
      return Outcome.done(new Start(by, changed.within(), changes.stream().map(fact -> withheld ? fact.withheld() : fact).toList(), released(person)));
    });
  }

  /**
   * An assessment as it was recorded.
   *
   * @param next when it was to be made again
   */
  public record Recorded(RiskBand band, RiskAssessment made, Optional<LocalDate> on, Optional<LocalDate> next, Instant at, String by) {}

  /** All that were recorded of a person, the last first; empty for somebody whom nobody manages. */
  public Outcome<Optional<List<Recorded>>> recorded(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> {
      if (supervision.of(person).isEmpty()) return Outcome.done(Optional.empty());
      var all = store.recorded(person);
      visit.shown(all.size());
      var names = staffing.names(all.stream().map(AssessmentStore.Row::by).distinct().toList());
      return Outcome.done(Optional.of(all.stream().map(row -> new Recorded(row.band(), row.made(), row.on(), row.next(), row.at(), names.getOrDefault(row.by(), "A colleague"))).toList()));
    });
  }

  private Optional<LocalDate> released(PersonId person) {
    var spent = aways.aways(person).stream().map(HeldAway::away).filter(away -> away.kind() == Away.Kind.CUSTODY || away.kind() == Away.Kind.IMPRISONMENT).flatMap(away -> away.until().stream());
    var told = facts.of(person).stream().filter(fact -> fact.struck().isEmpty() && fact.kind() == RecordedFact.Kind.CHANGE && fact.code().equals(ChangeKind.RELEASE.name())).map(RecordedFact::on);
    return Stream.concat(spent, told).max(Comparator.naturalOrder());
  }
}
