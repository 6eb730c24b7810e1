package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.measures.tracking.web.DevicePort;

/** Leave from a curfew, from the moment it is granted until it is withdrawn. */
@TutelaTest
class LeaveTest {
  private static final Instant NOW = MutableClock.START;
  @Autowired MockMvc web;
  @Autowired DevicePort port;
  @Autowired Devices devices;
  @Autowired Fittings fittings;
  @Autowired People people;
  @Autowired Zones zones;
  @Autowired Leaves leaves;
  @Autowired InService host;
  @Autowired AllRows all;
  @Autowired MutableClock clock;

  @Test
  void during_leave_nothing_is_raised_and_once_it_is_withdrawn_it_is_from_then_on() throws Exception {
    var tags = new Tags(devices, fittings, people, port);
    var person = tags.person();
    var tag = tags.issued(DeviceKind.SIGNED);
    tags.fitted(tag, person, NOW.minusSeconds(3600));
    var curfew = As.officer(() -> zones.propose(new ProposeRule(person, "Home", RuleKind.CURFEW, Protects.NOBODY,
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.5,52]},\"properties\":{\"kind\":\"curfew\",\"radius\":100,\"schedule\":[{\"days\":[],\"start\":\"00:00\",\"end\":\"00:00\"}]}}"))).orThrow();
    As.officer(() -> zones.goLive(person, curfew, "The order", 0)).orThrow();
    assertThat(As.officer(() -> leaves.grant(person, curfew, NOW.minusSeconds(3600), NOW.plusSeconds(600), "Afterwards"))).as("afterwards").isInstanceOf(Outcome.Refused.class);
    var leave = As.officer(() -> leaves.grant(person, curfew, NOW, NOW.plusSeconds(1800), "A funeral, allowed by the court")).orThrow();
    away(tags, tag, 1, 0, 12);
    assertThat(absences(person)).isEmpty();
    assertThat(page(person)).contains("A funeral, allowed by the court", ">Withdraw<", "Suspended by leave until 1 Jun 2026, 10:30");
    assertThat(page("/people/" + person.value() + "/zones/" + curfew.value())).contains("Suspended by leave until 1 Jun 2026, 10:30", "Home (suspended until 1 Jun 2026, 10:30)");
    As.officer(() -> leaves.withdraw(person, leave, "He did not go")).orThrow();
    away(tags, tag, 2, 13, 20);
    assertThat(absences(person)).containsExactly("09:12 09:17");
    assertThat(page(person)).contains("Withdrawn on 1 Jun 2026, 10:12: He did not go", "away for 8 min in all", "of 8 min that were ordered, so kept for 0.0%").doesNotContain(">Withdraw<");
    assertThat(page("/people/" + person.value() + "/chronology")).contains("Tracking: a zone is suspended by leave", "Home, 1 Jun 2026, 10:00 to 1 Jun 2026, 10:30: A funeral, allowed by the court", "Tracking: leave is withdrawn", "Home: He did not go");
    assertThat(As.officer(() -> leaves.withdraw(person, leave, "Once more"))).isInstanceOf(Outcome.Conflict.class);
  }

  /** A kilometre east of home, minute by minute. */
  private void away(Tags tags, Devices.Issued tag, long counter, int from, int to) throws Exception {
    clock.set(NOW.plusSeconds(60L * to + 5));
    assertThat(tags.signed(tag, counter, IntStream.rangeClosed(from, to).mapToObj(i -> Tags.report(NOW.plusSeconds(60L * i), 52.0, -1.485)).collect(Collectors.joining(",", "[", "]"))).status()).isEqualTo(200);
    host.round();
  }

  private List<String> absences(PersonId person) {
    return all.sql("select to_char(at at time zone 'UTC', 'HH24:MI') || ' ' || to_char(raised_at at time zone 'UTC', 'HH24:MI') from tracking.alert where person_id = :person and kind = 'CURFEW_ABSENCE'")
        .param("person", person.value()).query(String.class).list();
  }

  @Test
  void what_a_device_reports_of_the_time_of_leave_raises_nothing_though_it_comes_when_the_leave_is_over() throws Exception {
    var tags = new Tags(devices, fittings, people, port);
    var person = tags.person();
    var tag = tags.issued(DeviceKind.SIGNED);
    tags.fitted(tag, person, NOW.minusSeconds(3600));
    var zone = As.officer(() -> zones.propose(new ProposeRule(person, "School", RuleKind.EXCLUSION, Protects.NOBODY, HostTest.circle(52, -1.485, 200)))).orThrow();
    As.officer(() -> zones.goLive(person, zone, "The order", 0)).orThrow();
    As.officer(() -> leaves.grant(person, zone, NOW.plusSeconds(300), NOW.plusSeconds(900), "Works on the roof")).orThrow();
    assertThat(page(person)).contains("suspended by leave from 1 Jun 2026, 10:05 to 1 Jun 2026, 10:15");
    host.round();
    clock.set(NOW.plusSeconds(3_600));
    assertThat(tags.signed(tag, 1, IntStream.rangeClosed(6, 14).mapToObj(i -> Tags.report(NOW.plusSeconds(60L * i), i <= 12 ? 52.0 : 52.1, -1.485)).collect(Collectors.joining(",", "[", "]"))).status()).isEqualTo(200);
    host.round();
    assertThat(all.count("from tracking.alert where person_id = ? and kind = 'EXCLUSION'", person.value())).isZero();
    assertThat(page(person)).doesNotContain("suspended by leave");
    assertThat(page("/people/" + person.value() + "/trail/2026-06-01")).contains("Suspended by leave", "Works on the roof");
    assertThat(page("/people/" + person.value() + "/trail/2026-05-31")).doesNotContain("Works on the roof");
  }

  private String page(PersonId person) throws Exception {
    return page("/people/" + person.value() + "/tracking");
  }

  private String page(String path) throws Exception {
    return web.perform(get(path).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
  }
}
