package org.tutela.measures.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tutela.casework.conditions.Conditions;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.AddressKind;
import org.tutela.casework.people.HeldAddress;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PoliceArea;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.LocalPoliceArea;

/** In which police area a registrant notifies, and at which stations. */
@Service
public class LocalAreas {

  /**
   * @param holder the force that holds the record
   * @param homes those that the area is the area of, as held
   * @param stations of the holder's list in force today, where its area is the one
   */
  public record Local(LocalPoliceArea law, AreaCode holder, List<HeldAddress> homes, List<DirectoryEntry> stations) {
    public Optional<PoliceArea> area() {
      return law.area().map(PoliceArea::new);
    }

    public boolean own() {
      return area().filter(PoliceArea.of(holder)::equals).isPresent();
    }
  }

  private final RegistrantGate persons;
  private final Register register;
  private final People people;
  private final Convictions convictions;
  private final Conditions conditions;
  private final Directory directory;
  private final Clock clock;

  LocalAreas(RegistrantGate persons, Register register, People people, Convictions convictions, Conditions conditions, Directory directory, Clock clock) {
    this.persons = persons;
    this.register = register;
    this.people = people;
    this.convictions = convictions;
    this.conditions = conditions;
    this.directory = directory;
    this.clock = clock;
  }

  /** Empty for whoever is not on the register. */
  public Outcome<Optional<Local>> of(PersonId person) {
    return persons.pass(Permission.SEE_REGISTER, person, (held, _) -> register.of(person).then(registered -> {
      if (!registered.subject()) return Outcome.done(Optional.empty());
      return people.open(person).then(whole -> law(registered, whole.addresses()).map(law -> Optional.of(local(law, held.area(), whole.addresses()))));
    }));
  }

  private Local local(LocalPoliceArea law, AreaCode holder, List<HeldAddress> addresses) {
    var keys = law.homes().stream().map(LocalPoliceArea.Home::key).toList();
    var local = new Local(law, holder, addresses.stream().filter(one -> keys.contains(one.id().toString())).toList(), List.of());
    return !local.own() ? local
        : new Local(law, holder, local.homes(), directory.of(holder, DirectoryEntry.Kind.STATION).stream().filter(one -> one.inForce(London.date(clock.instant()))).toList());
  }

  private Outcome<LocalPoliceArea> law(Registered registered, List<HeldAddress> addresses) {
    var homes = addresses.stream().filter(one -> one.kind() != AddressKind.OTHER).map(LocalAreas::home).toList();
    var day = registered.today();
    var law = LocalPoliceArea.on(day, homes, List.of());
    return law.homes().isEmpty() ? courts(registered).map(courts -> LocalPoliceArea.on(day, homes, courts)) : Outcome.done(law);
  }

  private static LocalPoliceArea.Home home(HeldAddress one) {
    return new LocalPoliceArea.Home(one.id().toString(), one.words().replaceAll("\\s*\\R\\s*", ", "), one.kind() == AddressKind.HOME, one.kind() == AddressKind.FORMER, one.from(), one.to(), one.lies().map(PoliceArea::force));
  }

  /** Those that made the person subject, and still do. */
  private Outcome<List<String>> courts(Registered registered) {
    var counting = registered.episodes().stream().filter(one -> one.episode().covers(registered.today())).toList();
    var sources = counting.stream().flatMap(one -> one.source().stream()).toList();
    if (counting.isEmpty()) return Outcome.done(List.of());
    var person = counting.getFirst().person();
    return convictions.ofPerson(person).then(decisions -> conditions.of(person).map(orders -> Stream.concat(
        decisions.stream().filter(one -> sources.contains(one.id().value())).map(one -> one.facts().court()),
        orders.stream().filter(one -> sources.contains(one.id().value())).map(one -> one.facts().by())).distinct().toList()));
  }
}
