package org.tutela.measures.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.measures.tracking.scene.Scene;
import org.tutela.measures.tracking.web.DevicePort;
import org.tutela.tracking.message.Draft;

/** Each test has a place to itself, a kilometre from the next, and wearers who report from so many metres east of it. */
@TutelaTest
abstract class AtAPlace {
  static final Instant NOW = MutableClock.START;
  static final String PURPOSE = "The robbery at the corner shop, so far without a suspect";
  private static final AtomicInteger PLACES = new AtomicInteger();
  @Autowired MockMvc web;
  @Autowired DevicePort port;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired People people;
  @Autowired Intake intake;
  @Autowired InService host;
  @Autowired Scenes scenes;
  @Autowired Restrictions restrictions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  final double north = 54 + PLACES.getAndIncrement() / 100.0;
  private final Map<PersonId, String> keys = new HashMap<>();

  /** A report each minute, the last a minute ago; none where it would be a thousand kilometres away. */
  PersonId wearer(String area, int... metresEast) {
    var person = area.equals("NORTHMERE") ? new Tags(devices, fittings, people, port).person()
        : As.system(() -> people.record(new RecordPerson(As.CARROW, "Tag", "Elsewhere", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow();
    var phone = As.administrator().of(area).does(() -> devices.issue(new IssueDevice("T" + UUID.randomUUID(), DeviceKind.PHONE, "Telephone", Optional.empty()))).orThrow();
    As.officer().of(area).does(() -> fittings.fit(person, phone.id(), NOW.minus(Duration.ofDays(1)))).orThrow();
    keys.put(person, phone.key());
    var readings = new ArrayList<Reading>();
    for (int i = 0; i < metresEast.length; i++) {
      if (metresEast[i] < 1_000_000) readings.add(reading(NOW.minusSeconds(60L * (metresEast.length - i)), metresEast[i]));
    }
    intake.take(new Sent(new Credential.Identifier(phone.key()), readings, 0));
    return person;
  }

  /** One position at the place, so many metres east of it. */
  void uploads(PersonId person, Instant time, int metresEast) {
    intake.take(new Sent(new Credential.Identifier(keys.get(person)), List.of(reading(time, metresEast)), 0));
  }

  private Reading reading(Instant time, int metresEast) {
    long at = time.toEpochMilli();
    return new Reading("", new Draft("", at, at).at(north, -2 + metresEast / (111_195 * Math.cos(Math.toRadians(north)))).accuracy(10).report());
  }

  Scene scene(Instant from, Instant to) {
    return new Scene("", "", Optional.empty(), from, to, (int) Math.round(north * 1e7), -20_000_000);
  }
}
