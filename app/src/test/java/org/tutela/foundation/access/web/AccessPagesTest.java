package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.foundation.access.AccessTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.KnownPeople;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

@AccessTest
class AccessPagesTest {
  @Autowired MockMvc web;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired Restrictions restrictions;
  @Autowired KnownPeople known;
  @Autowired MutableClock clock;
  @Autowired AllRows all;

  Hired hired(Role role) {
    return Hired.as(role, staffing, sessions);
  }

  UUID person(String area) {
    UUID id = UUID.randomUUID();
    all.sql("insert into people.person (id, reference, area, sex, recorded_at, recorded_by) values (:id, :reference, :area, 'MALE', now(), :id)")
        .param("id", id).param("reference", "P-" + id.toString().substring(0, 8)).param("area", area).update();
    return id;
  }

  @ParameterizedTest(name = "security A-1: {0} is shown to {1} and to nobody else")
  @CsvSource(delimiter = '|', textBlock = """
      /sessions       | CALL_TAKER MONITORING_OPERATOR RESPONSE_OFFICER OFFICER INTELLIGENCE_OFFICER DECISION_MAKER SUPERVISOR INFORMATION_OFFICER AUDITOR ADMINISTRATOR
      /passkeys       | CALL_TAKER MONITORING_OPERATOR RESPONSE_OFFICER OFFICER INTELLIGENCE_OFFICER DECISION_MAKER SUPERVISOR INFORMATION_OFFICER AUDITOR ADMINISTRATOR
      /glass/reviews  | SUPERVISOR INFORMATION_OFFICER
      /limits         | SUPERVISOR INFORMATION_OFFICER
      /alerts         | OFFICER DECISION_MAKER SUPERVISOR INFORMATION_OFFICER
      /sample         | SUPERVISOR
      /staff          | INFORMATION_OFFICER ADMINISTRATOR
      /staff/clearances | SUPERVISOR INFORMATION_OFFICER ADMINISTRATOR
      """)
  void pages(String path, String roles) throws Exception {
    var may = Stream.of(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet());
    for (Role role : Role.values()) {
      if (role == Role.SYSTEM) continue;
      assertThat(new Browser(web, hired(role)).get(path).getStatus()).as("%s as %s", path, role).isEqualTo(may.contains(role) ? 200 : 403);
    }
  }

  @Test
  @DisplayName("security A-4: restricted, of another force, and never there: one answer, byte for byte but for its tokens")
  void oneAnswer() throws Exception {
    Hired officer = hired(Role.OFFICER);
    UUID restricted = person("NORTHMERE");
    As.system(() -> restrictions.limit(new Restrictions.Limit(restricted, As.NORTHMERE, true, false, hired(Role.SUPERVISOR).id(), "WITNESS"))).orThrow();
    var browser = new Browser(web, officer);
    var answers = Stream.of(restricted, person("CARROW"), UUID.randomUUID()).map(id -> {
      try {
        var page = browser.get("/people/" + id);
        return page.getStatus() + masked(page.getContentAsString()) + page.getHeaderNames();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }).collect(Collectors.toSet());
    assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("404"));
  }

  private static String masked(String page) {
    return page.replaceAll("name=\"(_csrf|once)\" value=\"[^\"]*\"", "name=\"$1\"");
  }

