package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.People;
import org.tutela.casework.people.Person;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.register.Due;
import org.tutela.law.register.Obligation;

/** What is looked into when a duty was missed or met late, step by step. That these steps are asked for is practice: no rule that was read binds the decision to them. */
@Service
public class FailureChecks {
  private final RegistrantGate persons;
  private final CheckStore store;
  private final DueStore due;
  private final SupervisionStore supervision;
  private final People people;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  FailureChecks(RegistrantGate persons, CheckStore store, DueStore due, SupervisionStore supervision, People people, Staffing staffing, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.due = due;
    this.supervision = supervision;
    this.people = people;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param made the last first
   * @param decided every decision about it, the last first
   * @param asked what is to be looked into; empty where nothing was missed on every reading of the days
   * @param open whether another can be recorded
   * @param supervised whether somebody sets the person's risk
   * @param now in London
   */
  public record Looked(List<HeldCheck> made, List<HeldDecision> decided, Set<CheckKind> asked, boolean open, boolean supervised, Map<UserId, String> names, LocalDateTime now) {
    public List<HeldCheck> of(CheckKind kind) {
      return made.stream().filter(one -> one.kind() == kind).toList();
    }

    public List<CheckKind> notMade() {
      return asked.stream().filter(kind -> of(kind).isEmpty()).toList();
    }

    /** As the last look at each says. */
    public List<CheckKind> foundAway() {
      return EnumSet.allOf(CheckKind.class).stream().filter(CheckKind::findsAway).filter(kind -> of(kind).stream().findFirst().filter(HeldCheck::found).isPresent()).toList();
    }
  }

  public Outcome<Looked> of(PersonId person, DueDuty duty) {
    return persons.pass(Permission.SEE_REGISTER, person, (_, visit) -> asked(person, duty).map(asked -> {
      var made = store.of(person, duty.obligation().key());
      var decided = due.decisions(person, duty.obligation().key());
      visit.shown(made.size() + decided.size());
      return new Looked(made, decided, asked, duty.toLookInto(today()), supervision.of(person).isPresent(), staffing.names(Stream.concat(made.stream().map(HeldCheck::by), decided.stream().map(HeldDecision::by)).distinct().toList()), now());
    }));
  }

  private Outcome<Set<CheckKind>> asked(PersonId person, DueDuty duty) {
    if (!duty.failed(today())) return Outcome.done(Set.of());
    return people.open(person).map(held -> addressKnown(held) ? EnumSet.complementOf(EnumSet.of(CheckKind.MISSING_WANTED)) : EnumSet.allOf(CheckKind.class));
  }

  /** A place named by somebody of no fixed abode is no address, nor is one at which they were looked for and not found. */
  private static boolean addressKnown(Person person) {
    return person.addresses().stream().filter(HeldAddress::current).anyMatch(one -> one.kind() != AddressKind.NO_FIXED_ABODE && !one.notFoundThere());
  }

  /** Somebody looked. The same again is the same look; another answer is added, and the earlier stays. */
  public Outcome<RecordCheck> record(RecordCheck command) {
    return persons.pass(Permission.CHECK_FAILURE, command.person(), (_, visit) -> {
      var duty = due.of(command.person()).stream().filter(one -> one.obligation().key().equals(command.duty())).findFirst();
      if (duty.isEmpty()) return Outcome.notFound();
      if (!duty.get().toLookInto(today())) return Outcome.refused("", "Nothing was missed here");
      var against = against(command, duty.get().obligation());
      if (against.isPresent()) return Outcome.refused("on", against.get());
      if (command.answer().isBlank()) return Outcome.refused("answer", "Say who or what was asked, and what came back");
      if (store.of(command.person(), command.duty()).stream().noneMatch(one -> one.says(command))) store.insert(ids.next(), command, clock.instant(), visit.actor().id());
      visit.note("check", command.kind().name());
      return Outcome.done(command);
    });
  }

  private Optional<String> against(RecordCheck check, Obligation duty) {
    var on = check.at().toLocalDate();
    if (check.at().isAfter(now())) return Optional.of("The day and time must be now or in the past");
    // what has to be told in advance, as a journey, is missed before the day that it is about: on one reading at least, as for whether there is anything to look into
    if (on.isBefore(duty.arose()) && duty.due().keeps(Due.Limit.REMINDER, on)) return Optional.of("Made on %s, before the duty arose on %s".formatted(on, duty.arose()));
    return Optional.empty();
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), London.ZONE);
  }
}
