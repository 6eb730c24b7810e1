package org.tutela.measures.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.sql.Timestamp;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.People;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;

/** More alerts than one page of the operators' screen holds. */
@TutelaTest
class ScreenPagesTest {
  private static final As OPERATOR = As.operator().of("DYFFRYN");
  @Autowired People people;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  @Autowired MockMvc web;
  private UUID person;

  private String page(String query) throws Exception {
    return web.perform(get("/tracking" + query).with(OPERATOR.signedIn())).andReturn().getResponse().getContentAsString();
  }

  @AfterEach
  void nobody_else_finds_them_open() {
    all.sql("update tracking.card set state = 'CLOSED', outcome = 'FALSE', closed_at = raised_at where person_id = :person").param("person", person).update();
  }

  @Test
  void every_open_alert_stands_on_one_of_the_pages_and_a_page_that_renews_itself_stays_the_same_page() throws Exception {
    person = As.system(() -> people.record(new RecordPerson(As.DYFFRYN, "Tag", "Often", Sex.MALE, Optional.empty(), Optional.empty()))).orThrow().value();
    var ids = new HashSet<String>();
    for (int i = 0; i < 2 * Monitoring.SHOWN + 1; i++) {
      var id = UUID.randomUUID();
      ids.add("/tracking/alerts/" + id);
      all.sql("insert into tracking.card (id, person_id, area, kind, severity, raised_at, state) values (:id, :person, 'DYFFRYN', 'LOW_BATTERY', 4, :at, 'OPEN')")
          .param("id", id).param("person", person).param("at", Timestamp.from(clock.instant().minusSeconds(i))).update();
    }
    String first = page("");
    var said = Pattern.compile("([0-9]+) alerts are open, the most severe first. These are the 1 to 50.").matcher(first);
    assertThat(said.find()).isTrue();
    int total = Integer.parseInt(said.group(1));
    assertThat(total).isGreaterThanOrEqualTo(ids.size());
    assertThat(first).contains("/tracking?page=2", "/tracking?renewed=1\"").doesNotContain("&amp;page=");
    assertThat(page("?page=2")).contains("These are the 51 to 100.", "/tracking?renewed=1&amp;page=2");
    for (int number = 1; number <= (total + 49) / 50; number++) {
      String shown = page("?page=" + number);
      ids.removeIf(shown::contains);
    }
    assertThat(ids).isEmpty();
    assertThat(page("?page=999")).as("the last, where there are fewer").contains(" to " + total + ".");
    assertThat(page("?page=two")).contains("These are the 1 to 50.");
  }
}
