package org.tutela.foundation.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.foundation.access.AccessTest;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.KnownPeople;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;

@AccessTest
class LimitPagesTest {
  @Autowired MockMvc web;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired KnownPeople known;

  @Test
  void a_supervisor_limits_a_record_changes_its_lists_and_two_lift_it() throws Exception {
    UUID person = UUID.randomUUID();
    String reference = known.reference(person);
    Hired officer = Hired.as(Role.OFFICER, staffing, sessions);
    var supervisor = new Browser(web, Hired.as(Role.SUPERVISOR, staffing, sessions));
    supervisor.get("/limits");
    assertThat(supervisor.post("/limits", "reference", "P-NOBODY").getContentAsString()).contains("No record of your force has this reference");
    String path = supervisor.post("/limits", "reference", reference).getHeader("Location");
    assertThat(path).isEqualTo("/limits/" + person);
    assertThat(supervisor.get(path).getContentAsString()).contains(reference, "Limit this record").doesNotContain("Change the lists");
    var unclear = supervisor.post(path + "/limit", "reason", "his sister works here", "owner", "nobody@force.example");
    assertThat(unclear.getStatus()).isEqualTo(422);
    assertThat(unclear.getContentAsString()).contains("Choose who may see this record", "Choose why", "Nobody of this force", "his sister works here");
    var limited = supervisor.post(path + "/limit", "how", "RESTRICT", "why", "STAFF_RELATIVE", "reason", "his sister works here", "owner", officer.email());
    assertThat(limited.getHeader("Location")).isEqualTo(path);
    assertThat(supervisor.get(path).getContentAsString()).contains("Only those on a list", officer.email(), "Change the lists", "his sister works here");

    Hired colleague = Hired.as(Role.OFFICER, staffing, sessions);
    supervisor.post(path + "/change", "what", "SHUT_OUT", "email", colleague.email(), "change-reason", "a neighbour of hers");
    assertThat(supervisor.get(path).getContentAsString()).contains(colleague.email(), "a neighbour of hers");
    assertThat(supervisor.get("/limits").getContentAsString()).contains(reference, "2 let in, 1 shut out");

    assertThat(supervisor.post(path + "/lift/ask", "lift-reason", "").getStatus()).isEqualTo(422);
    supervisor.get(path);
    supervisor.post(path + "/lift/ask", "lift-reason", "she has left the force");
    assertThat(supervisor.get(path).getContentAsString()).contains("she has left the force").doesNotContain("Lift the limits");
    assertThat(supervisor.post(path + "/lift", "decision", "lift").getStatus()).isEqualTo(403);
    var information = new Browser(web, Hired.as(Role.INFORMATION_OFFICER, staffing, sessions));
    assertThat(information.get("/alerts").getContentAsString()).contains("Asked to lift the limits on a record", "href=\"" + path + "\"");
    information.get(path);
    assertThat(information.post(path + "/lift", "decision", "lift").getHeader("Location")).isEqualTo(path);
    assertThat(information.get(path).getContentAsString()).contains("Everybody of the force whose work gives them a reason", "Limits lifted");
    for (String form : new String[] {"/change", "/lift/ask"}) {
      supervisor.get(path);
      var late = supervisor.post(path + form, "email", "");
      assertThat(late.getStatus()).isEqualTo(422);
      assertThat(late.getContentAsString()).as("from a page of before the limits were lifted").contains("have been changed meanwhile").doesNotContain("href=\"#email\"", "href=\"#lift-reason\"");
    }
  }

  @Test
  void what_waits_for_an_owner_stands_on_the_worklist() throws Exception {
    UUID person = UUID.randomUUID();
    known.reference(person);
    Hired officer = Hired.as(Role.OFFICER, staffing, sessions);
    var supervisor = new Browser(web, Hired.as(Role.SUPERVISOR, staffing, sessions));
    supervisor.get("/limits/" + person);
    supervisor.post("/limits/" + person + "/limit", "how", "EXCLUDE", "why", "INQUIRY", "reason", "an inquiry", "owner", officer.email());
    supervisor.get("/limits/" + person);
    supervisor.post("/limits/" + person + "/lift/ask", "lift-reason", "it is over");
    assertThat(new Browser(web, officer).get("/work").getContentAsString()).contains("1 alert waits for you");
  }
}
