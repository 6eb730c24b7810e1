package org.tutela.measures.tracking;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.PersonId;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.tracking.reading.Reading;
import org.tutela.tracking.message.Draft;

/** Each test has somebody to itself who is managed, so that alerts become work, and wears a telephone; the zones are 200 metres around one place. */
@TutelaTest
abstract class AManagedWearer {
  private static final double A_METRE = 1 / 68_500.0;
  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired Zones zones;
  @Autowired Intake intake;
  @Autowired InService host;
  @Autowired Monitoring monitoring;
  @Autowired Chains chains;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  PersonId person;
  private String key;

  @BeforeEach
  void somebody_managed_who_wears_a_telephone() {
    asItCame(chains);
    var walk = Walk.with(context.getAutowireCapableBeanFactory());
    person = walk.cautioned();
    walk.managed(person, Level.TWO);
    var phone = As.administrator().does(() -> devices.issue(new IssueDevice("W" + UUID.randomUUID(), DeviceKind.PHONE, "Telephone", Optional.empty()))).orThrow();
    key = phone.key();
    As.officer(() -> fittings.fit(person, phone.id(), clock.instant().minusSeconds(3600))).orThrow();
  }

  /** Others set the chain of the same force. */
  static void asItCame(Chains chains) {
    var held = As.supervisor().does(chains::held).orThrow();
    if (!held.chain().equals(Chain.OURS)) As.supervisor().does(() -> chains.set(Chain.OURS, "As it came", held.number())).orThrow();
  }

  void zone(Protects protects) {
    String circle = HostTest.circle(52, -1.5, 200);
    live(RuleKind.EXCLUSION, protects, protects == Protects.VICTIM ? circle.replace("\"exclusion\"", "\"exclusion\",\"victim\":true") : circle);
  }

  RuleId live(RuleKind kind, Protects protects, String feature) {
    var rule = As.officer(() -> zones.propose(new ProposeRule(person, "Zone", kind, protects, feature))).orThrow();
    return As.officer(() -> zones.goLive(person, rule, "An order", 0)).orThrow();
  }

  /** A position so many metres east of the place, which was then and comes now. */
  Reading reading(Instant at, int metresEast, int accuracy) {
    return new Reading("", new Draft("", at.toEpochMilli(), clock.millis()).at(52, -1.5 + metresEast * A_METRE).accuracy(accuracy).report());
  }

  void reports(int minutesAgo, int metresEast, int accuracy) {
    uploads(List.of(reading(clock.instant().minusSeconds(60L * minutesAgo), metresEast, accuracy)));
  }

  void uploads(List<Reading> readings) {
    intake.take(new Sent(new Credential.Identifier(key), readings, 0));
  }

  List<CardId> cards(String kind) {
    return all.sql("select id from tracking.card where person_id = :person and kind = :kind order by id").param("person", person.value()).param("kind", kind).query(UUID.class).list().stream().map(CardId::new).toList();
  }

  List<String> tasks(CardId card) {
    return all.sql("select kind || ' ' || urgency || ' ' || state from work.task where source_id = :card order by kind, opened_at").param("card", card.value()).query(String.class).list();
  }

  int version(CardId card) {
    return all.sql("select version from tracking.card where id = :id").param("id", card.value()).query(Integer.class).single();
  }

  long considered() {
    return all.sql("select count(*) from disclosure.consideration where person_id = :person and trigger_code = 'NEW_INTELLIGENCE'").param("person", person.value()).query(Long.class).single();
  }

  String page(As who, String path) throws Exception {
    return web.perform(get(path).with(who.signedIn())).andReturn().getResponse().getContentAsString();
  }

  MockHttpServletResponse send(As who, String path, String... fields) throws Exception {
    var form = post(path).param("once", UUID.randomUUID().toString()).with(who.signedIn());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return web.perform(form).andReturn().getResponse();
  }
}
