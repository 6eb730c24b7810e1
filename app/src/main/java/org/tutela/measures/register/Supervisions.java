package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Member;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.access.Trainings;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Who manages whom, at which risk, and what has not been done in time. */
@Service
public class Supervisions {
  private final Gate gate;
  private final RegistrantGate persons;
  private final SupervisionStore store;
  private final VisitStore visits;
  private final AssessmentStore assessments;
  private final AssessmentTasks tasks;
  private final Standings standings;
  private final Chasing chasing;
  private final People people;
  private final Staffing staffing;
  private final Trainings trainings;
  private final Ids ids;
  private final Clock clock;

  Supervisions(Gate gate, RegistrantGate persons, SupervisionStore store, VisitStore visits, AssessmentStore assessments, AssessmentTasks tasks, Standings standings, Chasing chasing, People people, Staffing staffing, Trainings trainings, Ids ids, Clock clock) {
    this.gate = gate;
    this.persons = persons;
    this.store = store;
    this.visits = visits;
    this.assessments = assessments;
    this.tasks = tasks;
    this.standings = standings;
    this.chasing = chasing;
    this.people = people;
    this.staffing = staffing;
    this.trainings = trainings;
    this.ids = ids;
    this.clock = clock;
  }

  /** With the names of the manager and of whoever did something with the flag. */
  public Outcome<Optional<Managed>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, _) -> Outcome.done(store.of(person)
        .map(held -> new Managed(held, staffing.names(Stream.concat(Stream.of(held.manager()), held.flag().acts().stream().map(LocalFlag.Act::by)).distinct().toList())))));
  }

  /** Of somebody on the register, for whoever meets them; empty for everybody else. */
  public Outcome<Optional<RiskBand>> band(PersonId person) {
    return persons.safety(person, _ -> Outcome.done(store.band(person, today())));
  }

  /** To whom what happens is given: for those who may not see the register, too. */
  public Outcome<Optional<UserId>> manager(PersonId person) {
    return persons.pass(Permission.FIND_MANAGER, person, (_, _) -> Outcome.done(store.of(person).map(Supervision::manager)));
  }

  /** Of several at once; whom nobody manages is not among them. */
  public Outcome<Map<PersonId, UserId>> managers(Collection<PersonId> persons) {
    return gate.inArea(Permission.FIND_MANAGER, (_, visit) -> {
      var managers = store.managers(persons);
      visit.shown(managers.size());
      return Outcome.done(managers);
    });
  }

  public record Managed(Supervision supervision, Map<UserId, String> names) {
    public String name(UserId colleague) {
      return names.getOrDefault(colleague, "A colleague");
    }
  }

  public Outcome<PersonId> setBand(SetBand command) {
    return persons.pass(Permission.SET_BAND, command.person(), (_, visit) -> {
      if (store.of(command.person()).isEmpty()) return Outcome.notFound();
      if (command.on().isAfter(today())) return Outcome.refused("on", "The date must be today or in the past");
      if (command.next().filter(next -> !next.isAfter(command.on())).isPresent()) return Outcome.refused("next", "To be assessed again on %s, which is not after %s".formatted(command.next().get(), command.on()));
      return assessed(command, visit.actor()).then(made -> {
        store.assess(command.as(made), clock.instant(), visit.actor().id());
        tasks.look(command.person());
        visit.note("band", command.band().name());
        return Outcome.done(command.person());
      });
    });
  }

  /** By whoever records it, unless somebody else is named. */
  private Outcome<RiskAssessment> assessed(SetBand command, Actor by) {
    if (command.band() == RiskBand.NOT_ASSESSED) return Outcome.done(RiskAssessment.of(command.made().basis()));
    return command.made().whole().map(made -> made.assessor().isBlank() ? made.by(staffing.name(by.id()).orElse("A colleague")) : made);
  }

  /** The person has moved in from another area: whoever took them up manages them until they are given over. */
  public Outcome<PersonId> movedIn(PersonId person) {
    return persons.pass(Permission.MANAGE_PERSON, person, (_, visit) -> {
      store.moveIn(person, visit.actor().area(), visit.actor().id(), clock.instant());
      chasing.givenOver(person, visit.actor().area(), visit.actor().id());
      return Outcome.done(person);
    });
  }

  /** The reader's area: by band with the trend, and one page of what is overdue. @param page from 0 */
  public Outcome<Overdue> overdue(int page) {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      int at = Math.clamp(page, 0, 10_000);
      var standing = standings.of(visit.actor());
      var lines = store.overdue(area, today(), standing.overdue().stream().skip((long) at * Overdue.PAGE).limit(Overdue.PAGE).toList());
      visit.shown(lines.size());
      return people.find(lines.stream().map(Overdue.Line::person).distinct().toList()).map(persons ->
          new Overdue(standing.bands(), lines.stream().filter(line -> persons.containsKey(line.person())).toList(), persons,
              staffing.names(lines.stream().map(Overdue.Line::manager).distinct().toList()), today(),
              oldest(standing, false), (int) standing.visits().stream().filter(OverdueVisits.Key::away).count(), oldest(standing, true),
              standing.assessments().stream().map(OverdueAssessments.Key::due).min(Comparator.naturalOrder()),
              standing.reactive().size(), standing.reactive().stream().findFirst().map(first -> London.date(first.since())), at, standing.at()));
    });
  }

  private static Optional<LocalDate> oldest(Standings.Standing standing, boolean away) {
    return standing.visits().stream().filter(one -> one.away() == away).map(OverdueVisits.Key::due).min(Comparator.naturalOrder());
  }

  /** Whose home visit is overdue in the reader's area. @param page from 0 */
  public Outcome<OverdueVisits> visits(int page) {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      int at = Math.clamp(page, 0, 10_000);
      var standing = standings.of(visit.actor());
      var lines = visits.overdue(area, today(), standing.visits().stream().skip((long) at * OverdueVisits.PAGE).limit(OverdueVisits.PAGE).toList());
      visit.shown(lines.size());
      return people.find(lines.stream().map(OverdueVisits.Line::person).toList()).map(persons -> new OverdueVisits(lines.stream().filter(line -> persons.containsKey(line.person())).toList(),
          persons, staffing.names(lines.stream().map(OverdueVisits.Line::manager).distinct().toList()), today(), at, standing.visits().size(),
          (int) standing.visits().stream().filter(OverdueVisits.Key::away).count(), standing.at()));
    });
  }

  /** Whose risk should have been assessed again in the reader's area. @param page from 0 */
  public Outcome<OverdueAssessments> assessments(int page) {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      int at = Math.clamp(page, 0, 10_000);
      var standing = standings.of(visit.actor());
      var lines = assessments.overdue(area, today(), standing.assessments().stream().skip((long) at * OverdueAssessments.PAGE).limit(OverdueAssessments.PAGE).toList());
      visit.shown(lines.size());
      return people.find(lines.stream().map(OverdueAssessments.Line::person).toList()).map(persons -> new OverdueAssessments(lines.stream().filter(line -> persons.containsKey(line.person())).toList(),
          persons, staffing.names(lines.stream().map(OverdueAssessments.Line::manager).distinct().toList()), today(), at, standing.assessments().size(), standing.at()));
    });
  }

  /** Whom an officer manages in the reader's area. @param page from 0 */
  public Outcome<Managing> managing(UserId officer, int page) {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      int at = Math.clamp(page, 0, 10_000);
      var held = store.managed(area, officer, today(), at);
      visit.shown(held.lines().size());
      // whoever manages nobody here is not named: they may be of another area
      String name = held.lines().isEmpty() ? "A colleague" : staffing.name(officer).orElse("A colleague");
      return people.find(held.lines().stream().map(Managing.Line::person).toList()).map(found -> new Managing(officer, name,
          held.lines().stream().filter(one -> found.containsKey(one.person())).toList(), found, takers(area), at, held.total()));
    });
  }

  public Outcome<Caseload> caseload() {
    return gate.inArea(Permission.SEE_REGISTER, (area, visit) -> {
      var managed = standings.managed(visit.actor());
      var numbers = managed.value();
      return Outcome.done(new Caseload(numbers.people(), numbers.unflagged(), trainings.of(area), today(), staffing.names(numbers.people().keySet()), store.ceiling(area), takers(area), managed.at()));
    });
  }

  /** All the people of one officer to another: nobody is left without a manager. */
  public Outcome<Integer> giveOver(UserId from, Handing handing) {
    return givingOver(from, handing, () -> Outcome.done(store.managedBy(from)));
  }

  /** Some of the people of one officer to another: all that were chosen, or none where one of them has changed hands since. */
  public Outcome<Integer> giveOver(UserId from, Set<PersonId> some, Handing handing) {
    return givingOver(from, handing, () -> {
      if (some.isEmpty()) return Outcome.refused("people", "Choose who is given over");
      persons.hold(some);
      var theirs = new HashSet<>(store.managedBy(from));
      long gone = some.stream().filter(one -> !theirs.contains(one)).count();
      if (gone == 0) return Outcome.done(List.copyOf(some));
      return Outcome.refused("people", (gone == 1 ? "1 of those chosen is" : gone + " of those chosen are") + " not with this officer any more. Nobody was given over: look at the list as it is now, and choose again");
    });
  }

  private Outcome<Integer> givingOver(UserId from, Handing handing, Supplier<Outcome<List<PersonId>>> whom) {
    return gate.inArea(Permission.GIVE_OVER_CASELOAD, (area, visit) -> {
      var to = handing.to();
      if (handing.reason().isBlank()) return Outcome.refused("reason", "Say why they change hands");
      if (from.equals(to)) return Outcome.refused("to", "Choose another colleague");
      if (takers(area).stream().noneMatch(member -> member.id().equals(to))) return Outcome.refused("to", "Choose a colleague of this area who can manage registrants");
      boolean trained = Optional.ofNullable(trainings.of(area).get(to)).filter(one -> one.holds(today())).isPresent();
      if (!trained && handing.untrained().isBlank()) return Outcome.refused("untrained", "No training to manage registrants that holds today is recorded of %s: say why they are given people all the same, or have it recorded first".formatted(staffing.name(to).orElse("this colleague")));
      return whom.get().then(theirs -> {
        theirs.forEach(person -> {
          store.giveOver(person, to, handing.words(trained), clock.instant(), visit.actor().id());
          chasing.givenOver(person, area, to);
        });
        standings.givenOver(visit.actor());
        if (!trained) visit.note("untrained", "yes");
        visit.shown(theirs.size());
        return Outcome.done(theirs.size());
      });
    });
  }

  /** Whoever can do what the people need. */
  private List<Member> takers(AreaCode area) {
    return staffing.colleagues(area).stream().filter(member -> Permission.TAKE_NOTIFICATION.heldBy(member.roles())).toList();
  }

  public Outcome<Integer> stateCeiling(int most) {
    if (most < 1 || most > 1000) return Outcome.refused("most", "Enter a number from 1 to 1000");
    return gate.inArea(Permission.STATE_CEILING, (area, visit) -> {
      store.state(ids.next(), area, most, clock.instant(), visit.actor().id());
      return Outcome.done(most);
    });
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
