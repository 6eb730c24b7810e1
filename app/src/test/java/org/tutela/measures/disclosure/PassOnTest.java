package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
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
import org.tutela.casework.work.Work;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.law.scheme.Stage;
import org.tutela.law.scheme.Transfer.Jurisdiction;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.measures.enquiry.Interviews;
import org.tutela.measures.enquiry.OpenRightToKnow;
import org.tutela.measures.enquiry.PartnerChecks;
import org.tutela.measures.enquiry.PartnerRequest;
import org.tutela.measures.enquiry.Requests;

/** A child of a request that is under way turns out to live in Scotland or Northern Ireland. */
@TutelaTest
class PassOnTest {
  private static final Request LIVES_WITH = new Request(Request.Applicant.PARENT, true, true, true, 1, Set.of(Request.Contact.LIVES_WITH_CHILD), Request.Purpose.PROTECT_A_CHILD);
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Course course;
  @Autowired Interviews interviews;
  @Autowired PartnerChecks partners;
  @Autowired Work tasks;
  @Autowired AllRows all;
  @Autowired Post post;
  @Autowired MockMvc web;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  private MockHttpServletResponse passOn(ApplicationId id, String... fields) throws Exception {
    var form = post("/applications/" + id + "/pass-on").param("once", UUID.randomUUID().toString()).param("version", "" + walk.version(id));
    for (int i = 0; i < fields.length; i += 2) form.param(fields[i], fields[i + 1]);
    return web.perform(form.with(As.officer().signedIn())).andReturn().getResponse();
  }

