package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.foundation.access.AccessTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

@AccessTest
class OnceTest {
  @Autowired MockMvc web;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired AllRows all;
  final UUID person = UUID.randomUUID();
  Hired officer;
  Browser browser;

  @BeforeEach
  void hire() throws Exception {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
    browser = new Browser(web, officer);
    browser.get("/purpose?person=" + person + "&next=/work");
  }

  String[] fields(String reason) {
    return new String[] {"person", person.toString(), "next", "/work", "purpose", "MATCHING", "reason", reason};
  }

  long effects() {
    return all.count("from access.purpose where person = ?", person);
  }

  @Test
  @DisplayName("security B70: the same form sent again gives the first one's way on, and acts once")
  void again() throws Exception {
    var first = browser.post("/purpose", fields("checking a request at triage"));
    var second = browser.post("/purpose", fields("checking a request at triage"));
    assertThat(first.getHeader("Location")).isEqualTo("/work");
    assertThat(second.getStatus()).isEqualTo(303);
    assertThat(second.getHeader("Location")).isEqualTo("/work");
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  @DisplayName("security B70: eight clicks at one moment act once, and all eight are led on")
  void together() throws Exception {
    Callable<String> click = () -> browser.send(browser.form("/purpose", browser.csrf(), browser.once(), fields("checking a request at triage"))).getHeader("Location");
    try (var clicks = Executors.newFixedThreadPool(8)) {
      List<String> ways = clicks.invokeAll(IntStream.range(0, 8).mapToObj(_ -> click).toList()).stream().map(done -> done.resultNow()).toList();
      assertThat(ways).containsOnly("/work");
    }
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  @DisplayName("security B70: a form that was sent back to be mended can be sent again, even from the back button")
  void mended() throws Exception {
    String token = browser.once();
    var form = browser.form("/purpose", browser.csrf(), token, fields("short"));
    assertThat(browser.send(form).getStatus()).isEqualTo(422);
    assertThat(browser.send(browser.form("/purpose", browser.csrf(), token, fields("checking a request at triage"))).getStatus()).isEqualTo(303);
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  @DisplayName("security B70: two tabs are two forms")
  void tabs() throws Exception {
    String first = browser.once();
    browser.get("/purpose?person=" + person + "&next=/work");
    assertThat(browser.once()).isNotEqualTo(first);
    browser.send(browser.form("/purpose", browser.csrf(), first, fields("checking a request at triage")));
    browser.post("/purpose", fields("checking a request at triage"));
    assertThat(effects()).isEqualTo(2);
  }

  @Test
  @DisplayName("security B70: somebody else's form token is nobody's")
  void others() throws Exception {
    browser.post("/purpose", fields("checking a request at triage"));
    var other = new Browser(web, Hired.as(Role.OFFICER, staffing, sessions));
    String taken = browser.once();
    other.get("/purpose?person=" + person);
    assertThat(other.send(other.form("/purpose", other.csrf(), taken, fields("another officer, another reason"))).getStatus()).isEqualTo(303);
    assertThat(effects()).isEqualTo(2);
  }
}
