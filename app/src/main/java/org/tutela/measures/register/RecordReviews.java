package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;

/** How long the record of a registrant is kept: archived when the duties end, reviewed every ten years, and what a person decided each time. Nothing is erased here. */
@Service
public class RecordReviews {
  private final Gate gate;
  private final RegistrantGate persons;
  private final RecordReviewStore store;
  private final RecordDays days;
  private final LegalHolds holds;
  private final People people;
  private final Staffing staffing;
  private final Clock clock;

  RecordReviews(Gate gate, RegistrantGate persons, RecordReviewStore store, RecordDays days, LegalHolds holds, People people, Staffing staffing, Clock clock) {
    this.gate = gate;
    this.persons = persons;
    this.store = store;
    this.days = days;
    this.holds = holds;
    this.people = people;
    this.staffing = staffing;
    this.clock = clock;
  }

  /** Empty for somebody who has never been on the register. */
  public Outcome<Optional<HeldRecord>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (held, visit) -> {
      var record = record(held);
      visit.shown(record.map(one -> one.reviews().size()).orElse(0));
      return Outcome.done(record);
    });
  }

  public Outcome<PersonId> review(ReviewRecord command) {
    return persons.pass(Permission.REVIEW_RECORD, command.person(), (person, visit) -> {
      var held = record(person);
      if (held.isEmpty()) return Outcome.notFound();
      if (command.version() != held.get().reviews().size()) return Outcome.conflict("this record");
      if (command.reason().isBlank()) return Outcome.refused("reason", "Say why");
      if (command.decision() == HeldRecord.Decision.DISPOSE) {
        var against = held.get().againstDisposal();
        if (against.isPresent()) return Outcome.refused("decision", against.get());
      } else if (command.next().filter(day -> day.isAfter(today()) && !day.isAfter(held.get().nextAtLatest())).isEmpty()) {
        return Outcome.refused("next", "Enter a day after today, and at the latest %s: a record is reviewed every 10 years".formatted(held.get().nextAtLatest()));
      }
      store.insert(command, today(), clock.instant(), visit.actor().id());
      days.look(command.person());
      visit.note("decision", command.decision().name());
      return Outcome.done(command.person());
    });
  }

  /** Of the reader's area, the longest due first. @param page from 0 */
  public Outcome<RecordsToReview> toReview(int page) {
    return gate.inArea(Permission.SEE_RETENTION, (area, visit) -> {
      int at = Math.clamp(page, 0, 10_000);
      var lines = store.due(area, today(), at * RecordsToReview.PAGE, RecordsToReview.PAGE);
      var referred = store.referred(area);
      var first = referred.stream().limit(RecordsToReview.PAGE).toList();
      visit.shown(lines.size() + first.size());
      var held = holds.held(ids(first.stream()));
      // an information officer opens nobody, and is shown references alone
      boolean named = Permission.LIST_PEOPLE.heldBy(visit.actor());
      Outcome<Map<PersonId, PersonSummary>> found = named ? people.find(ids(Stream.concat(lines.stream(), first.stream()))) : Outcome.done(Map.of());
      return found.map(persons -> new RecordsToReview(shown(lines, named, persons), shown(first, named, persons), persons, held, today(), at, store.dueInAll(area, today()), referred.size()));
    });
  }

  private static List<RecordsToReview.Line> shown(List<RecordsToReview.Line> lines, boolean named, Map<PersonId, PersonSummary> persons) {
    return lines.stream().filter(line -> !named || persons.containsKey(line.person())).toList();
  }

  private static List<PersonId> ids(Stream<RecordsToReview.Line> lines) {
    return lines.map(RecordsToReview.Line::person).distinct().toList();
  }

  private Optional<HeldRecord> record(PersonSummary person) {
    return days.of(person.id()).map(held -> new HeldRecord(held, person.birth(), holds.standing(person.id()),
        staffing.names(held.reviews().stream().map(HeldRecord.Review::by).distinct().toList()), today()));
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
