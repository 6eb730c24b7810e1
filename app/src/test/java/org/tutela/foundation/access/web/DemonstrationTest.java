package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.TutelaApplication;
import org.tutela.TutelaTest;

@Tag("slow")
@TutelaTest
@SpringBootTest(classes = TutelaApplication.class, properties = {"tutela.demo=true", "server.address=127.0.0.1"})
class DemonstrationTest {
  @Autowired MockMvc web;

  @Test
  @DisplayName("security S-1: in the demonstration a persona is one click away, under a banner that says so on every page")
  void click() throws Exception {
    var browser = new Browser(web);
    String page = browser.get("/sign-in").getContentAsString();
    assertThat(page).contains("Demonstration: everybody in it is made up", "Joel Ferndyke, Public protection officer", "Eleri Tanybryn, Supervisor",
        "Corin Hathersedge, Response officer", "Petra Wolderswick, Response officer", "Emrys Talybryn, Response officer");
    var persona = Pattern.compile("name=\"persona\" value=\"([0-9a-f-]{36})\"").matcher(page);
    assertThat(persona.find()).isTrue();
    var in = browser.post("/sign-in/persona", "persona", persona.group(1), "next", "/sessions");
    assertThat(in.getHeader("Location")).isEqualTo("/sessions");
    assertThat(browser.get("/sessions").getContentAsString()).contains("Demonstration: everybody in it is made up", "Bram Saltersley");
    browser.get("/step-up?next=/sessions");
    assertThat(browser.post("/step-up", "next", "/sessions").getHeader("Location")).isEqualTo("/sessions");
    assertThat(browser.get("/sessions").getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("security S-1: nobody but a persona is let in by a click")
  void nobodyElse() throws Exception {
    var browser = new Browser(web);
    browser.get("/sign-in");
    assertThat(browser.post("/sign-in/persona", "persona", UUID.randomUUID().toString()).getStatus()).isEqualTo(422);
    assertThat(browser.post("/sign-in/persona", "persona", "x").getStatus()).isEqualTo(422);
  }
}
