package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tutela.As;

/** The tables of a wearer's pages, for a spreadsheet and on paper. */
class FiguresFileTest extends AManagedWearer {
  private String csv(String path, String weeks) throws Exception {
    var sent = send(As.officer(), "/people/" + person.value() + path, "weeks", weeks);
    assertThat(sent.getStatus()).isEqualTo(200);
    assertThat(sent.getContentType()).startsWith("text/csv");
    assertThat(sent.getHeader("Content-Disposition")).contains("attachment");
    return sent.getContentAsString();
  }

  private String pdf(String path, String weeks) throws Exception {
    return MonitoringTest.pdf(send(As.officer(), "/people/" + person.value() + path, "weeks", weeks, "form", "pdf")).replaceAll("\\s+", " ");
  }

  private void closed(Instant raised) {
    all.sql("""
            insert into tracking.card (id, person_id, area, kind, severity, raised_at, acknowledged_at, state, outcome, closed_at)
            values (:id, :person, 'NORTHMERE', 'LOW_BATTERY', 4, :at, :acknowledged, 'CLOSED', 'FALSE', :closed)
            """)
        .param("id", UUID.randomUUID()).param("person", person.value()).param("at", Timestamp.from(raised)).param("acknowledged", Timestamp.from(raised.plusSeconds(120))).param("closed", Timestamp.from(raised.plusSeconds(3600))).update();
  }

  @Test
  void every_alert_of_the_period_with_how_long_it_waited_though_the_page_shows_fifty() throws Exception {
    assertThat(page(As.officer(), "/people/" + person.value() + "/tracking/alerts")).doesNotContain("alerts/file");
    for (int i = 1; i <= 55; i++) closed(clock.instant().minus(Duration.ofDays(i)));
    assertThat(page(As.officer(), "/people/" + person.value() + "/tracking/alerts")).contains("alerts/file");
    assertThat(csv("/tracking/alerts/file", "0").lines()).hasSize(56).contains("2026-05-31T09:00:00Z,\"The battery is low\",4,2026-05-31T09:02:00Z,2,2026-05-31T10:00:00Z,60,\"It did not happen\"");
    assertThat(csv("/tracking/alerts/file", "4").lines()).hasSize(29);
    assertThat(pdf("/tracking/alerts/file", "4")).contains("Alerts of ", "Of the last 4 weeks, in local time", "Minutes to acknowledge", "31 May 2026, 10:00", "It did not happen", "OFFICIAL-SENSITIVE", "proves nothing");
  }

  @Test
  void curfew_appointments_silence_and_battery_of_the_period_each_with_its_zone_and_no_cell_is_a_formula() throws Exception {
    var now = clock.instant();
    var home = As.officer(() -> zones.propose(new ProposeRule(person, "=Home", RuleKind.CURFEW, Protects.NOBODY,
        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.5,52]},\"properties\":{\"kind\":\"curfew\",\"radius\":100,\"schedule\":[{\"days\":[],\"start\":\"00:00\",\"end\":\"00:00\"}]}}"))).orThrow();
    As.officer(() -> zones.goLive(person, home, "An order", 0)).orThrow();
    host.round();
    for (int minute = 0; minute <= 30; minute++) {
      clock.set(now.plusSeconds(60L * minute));
      uploads(List.of(reading(clock.instant(), minute < 5 || minute > 20 ? 10 : 900, 8)));
      host.round();
    }
    String figures = csv("/tracking/file", "4");
    assertThat(figures.lines().findFirst()).hasValue("of,what,called,from,to,minutes,percent");
    assertThat(figures).contains("\"curfew\",", "\"'=Home\"," + now.plusSeconds(300) + "," + now.plusSeconds(1260) + ",16,");
    assertThat(pdf("/tracking/file", "4")).contains("Curfew, appointments, silence and battery of ", "=Home", "1 Jun 2026, 10:05", "1 Jun 2026, 10:21").doesNotContain("'=Home");
    assertThat(page(As.officer(), "/people/" + person.value() + "/tracking")).contains("/tracking/file\"");
    assertThat(page(As.decisionMaker(), "/people/" + person.value() + "/tracking")).doesNotContain("/tracking/file\"");
    assertThat(send(As.decisionMaker(), "/people/" + person.value() + "/tracking/file", "weeks", "4").getStatus()).isEqualTo(403);
  }
}