  @Test
  @DisplayName("security A-1: a person without a case of the team asks for a purpose, and then opens")
  void purpose() throws Exception {
    UUID id = person("NORTHMERE");
    var browser = new Browser(web, hired(Role.OFFICER));
    String asked = browser.get("/people/" + id).getHeader("Location");
    assertThat(asked).isEqualTo("/purpose?person=" + id + "&next=%2Fpeople%2F" + id);
    assertThat(browser.get(asked).getContentAsString()).contains("Why do you need to see this person?");
    assertThat(browser.post("/purpose", "person", id.toString(), "next", "/people/" + id).getStatus()).isEqualTo(422);
    var stated = browser.post("/purpose", "person", id.toString(), "next", "/people/" + id, "purpose", "MATCHING", "reason", "checking a request at triage");
    assertThat(stated.getHeader("Location")).isEqualTo("/people/" + id);
    assertThat(browser.get("/people/" + id).getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("security A-6: broken glass leads to the record under a banner that names the reader, and is reviewed by another")
  void glass() throws Exception {
    UUID id = person("NORTHMERE");
    String reference = known.reference(id);
    As.system(() -> restrictions.limit(new Restrictions.Limit(id, As.NORTHMERE, true, false, hired(Role.SUPERVISOR).id(), "WITNESS"))).orThrow();
    var browser = new Browser(web, hired(Role.OFFICER));
    browser.get("/glass");
    assertThat(browser.post("/glass", "reference", reference, "why", "CHILD_AT_RISK", "reason", "short").getStatus()).isEqualTo(422);
    var opened = browser.post("/glass", "reference", reference, "why", "CHILD_AT_RISK", "reason", "alone with her tonight");
    assertThat(opened.getHeader("Location")).isEqualTo("/people/" + id);
    var page = browser.get("/people/" + id);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).contains("Break-glass: Wilf Testerby", "to read only");
    var information = new Browser(web, hired(Role.INFORMATION_OFFICER));
    var reviews = information.get("/glass/reviews").getContentAsString();
    assertThat(reviews).contains("alone with her tonight", "P-" + id.toString().substring(0, 8));
    assertThat(new Browser(web, hired(Role.SUPERVISOR)).get("/glass/reviews").getContentAsString()).as("A-4").contains("A record that is closed to you").doesNotContain("P-" + id.toString().substring(0, 8));
    assertThat(information.get("/alerts").getContentAsString()).contains("Broke the glass");
    UUID broken = all.sql("select id from access.glass where person = :person").param("person", id).query(UUID.class).single();
    information.get("/glass/reviews");
    assertThat(information.post("/glass/" + broken + "/review", "version", "0", "justified", "yes").getStatus()).isEqualTo(422);
    assertThat(information.post("/glass/" + broken + "/review", "version", "0", "justified", "yes", "text", "needed").getStatus()).isEqualTo(303);
  }

  @Test
  @DisplayName("security S-5: what needs a fresh proof leads to it and back, with nothing done on the way")
  void stepUp() throws Exception {
    Hired administrator = hired(Role.ADMINISTRATOR);
    Hired officer = hired(Role.OFFICER);
    var browser = new Browser(web, administrator);
    browser.get("/staff/" + officer.id().value());
    clock.pass(java.time.Duration.ofMinutes(6));
    var aside = browser.post("/staff/" + officer.id().value() + "/enabled", "enabled", "no", "version", "0");
    assertThat(aside.getHeader("Location")).startsWith("/step-up?next=%2Fdrafts%2F");
    assertThat(browser.get("/step-up?next=/staff").getContentAsString()).contains("Confirm that it is you");
    assertThat(sessions.find(officer.token())).isInstanceOf(org.tutela.foundation.access.Found.Live.class);
  }

  @Test
  @DisplayName("security S-4: whoever says that they are still there stays signed in")
  void stay() throws Exception {
    Hired officer = hired(Role.OFFICER);
    var browser = new Browser(web, officer);
    for (int n = 0; n < 3; n++) {
      clock.pass(java.time.Duration.ofMinutes(14));
      assertThat(browser.get("/sessions/stay").getStatus()).isEqualTo(204);
    }
    assertThat(browser.get("/work").getContentAsString()).contains("data-seconds=\"900\"");
    clock.pass(java.time.Duration.ofMinutes(15));
    assertThat(browser.get("/sessions/stay").getStatus()).isEqualTo(303);
  }

  @Test
  void an_administrator_takes_somebody_on_who_sets_up_their_sign_in() throws Exception {
    var browser = new Browser(web, hired(Role.ADMINISTRATOR));
    browser.get("/staff/new");
    String email = "new." + UUID.randomUUID() + "@force.example";
    assertThat(browser.post("/staff/new", "name", "Hob Newling", "email", "not an address").getStatus()).isEqualTo(422);
    String path = browser.post("/staff/new", "name", "Hob Newling", "email", email, "team", "public protection", "level", "Management vetting", "vetted-day", "1", "vetted-month", "6",
        "vetted-year", "2028", "role", "OFFICER").getHeader("Location");
    assertThat(browser.get(path).getContentAsString()).contains("Hob Newling", "Management vetting", "Vetted until");
    String page = browser.post(path + "/enrolment").getContentAsString();
    var code = java.util.regex.Pattern.compile("once: ([0-9A-Z*~$=-]+)\\.").matcher(page);
    assertThat(code.find()).isTrue();
    var newcomer = new Browser(web);
    newcomer.get("/enrol");
    assertThat(newcomer.post("/enrol", "code", "WRONG").getStatus()).isEqualTo(422);
    assertThat(newcomer.post("/enrol", "code", code.group(1)).getContentAsString()).contains("Hob Newling", "authenticator app");
    assertThat(new Browser(web, hired(Role.INFORMATION_OFFICER)).get("/staff").getContentAsString()).contains("Hob Newling", "Grant");
  }
}
