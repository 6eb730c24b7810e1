package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.tutela.casework.post.Post;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.MaliciousRequest;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.PoliceInitiation;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.Application;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.ImmediateRisks;
import org.tutela.measures.enquiry.RaiseImmediateRisk;
import org.tutela.measures.enquiry.Requests;

/** A malicious request goes no further at whatever stage it stands; a concern about a child does (MA-1, MA-3). */
@TutelaTest
class MaliciousRequestTest {
  private static final String EVIDENCE = "She writes to a friend that she made it up";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Course course;
  @Autowired Deliveries deliveries;
  @Autowired Disclosures disclosures;
  @Autowired ImmediateRisks risks;
  @Autowired Post post;
  @Autowired AllRows all;
  @Autowired MockMvc web;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  private Outcome<Application> find(ApplicationId id, String evidence, String concern) {
    return As.supervisor(() -> course.findMalicious(id, walk.version(id), evidence, concern));
  }

  private List<String> open(ApplicationId id) {
    return all.sql("select kind from work.task where starts_with(path, :path) and state = 'OPEN' order by kind").param("path", "/applications/" + id.value()).query(String.class).list();
  }

  private List<ApplicationId> beside(ApplicationId id) {
    return all.sql("select id from enquiry.application where linked_to = :id").param("id", id.value()).query(UUID.class).list().stream().map(ApplicationId::new).toList();
  }

  private MockHttpServletResponse send(As who, ApplicationId id, String... fields) throws Exception {
    var form = post("/applications/" + id.value() + "/malicious").param("once", UUID.randomUUID().toString()).param("version", "" + walk.version(id)).with(who.signedIn());
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return web.perform(form).andReturn().getResponse();
  }

  private Document page(As who, ApplicationId id, String page) throws Exception {
    return Jsoup.parse(web.perform(get("/applications/" + id.value() + page).with(who.signedIn())).andReturn().getResponse().getContentAsString());
  }

