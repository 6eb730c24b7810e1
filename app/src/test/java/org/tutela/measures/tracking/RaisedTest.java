package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tutela.As;

/** All alerts of a wearer, of a period, page by page. */
class RaisedTest extends AManagedWearer {
  private void raised(Instant at, int many) {
    IntStream.range(0, many).forEach(i -> all.sql("insert into tracking.card (id, person_id, area, kind, severity, raised_at, state, outcome, closed_at) values (:id, :person, 'NORTHMERE', 'LOW_BATTERY', 4, :at, 'CLOSED', 'FALSE', :at)")
        .param("id", UUID.randomUUID()).param("person", person.value()).param("at", Timestamp.from(at.minusSeconds(60L * i))).update());
  }

  private String page(String query) throws Exception {
    return page(As.officer(), "/people/" + person.value() + "/tracking/alerts" + query).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void every_alert_is_reached_page_by_page_and_by_period() throws Exception {
    assertThat(page("")).contains("Nothing was raised in the whole time.");
    raised(clock.instant().minus(Duration.ofDays(400)), 1);
    raised(clock.instant().minus(Duration.ofDays(60)), 60);
    raised(clock.instant().minus(Duration.ofDays(2)), 1);
    assertThat(page("")).contains("62 alerts were raised in the whole time. These are the 1 to 50, the last first.", "30 May 2026");
    assertThat(page("?weeks=0&page=2")).contains("These are the 51 to 62", "27 Apr 2025").doesNotContain("30 May 2026");
    assertThat(page("?weeks=12")).contains("61 alerts were raised in the last 12 weeks");
    assertThat(page("?weeks=4&page=99999")).contains("1 alert was raised in the last 4 weeks. Show the whole time or the last 52 weeks or the last 12 weeks instead", "30 May 2026");
    assertThat(page("?weeks=x&page=-1")).contains("62 alerts");
    assertThat(page(As.officer(), "/people/" + person.value() + "/tracking")).contains("/tracking/alerts\"");
  }
}
