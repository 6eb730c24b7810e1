package org.tutela.bench.devices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.tutela.casework.people.People;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Acting;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.measures.tracking.DeviceKind;
import org.tutela.measures.tracking.Devices;
import org.tutela.measures.tracking.Fittings;
import org.tutela.measures.tracking.IssueDevice;
import org.tutela.measures.tracking.ProposeRule;
import org.tutela.measures.tracking.Protects;
import org.tutela.measures.tracking.RuleKind;
import org.tutela.measures.tracking.Zones;

/**
 * Gives an empty service people who wear devices, each with a zone beside which they stand, through the services. Some have a telephone, which
 * reports for itself, some a tag behind a gateway. Their keys go into a file, from which the sender has them.
 */
@Order(2)
class Fleet implements ApplicationRunner {
  static final AreaCode AREA = new AreaCode("NORTHMERE");
  static final int BEHIND_ONE = 50;
  private static final int AT_ONCE = 12;

  private final Devices devices;
  private final Fittings fittings;
  private final People people;
  private final Zones zones;
  private final Clock clock;
  private final Path file;
  private final int phones;
  private final int tags;
  private final Duration worn;

  Fleet(Devices devices, Fittings fittings, People people, Zones zones, Clock clock, @Value("${tutela.data}") Path data, @Value("${bench.phones:0}") int phones,
        @Value("${bench.tags:0}") int tags,
        @Value("${bench.worn-for:PT0S}") Duration worn) {
    this.devices = devices;
    this.fittings = fittings;
    this.people = people;
    this.zones = zones;
    this.clock = clock;
    this.file = data.resolve("fleet");
    this.phones = phones;
    this.tags = tags;
    this.worn = worn;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    if (Files.exists(file)) return;
    var making = new ArrayList<Callable<String>>();
    for (int i = 0; i < phones; i++) {
      int number = i;
      making.add(() -> phone(number));
    }
    for (int i = 0; i < tags; i += BEHIND_ONE) {
      int first = i;
      making.add(() -> behind(first));
    }
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var lines = new ArrayList<String>();
      for (var made : threads.invokeAll(making)) lines.add(made.get());
      Files.write(file, lines);
    }
  }

  private String phone(int number) throws Exception {
    return Acting.as(Acting.system(AREA), "BENCH", () -> {
      var issued = devices.issue(new IssueDevice("phone-" + number, DeviceKind.PHONE, "Telephone", Optional.empty())).orThrow();
      wear(issued, number);
      return "phone " + issued.key() + " " + Place.of(number);
    });
  }

  private String behind(int first) throws Exception {
    return Acting.as(Acting.system(AREA), "BENCH", () -> {
      var gateway = devices.issue(new IssueDevice("gateway-" + first, DeviceKind.GATEWAY, "Gateway", Optional.empty())).orThrow();
      var line = new StringBuilder("gateway " + gateway.key());
      for (int i = first; i < Math.min(tags, first + BEHIND_ONE); i++) {
        var issued = devices.issue(new IssueDevice("tag-" + i, DeviceKind.BEHIND, "Tag", Optional.of(gateway.number()))).orThrow();
        wear(issued, phones + i);
        line.append(' ').append(issued.number()).append(' ').append(Place.of(phones + i));
      }
      return line.toString();
    });
  }

  private void wear(Devices.Issued issued, int number) {
    var person = people.record(new RecordPerson(AREA, name(number), name(number + 7_919), Sex.MALE, Optional.empty(), Optional.empty())).orThrow();
    fittings.fit(person, issued.id(), clock.instant().minus(worn)).orThrow();
    var rule = zones.propose(new ProposeRule(person, "A place", RuleKind.EXCLUSION, Protects.NOBODY, Place.of(number).zone())).orThrow();
    zones.goLive(person, rule, "The order", 0).orThrow();
  }

  /** Names that are unlike each other, since alike ones are compared with each other, all with all. */
  private static String name(int number) {
    var random = new SplittableRandom(number);
    return IntStream.range(0, 4).mapToObj(_ -> "" + "BDFGKLMNPRSTVZ".charAt(random.nextInt(14)) + "aeiou".charAt(random.nextInt(5))).collect(Collectors.joining()).toLowerCase(Locale.ROOT);
  }
}
