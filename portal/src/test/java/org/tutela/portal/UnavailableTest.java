package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** With the database down the form is shown and filled in; only sending waits. */
@PortalTest
@TestPropertySource(properties = {"spring.datasource.url=jdbc:postgresql://127.0.0.1:9/tutela", "spring.datasource.hikari.connection-timeout=300"})
class UnavailableTest {
  @Autowired MockMvc mvc;
  @Autowired Rig.Hands clock;

  @Test
  void what_was_answered_is_kept_until_it_can_be_sent() {
    var parent = new Visitor(mvc).begin().answerAll();
    clock.forward(Duration.ofMinutes(1));
    parent.post("/step/23");
    assertThat(parent.last.getStatus()).isEqualTo(503);
    assertThat(parent.page).contains("We could not send your answers yet", "101", "999", "Try again");
    assertThat(parent.get("/step/23").page).contains("Osric", "He shuts the door.");
  }

  @Test
  @DisplayName("security P-10: what happens to what somebody tells us, and who can use the form, is said without anything else, on every page, and names no scheme")
  void the_statements_are_there() {
    var parent = new Visitor(mvc).begin();
    for (String path : new String[] {"/", "/step/1", "/nothing-here"}) {
      assertThat(parent.get(path).page).as(path).contains("href=\"/privacy.html\"", "href=\"/accessibility.html\"");
    }
    parent.post("/step/1", "lang", "cy");
    assertThat(parent.get("/step/1").page).contains("href=\"/cy/privacy.html\"", "href=\"/cy/accessibility.html\"");
    assertThat(parent.get("/privacy.html").page).contains("<title>Online form</title>", "for an hour after your last answer", "Information Commissioner").doesNotContain("<script");
    assertThat(parent.get("/cy/privacy.html").page).contains("<title>Ffurflen ar-lein</title>", "am awr ar ôl eich ateb olaf", "Comisiynydd Gwybodaeth");
    assertThat(parent.get("/accessibility.html").page).contains("<title>Online form</title>", "No people who use screen readers");
    assertThat(parent.get("/cy/accessibility.html").page).contains("<title>Ffurflen ar-lein</title>", "darllenwyr sgrin");
  }

  @Test
  @DisplayName("security P-11: the page for a child in danger does not need anything else")
  void the_emergency_page_is_there() {
    assertThat(new Visitor(mvc).get("/danger.html").page).contains("ring 999");
    assertThat(new Visitor(mvc).get("/cy/danger.html").page).contains("ffoniwch 999");
  }
}