  @Test
  @DisplayName("MA-3 (service): a finding of malice takes evidence, ends every clock and task but the one to tell the applicant, and closes as malicious")
  void it_stops_before_anything_was_decided() {
    var id = walk.received(Requests.mother());
    assertThat(find(id, " ", "")).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains("evidence"));
    var stopped = find(id, EVIDENCE, "").orThrow();
    assertThat(stopped.stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
    assertThat(stopped.file().latest(MaliciousRequest.class).orElseThrow().foundBy()).isEqualTo(As.supervisor().actor().name());
    assertThat(open(id)).containsExactly("TELL_OF_NOTHING");
    assertThat(all.sql("select kind from enquiry.clock where application_id = :id and dropped_at is null and done_at is null order by kind").param("id", id.value()).query(String.class).list()).as("what was not done is not late").isEmpty();
    assertThat(beside(id)).isEmpty();
    As.officer(() -> deliveries.tellOfNothing(id, walk.version(id), walk.notice())).orThrow();
    assertThat(walk.open(id).outcome()).contains(OutcomeCategory.MALICIOUS);
    assertThat(open(id)).isEmpty();
    assertThat(find(id, EVIDENCE, "")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  @DisplayName("MA-3, N-2 (service): whoever asked maliciously gets the letter that everybody gets to whom nothing is disclosed")
  void the_applicant_learns_nothing_of_it() throws IOException {
    var malicious = walk.interviewed();
    find(malicious, EVIDENCE, "").orThrow();
    var nothing = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.not(nothing, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    assertThat(letter(malicious)).isEqualTo(letter(nothing)).doesNotContain("malic");
  }

  private String letter(ApplicationId id) throws IOException {
    var written = As.officer(() -> deliveries.writeLetter(id)).orThrow();
    try (var pdf = Loader.loadPDF(As.officer(() -> post.read(written)).orThrow().bytes())) {
      return new PDFTextStripper().getText(pdf).replace(walk.open(id).reference(), "REF");
    }
  }

  @Test
  @DisplayName("MA-3 (service): a disclosure that is decided is not made, and the child goes on as a case of the police's own, without the applicant")
  void it_stops_a_disclosure_and_no_concern() {
    var id = walk.toBeDisclosed();
    assertThat(find(id, EVIDENCE, "")).as("a risk to the child was found").isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems().toString()).contains("concern"));
    var stopped = find(id, EVIDENCE, "He lives with the child whoever asked").orThrow();
    assertThat(stopped.stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
    assertThat(open(id)).containsExactly("TELL_OF_NOTHING");
    var own = walk.open(beside(id).getFirst());
    assertThat(own.stage()).isEqualTo(Stage.RISK_ASSESSMENT);
    assertThat(own.ofThePolice()).isTrue();
    assertThat(own.file().latest(PoliceInitiation.class).orElseThrow().trigger()).isEqualTo("He lives with the child whoever asked");
    assertThat(own.person()).isEqualTo(stopped.person()).isPresent();
    assertThat(own.request().children()).isEqualTo(stopped.request().children());
    assertThat(own.request().applicant().unreachable()).isTrue();
    assertThat(open(own.id())).contains("DECISION");
  }

  @Test
  void a_decision_that_waits_for_its_second_reader_is_read_no_more() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "The mother knows"))).orThrow();
    assertThat(open(id)).contains("SECOND_READING");
    find(id, EVIDENCE, "He lives with the child").orThrow();
    assertThat(open(id)).containsExactly("TELL_OF_NOTHING");
  }

  @Test
  @DisplayName("MA-3, IR-2 (service): who was sent to a child in danger still has that task, and danger can still be raised")
  void danger_goes_on() {
    var id = walk.checked(Requests.mother());
    As.officer(() -> risks.raise(new RaiseImmediateRisk(id, "He is alone with her", "A car goes", As.officer().id()))).orThrow();
    assertThat(find(id, EVIDENCE, "")).isInstanceOf(Outcome.Refused.class);
    find(id, EVIDENCE, "He was alone with her, whoever said so").orThrow();
    assertThat(open(id)).containsExactly("ACT_NOW", "TELL_OF_NOTHING");
    As.officer(() -> risks.raise(new RaiseImmediateRisk(id, "Again", "A car goes", As.officer().id()))).orThrow();
    As.officer(() -> deliveries.tellOfNothing(id, walk.version(id), walk.notice())).orThrow();
    assertThat(open(id)).as("closed, and still to be said what was done").containsExactly("ACT_NOW", "ACT_NOW");
    assertThat(walk.open(id).file().flags(walk.clock.instant())).contains(Flag.IMMEDIATE_RISK);
  }

  @Test
  @DisplayName("A-8: whoever investigated does not find it, nor does a case that nobody asked for have a request that could be malicious")
  void four_eyes() throws Exception {
    var id = walk.checked(Requests.mother());
    assertThat(As.officer(() -> course.findMalicious(id, walk.version(id), EVIDENCE, ""))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(page(As.officer(), id, "").text()).contains("Record that the request is malicious: A decision-maker or a supervisor who took no part in it finds that");
    assertThat(page(As.officer(), id, "").select("a[href$=/malicious]")).isEmpty();
    assertThat(page(As.decisionMaker(), id, "").select("a[href$=/malicious]")).hasSize(1);
    var identified = walk.checked(Requests.mother());
    walk.found(identified, As.supervisor(), As.officer());
    assertThat(find(identified, EVIDENCE, "")).isInstanceOf(Outcome.Forbidden.class);
    assertThat(page(As.supervisor(), identified, "").select("a[href$=/malicious]")).isEmpty();
    As.officer(() -> course.withdraw(id, walk.version(id), true, "Intelligence of today")).orThrow();
    assertThat(page(As.decisionMaker(), id, "").select("a[href$=/malicious]")).isEmpty();
    assertThat(page(As.officer(), id, "").text()).contains("What the police act on Intelligence of today");
    assertThat(find(id, EVIDENCE, "")).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void the_page_asks_for_evidence_and_whether_there_is_a_concern_and_keeps_what_was_typed() throws Exception {
    var id = walk.checked(Requests.mother());
    var refused = send(As.decisionMaker(), id, "concern", "Kept");
    assertThat(refused.getStatus()).isEqualTo(422);
    var shown = Jsoup.parse(refused.getContentAsString());
    assertThat(shown.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#evidence", "#open");
    assertThat(shown.text()).contains("Kept");
    assertThat(Jsoup.parse(send(As.decisionMaker(), id, "evidence", EVIDENCE, "open", "yes").getContentAsString()).select(".govuk-error-summary a").eachAttr("href")).containsExactly("#concern");
    assertThat(send(As.decisionMaker(), id, "evidence", EVIDENCE, "open", "no").getStatus()).isEqualTo(303);
    assertThat(page(As.officer(), id, "").text()).contains("Found malicious", EVIDENCE, "Applicant to be told", "Tell the applicant");
    assertThat(page(As.officer(), id, "/history").text()).contains("Found to be malicious", EVIDENCE);
    assertThat(page(As.supervisor(), id, "/chronology").text()).contains("Found to be malicious");
    assertThat(page(As.officer(), id, "/disclosure").text()).contains("The applicant gets the standard words").doesNotContain("malicious");
    assertThat(all.count("from audit.entry where action = 'FIND_MALICIOUS' and allowed and object_id = ?", id.value())).isOne();
  }
}
