package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.foundation.access.Actor;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.intake.Known;
import org.tutela.intake.PartialDate;
import org.tutela.law.scheme.Held;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.CrossBorder;
import org.tutela.measures.enquiry.ParentParticulars;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.enquiry.WithheldAddresses;

/** The children's mother and, apart from her, the father, as form F-ICF asks for them. */
@TutelaTest
class ParentsTest {
  private static final As STRANGER = new As(new Actor(new UserId(UUID.nameUUIDFromBytes(new byte[] {9})), "Wilf Testerby", As.NORTHMERE, "another team", Set.of(Role.OFFICER), Optional.empty()), "CASE_WORK");
  private static final Map<String, String> BOTH = Map.ofEntries(Map.entry("mother-names", "Imogen Tarrowby"), Map.entry("mother-born-day", "3"), Map.entry("mother-born-month", "2"), Map.entry("mother-born-year", "1990"),
      Map.entry("mother-with", "her mother"), Map.entry("mother-address", "4 Quill Lane"), Map.entry("mother-ethnic", "Welsh"), Map.entry("mother-knows", "YES"),
      Map.entry("father-names", "Ivo Tarrowby"), Map.entry("father-born-age", "41"), Map.entry("father-knows", "NOT_SURE"));

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired ParentParticulars parents;
  @Autowired WithheldAddresses addresses;
  @Autowired CrossBorder crossBorder;
  @Autowired Course course;
  @Autowired AllRows all;
  @Autowired MockMvc web;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  private MockHttpServletResponse send(As who, ApplicationId id, int version, Map<String, String> fields) throws Exception {
    var form = post("/applications/" + id.value() + "/parents").param("once", UUID.randomUUID().toString()).param("version", "" + version).with(who.signedIn());
    fields.forEach(form::param);
    return web.perform(form).andReturn().getResponse();
  }

  private Document page(As who, ApplicationId id, String page) throws Exception {
    return Jsoup.parse(web.perform(get("/applications/" + id.value() + page).with(who.signedIn())).andReturn().getResponse().getContentAsString());
  }

  private ApplicationId recorded() throws Exception {
    var id = walk.checked(Requests.mother());
    assertThat(send(As.officer(), id, walk.version(id), BOTH).getStatus()).isEqualTo(303);
    return id;
  }

  @Test
  @DisplayName("F-ICF (service): each parent's particulars are keyed in, stand with the request, and are on record")
  void recorded_apart() throws Exception {
    var id = walk.received(Requests.mother());
    assertThat(page(As.callTaker(), id, "/request").select("a[href$=/parents]")).hasSize(1);
    assertThat(page(As.callTaker(), id, "/parents").select("input[name$=-knows][checked]").eachAttr("value")).as("as the request says of both").containsExactly("YES", "YES");
    int before = walk.version(id);
    assertThat(send(As.callTaker(), id, before, BOTH).getStatus()).isEqualTo(303);
    var shown = As.callTaker(() -> parents.of(id)).orThrow().parents();
    assertThat(shown.mother().birth()).isEqualTo(new PartialDate.Full(LocalDate.of(1990, 2, 3)));
    assertThat(shown.father().birth()).isEqualTo(new PartialDate.AgeAt(41, walk.today()));
    assertThat(shown.father().knows()).isEqualTo(Known.NOT_SURE);
    assertThat(page(As.callTaker(), id, "/request").text()).contains("The mother Names Imogen Tarrowby Born 3 February 1990 Living with her mother Address 4 Quill Lane Ethnic origin Welsh Knows of the application Yes",
        "The father Names Ivo Tarrowby Born aged 41 in 2026", "Knows of the application Not known");
    assertThat(page(As.officer(), id, "/history").text()).contains("Particulars of the parents recorded").doesNotContain("Ivo Tarrowby");
    assertThat(page(As.supervisor(), id, "/chronology").text()).contains("Particulars of the parents recorded");
    assertThat(send(As.callTaker(), id, before, BOTH).getStatus()).as("sent from an older page").isEqualTo(409);
  }

