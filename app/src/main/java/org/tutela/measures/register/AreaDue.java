package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Commencement;
import org.tutela.law.register.Obligation;
import org.tutela.law.register.RuleSets;
import org.tutela.law.register.Verdict;

/** What was, or would have been, due in an area on a day, for those who answer for it: asked for here, worked out in the background. */
@Service
public class AreaDue {
  public static final int SHOWN = 100;
  /** Of the Sexual Offences Act 2003, Part 2. */
  private static final LocalDate FIRST = LocalDate.of(2004, 5, 1);
  private static final int AT_ONCE = 500;
  private static final int YEARS_AHEAD = 10;

  private final Gate gate;
  private final ReckoningStore store;
  private final People people;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  AreaDue(Gate gate, ReckoningStore store, People people, Staffing staffing, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.people = people;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  public record Count(Obligation.Kind kind, Verdict verdict, int number) {}

  /** @param due {@link LocalDate#MAX} while it waits for a release or a return */
  public record Line(PersonSummary person, Obligation.Kind kind, LocalDate arose, LocalDate due, Verdict verdict) {}

  /**
   * @param last what was asked for last, and {@code byName} who asked
   * @param counts by duty and verdict, while the work goes on of those who were reached
   * @param lines the first of them, the longest due first
   */
  public record Found(Optional<HeldReckoning> last, String byName, List<Count> counts, List<Line> lines, LocalDate today) {}

  public Outcome<Found> last() {
    return gate.inArea(Permission.SEE_AREA_DUE, (area, visit) -> {
      var last = store.last(area);
      if (last.isEmpty()) return Outcome.done(new Found(last, "", List.of(), List.of(), today()));
      var first = store.first(last.get().id(), SHOWN);
      visit.shown(first.size());
      var counts = store.counts(last.get().id()).stream().sorted(Comparator.comparing(Count::kind).thenComparing(Count::verdict)).toList();
      return lines(first).map(lines -> new Found(last, staffing.name(last.get().by()).orElse("A colleague"), counts, lines, today()));
    });
  }

  /** What was asked for before is forgotten: what was found is a copy of what the register held, and no record. */
  public Outcome<UUID> ask(AskReckoning asked) {
    return gate.inArea(Permission.WORK_OUT_AREA, (area, visit) -> {
      var most = today().plusYears(YEARS_AHEAD);
      if (asked.on().isBefore(FIRST)) return Outcome.refused("day", "The day is before the Sexual Offences Act 2003 began on 1 May 2004");
      if (asked.on().isAfter(most)) return Outcome.refused("day", "This is more than %d years from today".formatted(YEARS_AHEAD));
      var supposed = asked.commences().map(day -> new Commencement(RuleSets.KNOWN.waiting().getFirst().id(), day, Set.of()));
      var against = supposed.flatMap(Commencement::against);
      if (against.isPresent()) return Outcome.refused("commences", against.get().text());
      if (asked.commences().filter(most::isBefore).isPresent()) return Outcome.refused("commences", "This is more than %d years from today".formatted(YEARS_AHEAD));
      var id = ids.next();
      store.insert(id, area, asked, clock.instant(), visit.actor().id());
      visit.note("day", asked.on().toString());
      return Outcome.done(id);
    });
  }

  /** Some at a time, so that any number can be sent. @param last of them, to ask for those after it */
  public record Part(List<Line> lines, Optional<Place> last) {}

  public record Place(PersonId person, int number) {
    public static final Place BEGIN = new Place(new PersonId(new UUID(0, 0)), 0);
  }

  public Outcome<Part> after(Place place) {
    return gate.inArea(Permission.SEE_AREA_DUE, (area, visit) -> {
      var last = store.last(area);
      if (last.isEmpty()) return Outcome.done(new Part(List.of(), Optional.empty()));
      var some = store.after(last.get().id(), place.person(), place.number(), AT_ONCE);
      visit.shown(some.size());
      var next = some.size() < AT_ONCE ? Optional.<Place>empty() : Optional.of(new Place(some.getLast().person(), some.getLast().number()));
      return lines(some).map(lines -> new Part(lines, next));
    });
  }

  private Outcome<List<Line>> lines(List<ReckoningStore.Found> found) {
    Outcome<Map<PersonId, PersonSummary>> persons = people.find(found.stream().map(ReckoningStore.Found::person).distinct().toList());
    return persons.map(held -> found.stream().filter(one -> held.containsKey(one.person()))
        .map(one -> new Line(held.get(one.person()), one.kind(), one.arose(), one.due(), one.verdict())).toList());
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
