package org.tutela.measures.tracking;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.PersonSummary;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Target;
import org.tutela.foundation.access.Token;
import org.tutela.foundation.access.Vault;
import org.tutela.foundation.access.Visit;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.References;

/** A force's devices and their credentials. A credential is shown once; afterwards nobody can read it. */
@Service
public class Devices {
  static final int PAGE = 50;
  private final Gate gate;
  private final DeviceStore store;
  private final ActivationStore activations;
  private final People people;
  private final Vault vault;
  private final Ids ids;
  private final Clock clock;

  Devices(Gate gate, DeviceStore store, ActivationStore activations, People people, Vault vault, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.activations = activations;
    this.people = people;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  /** @param key to be put into the device; "" where the gateway vouches for it */
  public record Issued(DeviceId id, String number, DeviceKind kind, String key) {}

  /** @param number "" for whoever could not be told from anybody */
  public record NotTaken(Refusal why, String number, Optional<DeviceId> device, long times, Instant last) {}

  /** @param page from 0 */
  public record Held(List<Device> devices, int total, int page, List<NotTaken> notTaken) {
    public int pages() {
      return Math.max(1, (total + PAGE - 1) / PAGE);
    }
  }

  /** @param unworn how many reports came while nobody wore it; they are sealed */
  public record Opened(Device device, Optional<String> gateway, List<Activation> activations, Map<PersonId, PersonSummary> wearers, int unworn) {}

  public Outcome<Issued> issue(IssueDevice command) {
    return gate.pass(Permission.KEEP_DEVICES, visit -> {
      if (!command.number().matches("[A-Za-z0-9._:-]{1,64}")) return Outcome.refused("number", "Enter the number on the device: up to 64 letters, digits, dots, colons and hyphens");
      if (command.model().isBlank()) return Outcome.refused("model", "Enter what it is");
      var gateway = command.gateway().flatMap(store::byNumber).filter(held -> held.kind() == DeviceKind.GATEWAY && held.withdrawnAt().isEmpty());
      if (command.kind() == DeviceKind.BEHIND && gateway.isEmpty()) return Outcome.refused("gateway", "Enter the number of a gateway that is in use");
      var id = new DeviceId(ids.next());
      visit.concerning(Target.of("device", id.value(), visit.actor().area()));
      String key = switch (command.kind()) {
        case SIGNED, GATEWAY -> Token.fresh().text();
        case PHONE -> References.ofRequest();
        case BEHIND -> "";
      };
      byte[] signing = command.kind() == DeviceKind.SIGNED ? vault.seal(key.getBytes(StandardCharsets.US_ASCII), Senders.vaultPlace(id)) : null;
      byte[] hash = command.kind() == DeviceKind.PHONE || command.kind() == DeviceKind.GATEWAY ? new Token(key).hash() : null;
      var behind = command.kind() == DeviceKind.BEHIND ? gateway.map(Device::id) : Optional.<DeviceId>empty();
      if (!store.insert(id, visit.actor().area(), command, behind, signing, hash, clock.instant(), visit.actor().id())) return Outcome.refused("number", "There is a device with this number");
      return Outcome.done(new Issued(id, command.number(), command.kind(), key));
    });
  }

  /** Before anything is typed. */
  public Outcome<Boolean> mayIssue() {
    return gate.pass(Permission.KEEP_DEVICES, _ -> Outcome.done(true));
  }

  /** From now on nothing is taken from it. Whoever wears it is to be given another first. */
  public Outcome<DeviceId> withdraw(DeviceId id, String because, int version) {
    return with(Permission.KEEP_DEVICES, id, (device, visit) -> {
      if (because.isBlank()) return Outcome.refused("because", "Say why it is withdrawn");
      if (device.version() != version || device.withdrawnAt().isPresent()) return Outcome.conflict("this device");
      store.withdraw(device, because, clock.instant(), visit.actor().id());
      return Outcome.done(id);
    });
  }

  /** @param page from 0 */
  public Outcome<Held> held(int page) {
    return gate.pass(Permission.SEE_DEVICES, visit -> {
      var area = visit.actor().area();
      int at = Math.clamp(page, 0, 10_000);
      var devices = store.of(area, PAGE, at * PAGE);
      visit.shown(devices.size());
      return Outcome.done(new Held(devices, store.number(area), at, store.notTaken(area, clock.instant().minus(Duration.ofDays(1)))));
    });
  }

  /** Who wore it is shown to those who may see them. */
  public Outcome<Opened> open(DeviceId id) {
    return with(Permission.SEE_DEVICES, id, (device, visit) -> {
      var worn = Permission.FIT_DEVICE.heldBy(visit.actor()) ? activations.ofDevice(id) : List.<Activation>of();
      var wearers = worn.isEmpty() ? Outcome.done(Map.<PersonId, PersonSummary>of()) : people.find(worn.stream().map(Activation::person).distinct().toList());
      return wearers.map(persons -> new Opened(device, device.gateway().flatMap(store::find).map(Device::number), worn, persons, store.unworn(id)));
    });
  }

  private interface Work<T> {
    Outcome<T> of(Device device, Visit visit);
  }

  private <T> Outcome<T> with(Permission permission, DeviceId id, Work<T> work) {
    return gate.pass(permission, visit -> {
      var device = store.find(id);
      if (device.isEmpty()) return Outcome.notFound();
      visit.concerning(Target.of("device", id.value(), device.get().area()));
      return work.of(device.get(), visit);
    });
  }
}
