package org.tutela.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.mappa.Managed;
import org.tutela.measures.mappa.Mappa;
import org.tutela.measures.tracking.CardOutcome;
import org.tutela.measures.tracking.Credential;
import org.tutela.measures.tracking.DeviceKind;
import org.tutela.measures.tracking.Devices;
import org.tutela.measures.tracking.Fittings;
import org.tutela.measures.tracking.Host;
import org.tutela.measures.tracking.Intake;
import org.tutela.measures.tracking.IssueDevice;
import org.tutela.measures.tracking.Monitoring;
import org.tutela.measures.tracking.ProposeRule;
import org.tutela.measures.tracking.Pulse;
import org.tutela.measures.tracking.Protects;
import org.tutela.measures.tracking.RuleId;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.measures.tracking.Sent;
import org.tutela.measures.tracking.Zones;

/**
 * Some of those who are managed wear a device for seven days: home, work, for one a school on the way, a curfew that begins before they are home,
 * a battery that runs down, a strap that is cut, a train under the sound, a walk where there is no network, rooms in which positions wander. While the
 * demonstration runs, the tracks go on.
 */
class Wearing {
  static final int OF_EACH_FORCE = 3;
  private static final Duration DAYS = Duration.ofDays(7);
  private static final Duration STEP = Duration.ofMinutes(20);

  private final Mappa mappa;
  private final Devices devices;
  private final Fittings fittings;
  private final Zones zones;
  private final Guarding guarding;
  private final Monitoring monitoring;
  private final Pulse pulse;
  private final Intake intake;
  private final Host host;
  /** The devices' keys, which the database does not give back. */
  private final Path keys;
  private volatile List<Wearer> live = List.of();

  Wearing(Mappa mappa, Devices devices, Fittings fittings, Zones zones, Guarding guarding, Monitoring monitoring, Pulse pulse, Intake intake, Host host, @Value("${tutela.data}") Path data) {
    this.mappa = mappa;
    this.devices = devices;
    this.fittings = fittings;
    this.zones = zones;
    this.guarding = guarding;
    this.monitoring = monitoring;
    this.pulse = pulse;
    this.intake = intake;
    this.host = host;
    this.keys = data.resolve("wearers");
  }

  /** Played in steps; the engine follows as it would have, and nobody else runs it meanwhile. */
  void play(PlayedClock clock, List<Town> towns, Map<String, Cast> casts, long seed) throws IOException {
    Instant now = clock.machineTime().truncatedTo(ChronoUnit.MINUTES);
    var worn = host.alone(() -> {
      clock.toHere(now.minus(DAYS));
      var fitted = new ArrayList<Guarding.Fitted>();
      new TreeMap<>(casts).forEach((area, cast) -> fitted.addAll(fit(area, cast, towns, clock.instant(), seed)));
      for (Instant at = clock.instant().plus(STEP); !at.isAfter(now); at = at.plus(STEP)) {
        clock.toHere(at);
        for (var each : fitted) send(each.wearer(), at.minus(STEP), at);
        host.round();
      }
      clock.toHere(null);
      return List.copyOf(fitted);
    });
    clock.toHere(now);
    casts.forEach((area, cast) -> guarding.all(cast, towns, worn.stream().filter(each -> each.wearer().area().equals(area)).toList(), now));
    casts.values().forEach(this::answer);
    clock.toHere(null);
    var wearers = worn.stream().map(Guarding.Fitted::wearer).toList();
    Files.write(keys, wearers.stream().map(Wearer::line).toList());
    live = wearers;
  }

  /** After a restart. */
  void goOn(List<Town> towns, long seed) throws IOException {
    if (!Files.exists(keys)) return;
    var again = new ArrayList<Wearer>();
    for (String line : Files.readAllLines(keys)) again.add(Wearer.read(line, towns, seed));
    live = again;
  }

  @Scheduled(initialDelayString = "PT1M", fixedRateString = "PT1M")
  void go() {
    Instant now = Instant.ofEpochMilli(intake.now()).truncatedTo(ChronoUnit.MINUTES);
    for (var each : live) send(each, now.minus(Duration.ofMinutes(1)), now);
  }

  private void send(Wearer wearer, Instant from, Instant to) {
    var readings = wearer.readings(from, to, wearer.since().plus(DAYS));
    if (!readings.isEmpty()) intake.take(new Sent(new Credential.Identifier(wearer.key()), readings, 0));
  }

  private List<Guarding.Fitted> fit(String area, Cast cast, List<Town> towns, Instant at, long seed) {
    Actor administrator = cast.staff().stream().filter(actor -> actor.is(Role.ADMINISTRATOR)).findFirst().orElseThrow();
    Actor officer = cast.officer(0);
    List<Managed> managed = Cast.as(officer, () -> mappa.managed(cast.area())).orThrow().stream().filter(each -> !each.person().restricted()).limit(OF_EACH_FORCE).toList();
    var fitted = new ArrayList<Guarding.Fitted>();
    for (int i = 0; i < managed.size(); i++) {
      PersonId person = managed.get(i).management().person();
      String number = "35" + Math.floorMod((area + i).hashCode(), 1_000_000_000);
      var issued = Cast.as(administrator, () -> devices.issue(new IssueDevice(number, DeviceKind.PHONE, "Ankle tag with a satellite receiver", Optional.empty()))).orThrow();
      Cast.as(officer, () -> fittings.fit(person, issued.id(), at)).orThrow();
      var wearer = Wearer.of(area, i, issued.key(), at, towns, seed);
      if (i == Wearer.BY_THE_SCHOOL) rule(officer, person, "School", RuleKind.EXCLUSION, Protects.CHILDREN, wearer.circle(Wearer.SCHOOL, 90, "\"kind\":\"exclusion\",\"buffer\":60"));
      var curfew = rule(officer, person, "Home at night", RuleKind.CURFEW, Protects.NOBODY, wearer.circle(wearer.walker().home(), 60,
          "\"kind\":\"curfew\",\"schedule\":[{\"days\":[],\"start\":\"" + (i == Wearer.LATE_AND_CUT ? "16:45" : "20:00") + "\",\"end\":\"07:00\"}]"));
      fitted.add(new Guarding.Fitted(wearer, person, curfew));
    }
    return fitted;
  }

  private RuleId rule(Actor officer, PersonId person, String name, RuleKind kind, Protects protects, String feature) {
    var rule = Cast.as(officer, () -> zones.propose(new ProposeRule(person, name, kind, protects, feature))).orThrow();
    return Cast.as(officer, () -> zones.goLive(person, rule, "The licence", 0)).orThrow();
  }

  /** What is older than a day somebody has looked at. */
  private void answer(Cast cast) {
    Actor officer = cast.officer(0);
    var screen = Cast.as(officer, () -> monitoring.screen(pulse.now(), 1)).orThrow();
    for (var line : screen.lines()) {
      if (line.card().raisedAt().isAfter(screen.at().minus(Duration.ofDays(1)))) continue;
      var closed = Cast.as(officer, () -> monitoring.close(line.card().id(), CardOutcome.INFORMATION, "Spoken to about it at the next visit", "", line.card().version()));
      // the engine or the clock may have changed it since the screen was read: then it stays open
      if (!(closed instanceof Outcome.Conflict)) closed.orThrow();
    }
  }
}
