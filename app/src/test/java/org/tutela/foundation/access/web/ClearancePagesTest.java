package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.MutableClock;
import org.tutela.foundation.access.AccessTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

@AccessTest
class ClearancePagesTest {
  @Autowired MockMvc web;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MutableClock clock;

  private Hired hired(Role role, LocalDate until) {
    return Hired.in("DYFFRYN", Set.of(role), until, staffing, sessions);
  }

  private static String[] until(LocalDate day, String... more) {
    var fields = new java.util.ArrayList<>(java.util.List.of("vetted-day", "" + day.getDayOfMonth(), "vetted-month", "" + day.getMonthValue(), "vetted-year", "" + day.getYear()));
    fields.addAll(java.util.List.of(more));
    return fields.toArray(String[]::new);
  }

  @Test
  void whoever_is_shut_out_lands_on_the_page_that_says_why_and_goes_on_when_it_is_renewed() throws Exception {
    var officer = hired(Role.OFFICER, clock.today().minusDays(1));
    var late = new Browser(web, officer);
    hired(Role.ADMINISTRATOR, Hired.VETTED);
    String home = late.get("/").getHeader("Location");
    String landed = late.get(home).getHeader("Location");
    assertThat(landed).isEqualTo("/clearance?next=%2Fwork");
    String page = late.get("/clearance?next=/work").getContentAsString();
    assertThat(page).contains("Your vetting clearance has ended", "Wilf Testerby", "Nobody renews their own", "href=\"/work\"").doesNotContain("href=\"/people/search\"");
    assertThat(late.get("/people/" + UUID.randomUUID()).getStatus()).isEqualTo(303);

    var administrator = new Browser(web, hired(Role.ADMINISTRATOR, Hired.VETTED));
    String path = "/staff/" + officer.id().value();
    assertThat(administrator.get(path).getContentAsString()).contains("Not recorded");
    String empty = administrator.post(path + "/vetting", until(clock.today().plusYears(1), "version", "0", "level", "")).getContentAsString();
    assertThat(empty).contains("Enter the level of their clearance");
    assertThat(administrator.post(path + "/vetting", until(clock.today().plusYears(1), "version", "0", "level", "Level of the moors")).getHeader("Location")).isEqualTo(path);
    assertThat(administrator.get(path).getContentAsString()).contains("Level of the moors", "by Wilf Testerby");
    assertThat(late.get("/work").getStatus()).isEqualTo(200);
    assertThat(late.get("/clearance").getContentAsString()).contains("Level of the moors").doesNotContain("has ended");
  }

  @Test
  void what_was_typed_before_it_ended_is_kept() throws Exception {
    var officer = hired(Role.OFFICER, Hired.VETTED);
    var typing = new Browser(web, officer);
    typing.get("/people/new");
    var administrator = new Browser(web, hired(Role.ADMINISTRATOR, Hired.VETTED));
    administrator.get("/staff/" + officer.id().value());
    administrator.post("/staff/" + officer.id().value() + "/vetting", until(clock.today().minusDays(1), "version", "0", "level", "Level of the moors"));
    assertThat(typing.post("/people", "surname", "Half-typed").getHeader("Location")).startsWith("/clearance?next=%2Fdrafts%2F");
  }

  @Test
  void nobody_is_offered_to_renew_their_own() throws Exception {
    var administrator = hired(Role.ADMINISTRATOR, Hired.VETTED);
    var browser = new Browser(web, administrator);
    assertThat(browser.get("/staff/" + administrator.id().value()).getContentAsString()).contains("Nobody renews their own").doesNotContain("/vetting\"");
    assertThat(browser.get("/staff/" + hired(Role.OFFICER, Hired.VETTED).id().value()).getContentAsString()).contains("/vetting\"");
    var granter = new Browser(web, hired(Role.INFORMATION_OFFICER, Hired.VETTED));
    assertThat(granter.get("/staff/" + administrator.id().value()).getContentAsString()).contains("/vetting\"").doesNotContain("/enrolment\"");
  }

  @Test
  void a_supervisor_reads_who_is_to_be_renewed() throws Exception {
    String page = "/staff/" + hired(Role.OFFICER, clock.today()).id().value();
    assertThat(new Browser(web, hired(Role.SUPERVISOR, Hired.VETTED)).get("/staff/clearances").getContentAsString()).contains("Ends today").doesNotContain(page);
    assertThat(new Browser(web, hired(Role.ADMINISTRATOR, Hired.VETTED)).get("/staff/clearances").getContentAsString()).contains(page);
  }
}
