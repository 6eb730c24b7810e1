package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tutela.As;

/** Appointments of an order, as an officer reads how they were kept. */
class AppointmentsTest extends AManagedWearer {

  /** A position each minute from one to another after now. */
  private void stays(Instant now, int from, int to, int metresEast) {
    clock.set(now.plusSeconds(60L * to + 5));
    uploads(IntStream.rangeClosed(from, to).mapToObj(minute -> reading(now.plusSeconds(60L * minute), metresEast, 8)).toList());
    host.round();
  }

  @Test
  void each_is_listed_as_kept_or_missed_with_when_the_wearer_came_how_long_they_were_there_and_the_positions_that_decided() throws Exception {
    var now = clock.instant();
    live(RuleKind.ATTENDANCE, Protects.NOBODY, "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.5,52]},\"properties\":{\"kind\":\"attendance\",\"radius\":100,\"dwell_minutes\":10,\"windows\":[" + String.join(",",
        window(now, 10, 30), window(now, 40, 60), window(now, 70, 90)) + "]}}");
    host.round();
    String path = "/people/" + person.value() + "/tracking";
    assertThat(page(As.officer(), path)).contains("No appointment was kept or missed in the last 4 weeks.");
    stays(now, 0, 11, 2_000);
    stays(now, 12, 26, 10);
    stays(now, 27, 75, 2_000);
    stays(now, 76, 79, 10);
    stays(now, 80, 95, 2_000);
    String page = page(As.officer(), path).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    assertThat(page).contains("In the last 4 weeks 1 appointment was kept and 2 missed.",
        "1 Jun 2026, 10:10 to 10:30 Zone Kept 1 Jun 2026, 10:12:00 15 min 1 Jun 2026, 10:12:00",
        "1 Jun 2026, 10:40 to 11:00 Zone Missed not seen there 0 min",
        "1 Jun 2026, 11:10 to 11:30 Zone Missed 1 Jun 2026, 11:16:00 4 min 1 Jun 2026, 11:16:00");
    String told = page(As.officer(), "/people/" + person.value() + "/chronology").replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    assertThat(told).contains("Tracking: an appointment was kept", "Tracking alert: missed", "Tracking: a zone is watched");
    clock.pass(Duration.ofDays(8));
    assertThat(page(As.officer(), path + "?weeks=1")).contains("No appointment was kept or missed in the last week.");
  }

  private static String window(Instant now, int from, int to) {
    return "[\"" + now.plusSeconds(60L * from) + "\",\"" + now.plusSeconds(60L * to) + "\"]";
  }
}