  @Test
  void what_is_recorded_later_counts_and_what_was_before_stays() throws Exception {
    var id = recorded();
    assertThat(page(As.officer(), id, "/parents").select("input[name=father-born-age]").attr("value")).isEqualTo("41");
    send(As.officer(), id, walk.version(id), Map.of("mother-names", "Imogen Tarrowby", "mother-knows", "NO"));
    assertThat(As.officer(() -> parents.of(id)).orThrow().parents().father().isEmpty()).isTrue();
    assertThat(all.sql("select particulars -> 'father' ->> 'names' from enquiry.parents where application_id = :id order by version").param("id", id.value()).query(String.class).list())
        .containsExactly("Ivo Tarrowby", "");
  }

  @Test
  void nothing_of_it_is_needed_but_something() throws Exception {
    var id = walk.checked(Requests.mother());
    var nothing = send(As.officer(), id, walk.version(id), Map.of());
    assertThat(nothing.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(nothing.getContentAsString()).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#mother-names");
    var wrong = send(As.officer(), id, walk.version(id), Map.of("mother-names", "Imogen", "father-born-day", "31", "father-born-month", "2", "father-born-year", "1980"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(wrong.getContentAsString()).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#father-born-day");
    assertThat(Jsoup.parse(wrong.getContentAsString()).select("input[name=mother-names]").attr("value")).isEqualTo("Imogen");
    assertThat(send(As.officer(), id, walk.version(id), Map.of("father-knows", "NO")).getStatus()).isEqualTo(303);
    As.officer(() -> course.withdraw(id, walk.version(id), true, "")).orThrow();
    assertThat(send(As.officer(), id, walk.version(id), BOTH).getStatus()).as("closed").isEqualTo(422);
    assertThat(page(As.officer(), id, "/request").select("a[href$=/parents]")).isEmpty();
  }

  @Test
  void they_go_with_the_application_to_another_force_and_stay_with_it_alone() throws Exception {
    var id = recorded();
    var offer = As.officer(() -> crossBorder.offer(id, walk.version(id), As.CARROW, "The child lives there")).orThrow();
    var carrow = As.officer().of("CARROW");
    assertThat(carrow.does(() -> parents.of(id))).isInstanceOf(Outcome.NotFound.class);
    carrow.does(() -> crossBorder.accept(offer, "Ours")).orThrow();
    assertThat(page(carrow, id, "/request").text()).contains("Ivo Tarrowby");
    assertThat(As.officer(() -> parents.of(id))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  @DisplayName("security B36: where the children live in a refuge, the parents are shown to those whose case it is; to others only whether they know")
  void with_a_refuge() throws Exception {
    var id = recorded();
    As.officer(() -> addresses.mark(id, walk.version(id), true, "She told us")).orThrow();
    assertThat(page(As.officer(), id, "/request").text()).contains("4 Quill Lane", "Ivo Tarrowby");
    var strangers = page(STRANGER, id, "/request");
    assertThat(strangers.text()).contains("The mother Knows of the application Yes Everything else Withheld: a refuge").doesNotContain("Quill Lane", "Ivo Tarrowby");
    assertThat(strangers.select("a[href$=/parents]")).isEmpty();
    assertThat(send(STRANGER, id, walk.version(id), BOTH).getStatus()).isEqualTo(403);
    assertThat(STRANGER.does(() -> parents.of(id)).orThrow().parents().mother().names()).isEmpty();
  }

  @Test
  void whether_each_knows_stands_where_it_is_decided_who_is_told() throws Exception {
    var id = recorded();
    As.officer(() -> walk.triage.decideScope(new org.tutela.measures.enquiry.DecideScope(id, walk.version(id), true, Requests.inScheme(), org.tutela.law.scheme.ScopeAnswer.accepted(), ""))).orThrow();
    As.officer(() -> walk.interviews.record(walk.hold(id, Requests.everything(), false))).orThrow();
    walk.assessed(id, Held.CHILD_SEX_OFFENCES);
    assertThat(page(As.decisionMaker(), id, "/decision").text()).contains("Do the parents know of the application? The mother knows Yes The father knows Not known As the request says Yes, all of them know")
        .doesNotContain("Ivo Tarrowby");
  }
}
