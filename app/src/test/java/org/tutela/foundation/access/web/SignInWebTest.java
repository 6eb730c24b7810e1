package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tutela.MutableClock;
import org.tutela.foundation.access.AccessTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

@AccessTest
class SignInWebTest {
  @Autowired MockMvc web;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MutableClock clock;
  Hired officer;
  Browser browser;

  @BeforeEach
  void hire() {
    officer = Hired.as(Role.OFFICER, staffing, sessions);
    browser = new Browser(web, officer);
  }

  @Test
  @DisplayName("security S-7: every page carries the policy and its companions")
  void headers() throws Exception {
    var page = browser.get("/sessions");
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(page.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()", "microphone=()");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(page.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
  }

  @Test
  @DisplayName("security S-4: the cookies are host-bound, secure, out of scripts' reach and same-site")
  void cookies() throws Exception {
    var visitor = new Browser(web);
    assertThat(visitor.get("/sign-in").getHeaders("Set-Cookie")).singleElement().asString()
        .startsWith("__Host-tutela-lobby=").contains("; Path=/; Secure; HttpOnly; SameSite=Lax").doesNotContain("Domain");
    browser.get("/step-up");
  }

  @Test
  @DisplayName("security S-7: signing out ends the session and clears what the browser kept")
  void signOut() throws Exception {
    browser.get("/sessions");
    var out = browser.post("/sign-out");
    assertThat(out.getStatus()).isEqualTo(303);
    assertThat(out.getHeader("Clear-Site-Data")).isEqualTo("\"cache\", \"cookies\", \"storage\"");
    assertThat(new Browser(web, officer).get("/sessions").getHeader("Location")).startsWith("/session-ended");
  }

  @Test
  @DisplayName("security B60: a form token that is missing, of another session, or of a session before is refused")
  void formTokens() throws Exception {
    browser.get("/sessions");
    String before = browser.csrf();
    var other = new Browser(web, officer.again());
    other.get("/sessions");
    var path = "/sessions/" + officer.again().actor().session().orElseThrow() + "/end";
    assertThat(browser.send(MockMvcRequestBuilders.post(path)).getStatus()).isEqualTo(403);
    assertThat(browser.send(browser.form(path, other.csrf(), "")).getStatus()).isEqualTo(403);
    assertThat(browser.send(browser.form(path, before, "")).getStatus()).isEqualTo(303);
    var fresh = sessions.stepUp(officer.actor().session().orElseThrow()).orElseThrow();
    browser.cookies().put("__Host-tutela", fresh.text());
    assertThat(browser.send(browser.form(path, before, "")).getStatus()).isEqualTo(403);
  }

  @Test
  @DisplayName("security B60: nothing is changed by reading")
  void byGet() throws Exception {
    assertThat(browser.get("/sessions/" + officer.actor().session().orElseThrow() + "/end").getStatus()).isEqualTo(405);
    assertThat(browser.get("/sign-out").getStatus()).isEqualTo(405);
    assertThat(browser.get("/sessions").getStatus()).isEqualTo(200);
  }

  @ParameterizedTest(name = "security S-8: {0} is not spoken here")
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
  void methods(String method) throws Exception {
    for (String path : List.of("/sessions", "/sign-in", "/people/1", "/assets/x.css")) {
      var request = MockMvcRequestBuilders.request(org.springframework.http.HttpMethod.valueOf(method), path);
      var answer = browser.send(request);
      assertThat(answer.getStatus()).as(path).isEqualTo(405);
      assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD, POST");
    }
  }

  @Test
  @DisplayName("security B54: a method override is no override")
  void override() throws Exception {
    browser.get("/sessions");
    var posted = browser.form("/sessions/" + officer.actor().session().orElseThrow() + "/end", browser.csrf(), "", "_method", "DELETE")
        .header("X-HTTP-Method-Override", "DELETE");
    assertThat(browser.send(posted).getStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("security S-8: two form tokens, two versions, another kind of body are refused")
  void strict() throws Exception {
    browser.get("/sessions");
    assertThat(browser.send(browser.form("/sign-out", browser.csrf(), "").param("version", "1", "2")).getStatus()).isEqualTo(400);
    assertThat(browser.send(MockMvcRequestBuilders.post("/sign-out").contentType("text/xml").content("<a/>")).getStatus()).isEqualTo(415);
    assertThat(browser.send(MockMvcRequestBuilders.post("/sign-out").contentType("application/x-www-form-urlencoded;charset=UTF-7").content("a=b")).getStatus()).isEqualTo(415);
  }

  @Test
  @DisplayName("security B61: two session cookies are none, a long cookie is none, and signing in gives a new one")
  void cookieTricks() throws Exception {
    var two = MockMvcRequestBuilders.get("/sessions").cookie(officer.cookie(), new jakarta.servlet.http.Cookie("__Host-tutela", "x".repeat(43)));
    assertThat(web.perform(two.secure(true)).andReturn().getResponse().getStatus()).isEqualTo(303);
    var visitor = new Browser(web);
    visitor.cookies().put("__Host-tutela", "y".repeat(5000));
    assertThat(visitor.get("/sessions").getHeader("Location")).isEqualTo("/sign-in?next=%2Fsessions");
  }

  @Test
  @DisplayName("security B78: a deep link leads by sign-in, and says nothing of what is there")
  void deepLink() throws Exception {
    var visitor = new Browser(web);
    var answer = visitor.get("/people/0198c0de-0000-7000-8000-000000000001");
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).isEqualTo("/sign-in?next=%2Fpeople%2F0198c0de-0000-7000-8000-000000000001");
    assertThat(answer.getContentAsString()).isEmpty();
  }

  @ParameterizedTest(name = "security S-8: after sign-in nobody is led to {0}")
  @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)", "/a/../../b", "/a?x=//y"})
  void openRedirect(String next) {
    assertThat(Doors.local(next)).isEqualTo("/");
  }

  @Test
  @DisplayName("security S-4: an ended session leads to the page that says so, and a live one elsewhere goes on")
  void ended() throws Exception {
    clock.pass(Duration.ofMinutes(16));
    var answer = browser.get("/sessions");
    assertThat(answer.getHeader("Location")).isEqualTo("/session-ended?next=%2Fsessions");
    var page = browser.get("/session-ended?next=/sessions");
    assertThat(page.getStatus()).isEqualTo(403);
    assertThat(page.getContentAsString()).contains("signed out");
  }

  @Test
  @DisplayName("security S-9: a fault's page has a number and nothing of the fault, and no description of the service is served")
  void neutral() throws Exception {
    for (String path : List.of("/actuator", "/actuator/health", "/actuator/env", "/v3/api-docs", "/nowhere")) {
      assertThat(browser.get(path).getStatus()).as(path).isEqualTo(404);
    }
  }
}