  private String read(ApplicationId id, String page) throws Exception {
    return web.perform(get("/applications/" + id + page).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
  }

  @Test
  @DisplayName("2.8 (service): a request is passed on at each stage before a decision, with what shows it and to whom; the letter says so, and it is closed as outside the scheme")
  void at_each_stage_before_a_decision() throws Exception {
    var awaiting = walk.checked(Requests.mother());
    As.officer(() -> walk.triage.decideScope(new DecideScope(awaiting, walk.version(awaiting), true, LIVES_WITH, ScopeAnswer.accepted(), ""))).orThrow();
    for (var id : new ApplicationId[] {awaiting, walk.interviewed(), walk.assessed(Held.NOTHING_RELEVANT)}) {
      var stage = walk.open(id).stage();
      assertThat(read(id, "")).as(stage.name()).contains("Pass it on to Scotland or Northern Ireland");
      assertThat(passOn(id, "to", "SCOTLAND", "reason", "The school said so", "whatElse", "The police there, by telephone").getStatus()).isEqualTo(303);
      assertThat(walk.open(id).stage()).as("from " + stage).isEqualTo(Stage.NOT_IN_SCHEME);
      assertThat(read(id, "")).doesNotContain("Pass it on to Scotland");
      assertThat(read(id, "/history")).contains("Passed on to the police where the child lives", "Scotland: The school said so", "The police there, by telephone");
      assertThat(letter(id)).contains("We pass yours on to them").doesNotContain("Scotland: The school", "made to protect a child");
      As.officer(() -> walk.triage.closeOutOfScheme(id, walk.version(id), true, "By letter")).orThrow();
      assertThat(walk.open(id).outcome()).contains(OutcomeCategory.NOT_IN_SCHEME);
    }
  }

  private String letter(ApplicationId id) throws Exception {
    assertThat(web.perform(post("/applications/" + id + "/letters").param("once", UUID.randomUUID().toString()).param("letter", "OutsideTheScheme").with(As.officer().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(303);
    var letter = As.officer(() -> post.lettersOf("application", id.value())).orThrow().getLast().id();
    try (var pdf = Loader.loadPDF(As.officer(() -> post.read(letter)).orThrow().bytes())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  @Test
  @DisplayName("2.8 (service): passed on, nothing runs here any more but the task to tell the applicant and close it; a booked interview is called off and stays on record")
  void nothing_runs_any_more_but_the_closing_step() throws Exception {
    var id = walk.checked(Requests.mother());
    As.officer(() -> walk.triage.decideScope(new DecideScope(id, walk.version(id), true, LIVES_WITH, ScopeAnswer.accepted(), ""))).orThrow();
    As.officer(() -> interviews.book(id, walk.version(id), walk.clock.instant().plus(Duration.ofDays(2)), "The library in Aldmouth", As.officer().id())).orThrow();
    As.officer(() -> partners.ask(new PartnerChecks.Ask(id, walk.version(id), PartnerRequest.Agency.SCHOOL, "Head", "How is the child?", walk.clock.instant().plus(Duration.ofDays(3))))).orThrow();
    assertThat(open(id)).containsExactly("DECISION", "INTERVIEW", "PARTNER_REPLY");
    assertThat(read(id, "/interview")).contains("Booked").doesNotContain("Called off");
    assertThat(passOn(id, "to", "SCOTLAND", "reason", "The school said so", "whatElse", "The police there, by telephone").getStatus()).isEqualTo(303);
    assertThat(open(id)).containsExactly("CLOSE_NOT_IN_SCHEME");
    assertThat(As.officer(() -> tasks.openFor("application", id.value())).orThrow()).singleElement().satisfies(task -> {
      assertThat(task.title()).startsWith("Tell the applicant");
      assertThat(task.owner()).contains(As.officer().id());
    });
    assertThat(walk.open(id).overdue(walk.clock.instant().plus(Duration.ofDays(99)))).isEmpty();
    assertThat(read(id, "")).as("no time limit runs").doesNotContain("Extend a time limit");
    assertThat(read(id, "/interview")).contains("The library in Aldmouth", "Called off").doesNotContain("Book the interview");
    assertThat(Jsoup.parse(read(id, "/close")).select("main").text()).contains("The library in Aldmouth, is called off: tell the applicant so");
    As.officer(() -> walk.triage.closeOutOfScheme(id, walk.version(id), true, "By letter")).orThrow();
    assertThat(open(id)).isEmpty();
    assertThat(all.sql("select state from work.task where source_id = :id and kind = 'CLOSE_NOT_IN_SCHEME'").param("id", id.value()).query(String.class).single()).isEqualTo("DONE");
  }

  @Test
  @DisplayName("E-4 (service): of what is refused as outside the scheme no step is waited for either, and a withdrawn application's interview is called off")
  void refused_or_withdrawn() throws Exception {
    var refused = walk.checked(Requests.mother());
    As.officer(() -> walk.triage.decideScope(new DecideScope(refused, walk.version(refused), false, new Request(Request.Applicant.NEIGHBOUR, true, true, true, 0, Set.of(), Request.Purpose.PROTECT_A_CHILD),
        new ScopeAnswer(false, "No child", "Logged"), ""))).orThrow();
    assertThat(open(refused)).containsExactly("CLOSE_NOT_IN_SCHEME");
    var withdrawn = walk.checked(Requests.mother());
    As.officer(() -> walk.triage.decideScope(new DecideScope(withdrawn, walk.version(withdrawn), true, LIVES_WITH, ScopeAnswer.accepted(), ""))).orThrow();
    As.officer(() -> interviews.book(withdrawn, walk.version(withdrawn), walk.clock.instant().plus(Duration.ofDays(2)), "The library in Aldmouth", As.officer().id())).orThrow();
    As.officer(() -> course.withdraw(withdrawn, walk.version(withdrawn), true, "")).orThrow();
    assertThat(read(withdrawn, "/interview")).contains("Called off");
  }

  private List<String> open(ApplicationId id) {
    return all.sql("select kind from work.task where starts_with(path, :path) and state = 'OPEN' order by kind").param("path", "/applications/" + id.value()).query(String.class).list();
  }

  @Test
  void what_is_missing_is_said_beside_each_field_at_once_and_what_was_typed_stays() throws Exception {
    var id = walk.interviewed();
    var page = Jsoup.parse(passOn(id, "reason", " ", "whatElse", "The police there").getContentAsString());
    assertThat(page.select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#to", "#reason");
    assertThat(page.getElementById("whatElse").text()).isEqualTo("The police there");
    assertThat(passOn(id, "to", "ENGLAND_AND_WALES", "reason", "x", "whatElse", "y").getStatus()).isEqualTo(422);
    assertThat(walk.open(id).stage()).isEqualTo(Stage.RISK_ASSESSMENT);
  }

  @Test
  void neither_before_the_scheme_is_decided_on_nor_after_the_decision() {
    for (var id : new ApplicationId[] {walk.checked(Requests.mother()), walk.toBeDisclosed()}) {
      assertThat(As.officer(() -> course.passOn(id, walk.version(id), Jurisdiction.SCOTLAND, "why", "whom"))).isInstanceOf(Outcome.Refused.class);
    }
  }

  @Test
  @DisplayName("2.8 (service): so is a case of the police's own, of which nobody is told")
  void a_case_of_the_police() throws Exception {
    var id = As.officer(() -> walk.enquiries.openRightToKnow(new OpenRightToKnow(UUID.randomUUID(), walk.clock.instant(), "A visit found him living with a family", Requests.anonymous(), Optional.empty(), Optional.empty()))).orThrow();
    assertThat(passOn(id, "to", "NORTHERN_IRELAND", "reason", "They have moved", "whatElse", "The police there, in writing").getStatus()).isEqualTo(303);
    As.officer(() -> walk.triage.closeOutOfScheme(id, walk.version(id), false, "Nobody asked")).orThrow();
    assertThat(walk.open(id).outcome()).contains(OutcomeCategory.NOT_IN_SCHEME);
  }
}
