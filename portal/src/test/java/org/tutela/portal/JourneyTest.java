package org.tutela.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.intake.Known;
import org.tutela.portal.journey.Step;

@PortalTest
class JourneyTest {
  private static final Pattern REFERENCE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}[0-9A-Z*~$=]");

  @Autowired MockMvc mvc;
  @Autowired Rig.Hands clock;
  private Visitor parent;

  @BeforeEach
  void opens_the_form() {
    parent = new Visitor(mvc).begin();
  }

  private String send() {
    clock.forward(Duration.ofMinutes(5));
    parent.get("/step/23").post("/step/23");
    assertThat(parent.last.getStatus()).as(parent.page).isEqualTo(303);
    parent.get("/done");
    var reference = REFERENCE.matcher(parent.page);
    assertThat(reference.find()).isTrue();
    return reference.group();
  }

  @Test
  void a_parent_answers_checks_sends_and_gets_a_reference() {
    parent.answerAll();
    assertThat(parent.page).contains("Check your answers", "Osric", "about 40 years old", "27 March 1990", "He shuts the door.");
    var request = Rig.opened(send());
    assertThat(request.applicant().name().whole()).isEqualTo("Anwen Test-Parent");
    assertThat(request.applicant().postcode()).isEqualTo("ZZ99 3VZ");
    assertThat(request.applicant().address()).isEqualTo("1 Lower Row\nNorthmere");
    assertThat(request.children()).singleElement().satisfies(c -> assertThat(c.birth().text()).isEqualTo("7 at 2026-11-23"));
    assertThat(request.subject().birth().text()).isEqualTo("about 40 at 2026-11-23");
    assertThat(request.area()).isEqualTo("NORTHMERE");
    assertThat(request.worry()).contains("\n");
    assertThat(request.danger().flagged()).isFalse();
    assertThat(request.warnings().accepted()).hasSize(4);
  }

  @Test
  void after_sending_nothing_typed_can_be_seen_again() {
    parent.answerAll();
    String reference = send();
    for (String path : new String[] {"/step/1", "/step/10", "/step/12", "/step/23"}) {
      parent.get(path);
      assertThat(parent.last.getStatus()).as(path).isEqualTo(303);
      assertThat(parent.last.getHeader("Location")).isEqualTo("/done");
    }
    assertThat(parent.get("/done").page).contains(reference).doesNotContain("Osric", "Anwen", "Nia");
  }

  @Test
  @DisplayName("security B70: pressed twice, two tabs, sent again after a lost reply: one envelope, the same reference")
  void sending_twice_is_sending_once() {
    parent.answerAll();
    var before = new java.util.LinkedHashMap<>(parent.cookies);
    String first = send();
    parent.cookies.clear();
    parent.cookies.putAll(before);
    assertThat(send()).isEqualTo(first);
    assertThat(Rig.envelopes(first)).hasSize(1);
  }

  @Test
  @DisplayName("security B74: changed after a lost reply and sent again: kept as well, naming the first")
  void a_change_after_a_lost_reply_is_kept_beside_the_first() {
    parent.answerAll();
    var before = new java.util.LinkedHashMap<>(parent.cookies);
    String first = send();
    parent.cookies.clear();
    parent.cookies.putAll(before);
    parent.fill("/step/19", "worry", "There is more.");
    var changed = new java.util.LinkedHashMap<>(parent.cookies);
    String second = send();
    parent.cookies.clear();
    parent.cookies.putAll(changed);
    assertThat(send()).isEqualTo(second).isNotEqualTo(first);
    assertThat(Rig.envelopes(second)).hasSize(1);
    assertThat(Rig.opened(second).follows()).isEqualTo(first);
    assertThat(Rig.opened(first).follows()).isEmpty();
  }

  @Test
  void an_answer_changed_from_the_last_page_leads_back_to_it() {
    parent.answerAll();
    parent.get("/step/12?from=check").post("/step/12", "from", "check", "subjectGiven", "Oswin", "subjectFamily", "Fictional");
    assertThat(parent.last.getHeader("Location")).isEqualTo("/step/23");
    assertThat(Rig.opened(send()).subject().name().given()).isEqualTo("Oswin");
  }

  @Test
  void children_are_added_changed_and_removed() {
    parent.fill("/step/10/1", "given", "Nia", "relation", "PARENT");
    parent.post("/step/10", "add", "yes");
    assertThat(parent.last.getHeader("Location")).isEqualTo("/step/10/2");
    parent.fill("/step/10/2", "birth-year", "2019", "relation", "OTHER", "otherRelation", "childminder");
    assertThat(parent.page).contains("Nia", "A child born in 2019");
    parent.fill("/step/10/1", "given", "Nia Haf", "relation", "PARENT");
    assertThat(parent.page).contains("Nia Haf");
    parent.post("/step/10", "remove", "1");
    assertThat(parent.get("/step/10").page).doesNotContain("Nia Haf").contains("born in 2019");
  }

  @Test
  @DisplayName("disclosure 23: danger is answered with 999, marked, and the form goes on")
  void danger_is_answered_with_999() {
    parent.answerAll();
    parent.get("/step/20").post("/step/20", "dangerNow", "NO", "dangerSoon", "YES", "dangerWhat", "I work tonight");
    assertThat(parent.last.getHeader("Location")).isEqualTo("/step/20/now");
    assertThat(parent.get("/step/20/now").page).contains("Ring 999 now", "/step/21");
    assertThat(Rig.opened(send()).danger()).satisfies(d -> {
      assertThat(d.flagged()).isTrue();
      assertThat(d.aloneSoon()).isEqualTo(Known.YES);
    });
  }

  @Test
  @DisplayName("disclosure 23, IR-1: whoever is not sure whether a child is in danger is answered with 999 too")
  void a_child_may_be_in_danger() {
    parent.answerAll();
    parent.get("/step/20").post("/step/20", "dangerNow", "NOT_SURE", "dangerSoon", "NO");
    assertThat(parent.last.getHeader("Location")).isEqualTo("/step/20/now");
    parent.get("/step/20").post("/step/20", "dangerNow", "NO", "dangerSoon", "NOT_SURE");
    assertThat(parent.last.getHeader("Location")).isEqualTo("/step/21");
  }

  @Test
  @DisplayName("disclosure 22: a request without name or address is taken")
  void a_request_without_a_name_is_taken() {
    parent.answerAll();
    parent.fill("/step/1").fill("/step/2").fill("/step/3").fill("/step/4", "means", "NONE");
    assertThat(Rig.opened(send()).applicant().anonymous()).isTrue();
  }

  @Test
  @DisplayName("disclosure 18: without a particular child the form says what to do instead")
  void a_child_is_needed() {
    assertThat(parent.get("/step/23").page).contains("Add at least one child", "ring 101").doesNotContain(">Send<");
    parent.post("/step/23");
    assertThat(parent.last.getStatus()).isEqualTo(422);
  }

  @Test
  @DisplayName("security B29: a child of eighteen is asked about again")
  void an_adult_is_no_child() {
    parent.get("/step/10/1").post("/step/10/1", "given", "Nia", "birth-age", "18", "relation", "PARENT");
    assertThat(parent.last.getStatus()).isEqualTo(422);
    assertThat(parent.page).contains("This form is for children under 18", "value=\"Nia\"");
  }

  @Test
  void a_change_of_language_keeps_the_place_and_what_was_typed() {
    parent.get("/step/19").post("/step/19", "worry", "half a sent", "lang", "cy");
    assertThat(parent.last.getHeader("Location")).isEqualTo("/step/19");
    assertThat(parent.get("/step/19").page).contains("lang=\"cy\"", "Beth sy’n eich poeni?", "half a sent");
    parent.post("/step/19", "worry", "x".repeat(6_000));
    assertThat(parent.page).contains("Gwall", "Mae problem");
  }

  @Test
  @DisplayName("security B61: an hour later the answers are gone, the page being written is not")
  void what_is_typed_when_the_answers_have_gone_is_kept() {
    parent.answerAll().get("/step/19");
    clock.forward(Duration.ofMinutes(61));
    parent.post("/step/19", "worry", "A long letter");
    assertThat(parent.last.getStatus()).isEqualTo(422);
    assertThat(parent.page).contains("out of date", "A long letter");
    parent.post("/step/19", "worry", "A long letter");
    assertThat(parent.last.getStatus()).isEqualTo(303);
    clock.forward(Duration.ofMinutes(121));
    assertThat(parent.get("/step/2").last.getStatus()).isEqualTo(410);
    assertThat(parent.page).contains("Your answers are no longer here", "Start again");
  }

  @Test
  void that_the_answers_are_gone_is_said_in_both_languages_and_it_begins_again_in_the_one_that_is_chosen() {
    parent.get("/step/19").post("/step/19", "worry", "", "lang", "cy");
    clock.forward(Duration.ofMinutes(121));
    assertThat(parent.get("/step/19").last.getStatus()).isEqualTo(410);
    assertThat(parent.page).contains("Your answers are no longer here", "Nid yw eich atebion yma mwyach", "Dechrau eto", "<div lang=\"cy\">");
    parent.post("/start", "spoken", "cy").get("/step/1");
    assertThat(parent.page).contains("<html lang=\"cy\"", "Beth yw eich enw?");
  }

  @Test
  void answers_last_while_somebody_is_writing() {
    for (int i = 0; i < 6; i++) {
      clock.forward(Duration.ofMinutes(50));
      parent.fill("/step/1", "given", "Anwen");
    }
    assertThat(parent.get("/step/1").page).contains("value=\"Anwen\"");
  }

  @Test
  @DisplayName("security P-8: sent in a second, or with the hidden box filled in, it is asked for again and nothing is lost")
  void haste_is_asked_to_look_again() {
    parent.answerAll().post("/step/23");
    assertThat(parent.last.getStatus()).isEqualTo(422);
    assertThat(parent.page).contains("Please read your answers once more", "Osric");
    clock.forward(Duration.ofMinutes(1));
    parent.post("/step/23", "website", "https://example.org");
    assertThat(parent.last.getStatus()).isEqualTo(422);
    assertThat(parent.page).contains("Leave this box empty, then press Send", "Osric");
  }

  @Test
  @DisplayName("security P-10: leaving forgets the answers")
  void leaving_forgets() {
    parent.fill("/step/1", "given", "Anwen").get("/leave");
    assertThat(parent.cookies).isEmpty();
    assertThat(parent.last.getHeader("Location")).startsWith("https://");
    assertThat(parent.get("/step/1").last.getHeader("Location")).isEqualTo("/");
  }

  @Test
  void starting_again_takes_up_unsent_answers_unless_told_otherwise() {
    parent.fill("/step/1", "given", "Anwen").get("/");
    assertThat(parent.page).contains("Go on with your answers");
    parent.post("/start", "lang", "en").get("/step/1");
    assertThat(parent.page).contains("value=\"Anwen\"");
    parent.post("/start", "lang", "en", "anew", "yes").get("/step/1");
    assertThat(parent.page).doesNotContain("value=\"Anwen\"");
  }

  @Test
  void twelve_children_and_the_longest_answers_fit_or_are_refused_with_a_message() {
    String longest = "\uD842\uDFB7".repeat(1_000);
    for (int child = 1; child <= 12; child++) {
      parent.get("/step/10/" + child).post("/step/10/" + child, "given", "Nia" + child, "lives", longest, "relation", "PARENT");
      assertThat(parent.last.getStatus()).isIn(303, 422);
    }
    parent.get("/step/19").post("/step/19", "worry", "\uD842\uDFB7".repeat(5_000));
    assertThat(parent.last.getStatus()).isIn(303, 422);
  }

  @Test
  void the_addresses_in_controllers_are_the_steps() {
    assertThat(Step.CHILDREN.path()).isEqualTo("/step/10");
    assertThat(Step.CHECK.path()).isEqualTo("/step/23");
  }
}
