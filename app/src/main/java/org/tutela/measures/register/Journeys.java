package org.tutela.measures.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.conditions.Instrument;
import org.tutela.casework.conditions.InstrumentKind;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.law.register.Jurisdiction;

/** Journeys abroad: told or found out, and the return. */
@Service
public class Journeys {
  private final RegistrantGate persons;
  private final JourneyStore store;
  private final EpisodeStore episodes;
  private final Recount recount;
  private final Conditions conditions;
  private final Directory directory;
  private final Staffing staffing;
  private final Ids ids;
  private final Clock clock;

  Journeys(RegistrantGate persons, JourneyStore store, EpisodeStore episodes, Recount recount, Conditions conditions, Directory directory, Staffing staffing, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.episodes = episodes;
    this.recount = recount;
    this.conditions = conditions;
    this.directory = directory;
    this.staffing = staffing;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param against the words of each foreign travel prohibition that is in force on a day of the journey, as far as the reader may see them
   *  @param licences in force on such a day, none of whose terms as recorded forbids travel
   *  @param highRisk the countries named in what is known of the journey that were on the force's list of countries of high risk on such a day */
  public record Judged(HeldJourney journey, List<String> against, List<Instrument> licences, List<DirectoryEntry> highRisk) {}

  public Outcome<List<Judged>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (about, visit) -> {
      var held = store.of(person);
      var countries = held.isEmpty() ? List.<DirectoryEntry>of() : directory.of(about.area(), DirectoryEntry.Kind.COUNTRY);
      visit.shown(held.size());
      var instruments = held.isEmpty() || !(conditions.of(person) instanceof Outcome.Done<List<Instrument>>(var seen)) ? List.<Instrument>of() : seen;
      return Outcome.done(held.stream().map(one -> new Judged(one, against(instruments, one.facts()), licences(instruments, one.facts()), highRisk(countries, one.facts()))).toList());
    });
  }

  /** Which countries a term names is for a person to read; a foreign travel order forbids by itself. */
  private static List<String> against(List<Instrument> instruments, RecordJourney journey) {
    return instruments.stream().flatMap(one -> one.facts().kind() == InstrumentKind.FTO ? Stream.of(one.facts().kind().title()).filter(_ -> anyDay(journey, one::inForce))
        : one.terms().stream().filter(term -> term.term().kind().forbidsTravel() && anyDay(journey, day -> one.inForce(day) && term.inForce(day)))
            .map(term -> term.term().words())).toList();
  }

  /** Whether somebody on licence may go is for a person to look up in it. */
  private static List<Instrument> licences(List<Instrument> instruments, RecordJourney journey) {
    return instruments.stream().filter(one -> one.facts().kind() == InstrumentKind.LICENCE && anyDay(journey, one::inForce)
        && one.terms().stream().noneMatch(term -> term.term().kind().forbidsTravel() && anyDay(journey, term::inForce))).toList();
  }

  private static List<DirectoryEntry> highRisk(List<DirectoryEntry> countries, RecordJourney journey) {
    return countries.stream().filter(one -> one.ofJourney(journey.country(), journey.details(), journey.departs().toLocalDate(), journey.expectedBack())).toList();
  }

  /** A prohibition that begins while he is away is one too. */
  private static boolean anyDay(RecordJourney journey, Predicate<LocalDate> forbidden) {
    var left = journey.departs().toLocalDate();
    var back = journey.expectedBack();
    return left.datesUntil(back.isBefore(left) ? left.plusDays(1) : back.plusDays(1)).anyMatch(forbidden);
  }

  /** @param officer who recorded it
   *  @param place whose rules the person is under */
  public record Receipt(String reference, HeldJourney journey, String officer, Jurisdiction place) {}

  /** What acknowledges that a journey was told. */
  public Outcome<Receipt> receipt(PersonId person, UUID journey) {
    return persons.pass(Permission.SEE_REGISTER, person, (held, _) -> store.of(person).stream().filter(one -> one.id().equals(journey)).findFirst()
        .map(one -> Outcome.done(new Receipt(held.reference(), one, staffing.name(store.recordedBy(journey)).orElse(""), Recount.place(Recount.counting(episodes.of(person)))))).orElseGet(Outcome::notFound));
  }

  public Outcome<UUID> record(RecordJourney command) {
    return persons.pass(Permission.TAKE_NOTIFICATION, command.person(), (_, visit) -> {
      var left = command.departs().toLocalDate();
      var held = store.of(command.person());
      if (command.corrects().isPresent()) {
        var before = held.stream().filter(one -> one.id().equals(command.corrects().get())).findFirst();
        if (before.isEmpty()) return store.has(command.person(), command.corrects().get()) ? Outcome.conflict("this journey") : Outcome.notFound();
        if (before.get().over()) return Outcome.refused("", "This journey is over: what was recorded wrongly of it is struck out and recorded anew");
      }
      var against = against(command);
      if (against.isPresent()) return Outcome.refused(List.of(against.get()));
      if (held.stream().anyMatch(one -> one.facts().departs().equals(command.departs()) && command.corrects().filter(one.id()::equals).isEmpty())) {
        return Outcome.refused("departs", "A journey that begins on %s at %s is recorded already".formatted(left, command.departs().toLocalTime()));
      }
      var id = ids.next();
      store.insert(id, command, clock.instant(), visit.actor().id());
      recount.after(command.person());
      return Outcome.done(id);
    });
  }

  private Optional<Problem> against(RecordJourney command) {
    var left = command.departs().toLocalDate();
    if (command.days() < 1 || command.days() > 3660) return problem("days", "Enter the days from 1 to 3660");
    if (command.knownOn().isAfter(left)) return problem("known", "Known on %s, after leaving on %s".formatted(command.knownOn(), left));
    if (command.told().map(LocalDateTime::toLocalDate).filter(today()::isBefore).isPresent()) return problem("told", "The date must be today or in the past");
    if (command.told().isPresent() && command.arrival().isBlank()) {
      return problem("arrival", "Enter the point of arrival: notice of travel has to state it. Where it was not told, there was no such notice: leave the day of telling empty, and say in the details what was told");
    }
    if (!command.returnPoint().isEmpty() && command.returnGiven().isEmpty()) return problem("return", "Enter the day of the return that was told with “%s”".formatted(command.returnPoint()));
    if (command.returnGiven().filter(left::isAfter).isPresent()) return problem("return", "Return on %s, before leaving on %s".formatted(command.returnGiven().get(), left));
    return Optional.empty();
  }

  private static Optional<Problem> problem(String field, String message) {
    return Optional.of(new Problem(field, message));
  }

  /** @param returned empty when he never left */
  public Outcome<UUID> end(PersonId person, UUID journey, Optional<LocalDate> returned) {
    return end(person, journey, returned, "");
  }

  /** @param elsewhere where he came back, when it was another place than he had told; "" where he had said so */
  public Outcome<UUID> end(PersonId person, UUID journey, Optional<LocalDate> returned, String elsewhere) {
    return persons.pass(Permission.TAKE_NOTIFICATION, person, (_, visit) -> {
      var held = store.of(person).stream().filter(one -> one.id().equals(journey)).findFirst();
      if (held.isEmpty()) return Outcome.notFound();
      if (held.get().over()) return Outcome.conflict("this journey");
      var left = held.get().facts().departs().toLocalDate();
      if (returned.filter(left::isAfter).isPresent()) return Outcome.refused("returned", "Back on %s, before leaving on %s".formatted(returned.get(), left));
      if (returned.filter(today()::isBefore).isPresent()) return Outcome.refused("returned", "The date must be today or in the past");
      store.end(journey, person, returned, elsewhere, clock.instant(), visit.actor().id());
      recount.after(person);
      return Outcome.done(journey);
    });
  }

  private LocalDate today() {
    return London.date(clock.instant());
  }
}
