package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** Who wears which device, from when to when. What is reported outside these times belongs to nobody. */
@Service
public class Fittings {
  private final PersonGate persons;
  private final DeviceStore devices;
  private final ActivationStore store;
  private final HostStore host;
  private final Ids ids;
  private final Clock clock;

  Fittings(PersonGate persons, DeviceStore devices, ActivationStore store, HostStore host, Ids ids, Clock clock) {
    this.persons = persons;
    this.devices = devices;
    this.store = store;
    this.host = host;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param worn what the person wears and wore, the last first; {@code free} what could be fitted */
  public record Worn(List<Activation> worn, List<Device> free) {}

  public Outcome<ActivationId> fit(PersonId person, DeviceId device, Instant from) {
    return persons.pass(Permission.FIT_DEVICE, person, (held, visit) -> {
      var found = devices.find(device).filter(each -> each.area().equals(held.area()) && each.kind().worn() && each.withdrawnAt().isEmpty());
      if (found.isEmpty()) return Outcome.refused("device", "Choose a device of your force that is in use");
      if (from.isAfter(clock.instant())) return Outcome.refused("on", "A device cannot have been fitted in the future");
      var earlier = store.ofDevice(device);
      if (earlier.stream().anyMatch(each -> each.to().isEmpty())) return Outcome.refused("device", "Somebody wears this device: end that first");
      if (earlier.stream().anyMatch(each -> each.to().get().isAfter(from))) return Outcome.refused("on", "Somebody else wore the device then");
      var id = new ActivationId(ids.next());
      store.insert(id, device, person, from, clock.instant(), visit.actor().id());
      host.change(person);
      return Outcome.done(id);
    });
  }

  public Outcome<ActivationId> end(PersonId person, ActivationId id, Instant to, String because) {
    return persons.pass(Permission.FIT_DEVICE, person, (_, visit) -> {
      var found = store.find(id).filter(each -> each.person().equals(person));
      if (found.isEmpty()) return Outcome.notFound();
      if (found.get().to().isPresent()) return Outcome.conflict("this fitting");
      if (because.isBlank()) return Outcome.refused("because", "Say why it was taken off");
      if (to.isAfter(clock.instant())) return Outcome.refused("on", "A device cannot have been taken off in the future");
      if (!to.isAfter(found.get().from())) return Outcome.refused("on", "It was taken off before it was fitted");
      store.end(id, to, because, clock.instant(), visit.actor().id());
      host.change(person);
      return Outcome.done(id);
    });
  }

  public Outcome<Activation> open(PersonId person, ActivationId id) {
    return persons.pass(Permission.SEE_WEARER, person, (_, _) -> store.find(id).filter(each -> each.person().equals(person)).map(Outcome::done).orElseGet(Outcome::notFound));
  }

  public Outcome<List<Activation>> ofPerson(PersonId person) {
    return persons.pass(Permission.SEE_WEARER, person, (_, _) -> Outcome.done(store.ofPerson(person)));
  }

  public Outcome<Worn> of(PersonId person) {
    return persons.pass(Permission.SEE_WEARER, person, (held, _) -> Outcome.done(new Worn(store.ofPerson(person), devices.free(held.area()))));
  }
}
