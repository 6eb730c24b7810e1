package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tutela.measures.disclosure.DecisionTest.fields;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.Interview;
import org.tutela.law.scheme.Notice;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.measures.enquiry.OpenRightToKnow;
import org.tutela.measures.enquiry.Requests;

/** How a case ends in no disclosure where nobody applied, or where nobody knows who did. */
@TutelaTest
class NobodyToTellTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Deliveries deliveries;
  @Autowired Course course;
  @Autowired AllRows all;
  @Autowired MockMvc web;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  @Test
  @DisplayName("disclosure 70 (service): a right-to-know case that ends in no disclosure is closed with the officer’s reason; nobody is told, and no letter is written")
  void a_case_of_the_police() throws Exception {
    var id = undisclosed(As.officer(() -> walk.enquiries.openRightToKnow(new OpenRightToKnow(UUID.randomUUID(), walk.clock.instant(),
        "A visit found him living with a family", Requests.anonymous(), Optional.empty(), Optional.empty()))).orThrow());
    assertThat(read(id, "")).contains("Close the case", "To be closed").doesNotContain("Tell the applicant");
    assertThat(read(id, "/disclosure")).contains("Why does the case end?").doesNotContain("Write the letter", "as they said is safe", "the applicant was told");
    assertThat(fields(As.officer(() -> deliveries.writeLetter(id)))).containsExactly("");
    assertThat(As.officer(() -> deliveries.tellOfNothing(id, walk.version(id), walk.notice()))).isInstanceOf(Outcome.Refused.class);

    var without = close(id, " ");
    assertThat(without.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(without.getContentAsString()).getElementById("reason-error").text()).contains("Say why the case ends");
    assertThat(close(id, "The mother knows and protects her").getStatus()).isEqualTo(303);

    var closed = walk.open(id);
    assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
    assertThat(closed.outcome()).contains(OutcomeCategory.NO_CONCERNS);
    assertThat(closed.file().latest(Notice.class)).isEmpty();
    assertThat(read(id, "/history")).contains("Closed, with nobody to tell", "The mother knows and protects her");
    assertThat(all.count("from post.letter where source_id = ?", id.value())).isZero();
    assertThat(all.count("from work.task where source_kind = 'application' and source_id = ? and state = 'OPEN'", id.value())).isZero();
  }

  @Test
  void a_case_that_the_police_carry_on_after_a_withdrawal_ends_without_a_word_to_who_withdrew() {
    var id = walk.received(Requests.mother());
    As.officer(() -> course.withdraw(id, walk.version(id), true, "Intelligence shows a risk")).orThrow();
    undisclosed(id);
    assertThat(fields(As.officer(() -> deliveries.writeLetter(id)))).containsExactly("");
    As.officer(() -> deliveries.closeUntold(id, walk.version(id), "Nothing is held", "")).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void who_applied_is_told_before_the_case_ends() {
    var id = undisclosed(walk.interviewed());
    assertThat(As.officer(() -> deliveries.closeUntold(id, walk.version(id), "Too much trouble", ""))).isInstanceOf(Outcome.Refused.class);
    assertThat(walk.open(id).stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
  }

  @Test
  @DisplayName("disclosure 22 (service): to an applicant without a name no letter can be written, and the page says why")
  void a_nameless_applicant() throws Exception {
    var id = undisclosed(walk.interviewed(Requests.anonymous(), UNIDENTIFIED));
    assertThat(read(id, "/disclosure")).contains("gave no name", "Contact the applicant only like this", "Leave no message and send no letter", "Record that the applicant was told").doesNotContain("Write the letter");
    assertThat(fields(As.officer(() -> deliveries.writeLetter(id)))).containsExactly("");
    As.officer(() -> deliveries.tellOfNothing(id, walk.version(id), walk.notice())).orThrow();
  }

  private static final Request UNIDENTIFIED = new Request(Request.Applicant.OTHER, false, true, true, 1, Set.of(Request.Contact.LIVES_WITH_CHILD), Request.Purpose.PROTECT_A_CHILD);

  @Test
  @DisplayName("disclosure 22 (service): a request without a name or a way to reach anybody is closed as identity not proved once the person is looked for; no interview and no notice is on record")
  void nobody_knows_who_asked() throws Exception {
    var id = walk.checked(Requests.unreachable());
    As.officer(() -> walk.triage.decideScope(new DecideScope(id, walk.version(id), true, UNIDENTIFIED, new ScopeAnswer(false, "", ""), ""))).orThrow();
    assertThat(read(id, "")).contains("Close the case", "neither a name nor a way to reach them").doesNotContain("Tell the applicant");
    assertThat(read(id, "/disclosure")).contains("Find out who is meant first").doesNotContain("Why does the case end?");
    assertThat(close(id, "Nobody can be met").getStatus()).isEqualTo(422);
    walk.soughtInVain(id);
    assertThat(read(id, "/disclosure")).contains("Why does the case end?", "record the interview instead").doesNotContain("Write the letter", "the applicant was told");
    assertThat(close(id, " ", "The school keeps an eye on the child").getStatus()).isEqualTo(422);
    var neither = Jsoup.parse(close(id, " ", " ").getContentAsString());
    assertThat(neither.select(".govuk-error-summary__list a").eachAttr("href")).as("both at once").containsExactly("#concern", "#reason");
    assertThat(neither.getElementById("reason-error").text()).contains("Say why the case ends");
    var unassessed = close(id, "Nobody can be met", " ");
    assertThat(Jsoup.parse(unassessed.getContentAsString()).getElementById("reason").text()).as("what was typed").isEqualTo("Nobody can be met");
    assertThat(unassessed.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(unassessed.getContentAsString()).getElementById("concern-error").text()).contains("Say what you found of the concern");
    assertThat(close(id, "Nobody can be met", "The school keeps an eye on the child").getStatus()).isEqualTo(303);

    var closed = walk.open(id);
    assertThat(closed.outcome()).contains(OutcomeCategory.ID_NOT_PROVED);
    assertThat(closed.file().countsAsApplication()).isFalse();
    assertThat(closed.file().latest(Notice.class)).isEmpty();
    assertThat(closed.file().latest(Interview.class)).isEmpty();
    assertThat(read(id, "/history")).contains("Closed, with nobody to tell", "The school keeps an eye on the child");
    assertThat(read(id, "/disclosure")).contains("Concern about the child", "The school keeps an eye on the child");
    assertThat(all.count("from work.task where source_kind = 'application' and source_id = ? and state = 'OPEN'", id.value())).isZero();
  }

  @Test
  void outside_the_scheme_too_it_ends_without_a_record_that_somebody_was_told() throws Exception {
    var id = walk.checked(Requests.unreachable());
    var street = new Request(Request.Applicant.OTHER, false, true, false, 0, Set.of(), Request.Purpose.PROTECT_A_CHILD);
    As.officer(() -> walk.triage.decideScope(new DecideScope(id, walk.version(id), false, street, new ScopeAnswer(false, "No child is named", "The patrol knows"), "The patrol knows"))).orThrow();
    assertThat(read(id, "/close")).contains("why could nobody be told?", "neither a name nor a way to reach them");
    As.officer(() -> walk.triage.closeOutOfScheme(id, walk.version(id), false, "Nobody to tell")).orThrow();
    assertThat(walk.open(id).outcome()).contains(OutcomeCategory.NOT_IN_SCHEME);

    var reachable = walk.checked(Requests.anonymous());
    As.officer(() -> walk.triage.decideScope(new DecideScope(reachable, walk.version(reachable), false, street, new ScopeAnswer(false, "No child is named", "The patrol knows"), ""))).orThrow();
    assertThat(fields(As.officer(() -> walk.triage.closeOutOfScheme(reachable, walk.version(reachable), false, "Nobody to tell")))).containsExactly("applicantTold");
  }

  private ApplicationId undisclosed(ApplicationId id) {
    walk.assessed(id, Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> walk.disclosures.decide(walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    return id;
  }

  private MockHttpServletResponse close(ApplicationId id, String reason) throws Exception {
    return close(id, reason, "");
  }

  private MockHttpServletResponse close(ApplicationId id, String reason, String concern) throws Exception {
    return web.perform(post("/applications/" + id + "/disclosure/told").param("once", UUID.randomUUID().toString()).param("version", "" + walk.version(id))
        .param("reason", reason).param("concern", concern).with(As.officer().signedIn())).andReturn().getResponse();
  }

  private String read(ApplicationId id, String page) throws Exception {
    return web.perform(get("/applications/" + id + page).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
  }
}
