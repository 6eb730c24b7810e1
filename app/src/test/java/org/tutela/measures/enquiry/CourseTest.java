package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.Origin;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.law.scheme.Stage;

/** How cases go on and end, between officers and between forces. */
@TutelaTest
class CourseTest {
  @Autowired ApplicationContext context;
  @Autowired Enquiries enquiries;
  @Autowired Triage triage;
  @Autowired Course course;
  @Autowired CrossBorder crossBorder;
  @Autowired PartnerChecks partners;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  @Autowired MockMvc web;
  private Walk walk;

  @BeforeEach
  void walk() {
    walk = new Walk(context);
  }

  @Test
  @DisplayName("disclosure 42 (service): with a concern open, a withdrawal makes the case the police's own")
  void a_withdrawal_does_not_end_a_concern() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var noted = As.officer(() -> course.noteConcern(waiting.id(), waiting.version(), "Intelligence shows a risk")).orThrow();
    assertThat(TriageTest.problems(As.officer(() -> course.withdraw(noted.id(), noted.version(), true, "")))).extracting(p -> p.field())
        .containsExactly("concern");
    var police = As.officer(() -> course.withdraw(noted.id(), noted.version(), true, "Intelligence of 1 June")).orThrow();
    assertThat(police.stage()).isEqualTo(Stage.RISK_ASSESSMENT);
    assertThat(police.origin()).isEqualTo(Origin.RIGHT_TO_KNOW);
    assertThat(police.firstContact()).isEqualTo(waiting.firstContact());
    assertThat(police.file().countsAsApplication()).isFalse();
  }

  @Test
  @DisplayName("2.17 (service): a referral to children's social care is kept as one, and shown with the application")
  void a_referral_is_kept_as_one() throws Exception {
    var checking = walk.checking(Requests.mother());
    String path = "/applications/" + checking.id();
    var noted = As.officer(() -> course.noteConcern(checking.id(), checking.version(), "The school keeps an eye on her")).orThrow();
    assertThat(shown(path)).doesNotContain("Referred to children’s social care");
    var form = post(path + "/concern").param("once", UUID.randomUUID().toString()).param("version", "" + noted.version()).param("action", "Referred today").param("socialCare", "yes");
    assertThat(web.perform(form.with(As.officer().signedIn())).andReturn().getResponse().getStatus()).isEqualTo(303);
    assertThat(shown(path)).contains("Referred to children’s social care 1 June 2026");
    assertThat(all.sql("select count(*) from enquiry.file_entry where application_id = :id and kind = 'NotedConcern' and entry ->> 'socialCare' = 'true'").param("id", checking.id().value())
        .query(Long.class).single()).isOne();
    assertThat(shown(path + "/letters")).as("each page says which application it is about").contains(checking.reference() + " Letters");
  }

  private String shown(String path) throws Exception {
    return org.jsoup.Jsoup.parse(web.perform(get(path).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString()).text();
  }

  @Test
  void a_withdrawal_without_a_concern_closes_the_case_and_its_tasks() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var closed = As.callTaker(() -> course.withdraw(waiting.id(), waiting.version(), true, "")).orThrow();
    assertThat(closed.outcome()).contains(OutcomeCategory.WITHDRAWN);
    assertThat(closed.closedAt()).contains(clock.instant());
    assertThat(all.sql("select count(*) from work.task where source_id = :id and state = 'OPEN'").param("id", waiting.id().value())
        .query(Long.class).single()).isZero();
  }

  @Test
  @DisplayName("disclosure 43 (service): a case accepted by another force after nine days keeps its first contact and its limits")
  void a_hand_over_moves_no_clock() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var due = waiting.deadlines().of(Limit.DECISION).orElseThrow().dueAt();
    clock.pass(Duration.ofDays(9));
    var offer = As.officer(() -> crossBorder.offer(waiting.id(), waiting.version(), As.CARROW, "The child lives there")).orThrow();
    var carrow = As.officer().of("CARROW");
    assertThat(carrow.does(() -> crossBorder.waiting()).orThrow()).extracting(Handover::id).contains(offer);
    assertThat(carrow.does(() -> enquiries.open(waiting.id()))).isInstanceOf(Outcome.NotFound.class);
    var id = carrow.does(() -> crossBorder.accept(offer, "Ours")).orThrow();
    var theirs = carrow.does(() -> enquiries.open(id)).orThrow();
    assertThat(theirs.area()).isEqualTo(As.CARROW);
    assertThat(theirs.owner()).isEmpty();
    assertThat(theirs.firstContact()).isEqualTo(waiting.firstContact());
    assertThat(theirs.deadlines().of(Limit.DECISION).orElseThrow().dueAt()).isEqualTo(due);
    assertThat(theirs.flags(clock.instant())).contains(Flag.CROSS_BORDER);
    assertThat(carrow.does(() -> enquiries.history(id)).orThrow().getFirst().byName()).isEqualTo(carrow.actor().name());
    assertThat(As.officer(() -> enquiries.open(id))).isInstanceOf(Outcome.NotFound.class);
    assertThat(all.sql("select distinct area from work.task where source_id = :id and state = 'OPEN'").param("id", id.value()).query(String.class).list())
        .containsExactly("CARROW");
  }

  @Test
  @DisplayName("disclosure 44 (service): until a hand-over is accepted the receiving force owns the case")
  void an_offer_that_is_not_accepted_changes_nobodys_duty() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var offer = As.officer(() -> crossBorder.offer(waiting.id(), waiting.version(), As.CARROW, "The child lives there")).orThrow();
    clock.pass(Duration.ofDays(20));
    assertThat(walk.open(waiting.id()).area()).isEqualTo(As.NORTHMERE);
    assertThat(As.officer().of("CARROW").does(() -> crossBorder.reject(offer, "")).isDone()).isFalse();
    As.officer().of("CARROW").does(() -> crossBorder.reject(offer, "The child has moved on")).orThrow();
    assertThat(As.officer().of("CARROW").does(() -> crossBorder.accept(offer, ""))).isInstanceOf(Outcome.Conflict.class);
    assertThat(As.officer().of("DYFFRYN").does(() -> crossBorder.accept(offer, ""))).isInstanceOf(Outcome.NotFound.class);
    assertThat(walk.open(waiting.id()).area()).isEqualTo(As.NORTHMERE);
  }

  private OpenRightToKnow rightToKnow(String trigger) {
    return new OpenRightToKnow(UUID.randomUUID(), clock.instant(), trigger, Requests.anonymous(), Optional.empty(), Optional.empty());
  }

  @Test
  @DisplayName("disclosure 70 (service): the police start a case at the risk assessment, and it is no application")
  void a_right_to_know_case_begins_at_the_risk_assessment() {
    assertThat(As.officer(() -> enquiries.openRightToKnow(rightToKnow(""))).isDone()).isFalse();
    var id = As.officer(() -> enquiries.openRightToKnow(rightToKnow("A managed offender has moved in with a family"))).orThrow();
    var opened = walk.open(id);
    assertThat(opened.stage()).isEqualTo(Stage.RISK_ASSESSMENT);
    assertThat(opened.origin()).isEqualTo(Origin.RIGHT_TO_KNOW);
    assertThat(opened.file().countsAsApplication()).isFalse();
    assertThat(opened.deadlines().of(Limit.INTERVIEW)).isEmpty();
  }

  @Test
  @DisplayName("disclosure 71 (service): one enquiry outside the scheme and one application are two enquiries and one application")
  void enquiries_and_applications_are_nested_counts() {
    var checking = walk.checking(Requests.mother());
    var out = As.officer(() -> triage.decideScope(new DecideScope(checking.id(), checking.version(), false,
        new Request(Request.Applicant.NEIGHBOUR, true, true, true, 0, Set.of(), Request.Purpose.PROTECT_A_CHILD),
        new ScopeAnswer(true, "No child", "Logged"), ""))).orThrow();
    As.officer(() -> triage.closeOutOfScheme(out.id(), out.version(), true, "By telephone")).orThrow();
    var application = walk.assessingRisk(Requests.mother());
    var counted = all.sql("select counted from enquiry.application where id in (:ids) and origin = 'APPLICATION' order by counted")
        .param("ids", List.of(out.id().value(), application.id().value())).query(Boolean.class).list();
    assertThat(counted).containsExactly(false, true);
  }

  @Test
  void new_information_on_a_closed_case_opens_another_beside_it() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var link = Requests.keyIn(Requests.mother(), clock.instant());
    var linked = new KeyIn(link.submission(), link.contactAt(), Optional.empty(), link.request(), Optional.of(waiting.id()));
    assertThat(As.callTaker(() -> enquiries.receive(linked)).isDone()).isFalse();
    As.officer(() -> course.withdraw(waiting.id(), waiting.version(), true, "")).orThrow();
    var next = As.callTaker(() -> enquiries.receive(linked)).orThrow();
    assertThat(walk.open(next).linkedTo()).contains(waiting.id());
    assertThat(walk.open(waiting.id()).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  @DisplayName("security TM-2: repeated requests about one person are shown to staff side by side")
  void repeated_requests_about_one_person_are_shown_to_staff() {
    var first = walk.received(Requests.mother("Twiceaskedabout"));
    var second = walk.received(Requests.anonymous("Twiceaskedabout"));
    assertThat(As.officer(() -> enquiries.alike(second.id())).orThrow()).extracting(Applications.Line::id).contains(first.id());
  }

  @Test
  void a_partner_is_asked_and_the_reply_closes_the_task() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var request = As.officer(() -> partners.ask(new PartnerChecks.Ask(waiting.id(), waiting.version(), PartnerRequest.Agency.SCHOOL, "Head",
        "How is the child?", clock.instant().plus(Duration.ofDays(7))))).orThrow();
    var now = walk.open(waiting.id());
    As.officer(() -> partners.recordReply(now.id(), now.version(), request, "Often tired")).orThrow();
    assertThat(As.officer(() -> partners.of(now.id())).orThrow()).singleElement().satisfies(asked -> assertThat(asked.reply()).contains("Often tired"));
    assertThat(As.officer(() -> partners.recordReply(now.id(), now.version() + 1, request, "Again"))).isInstanceOf(Outcome.Conflict.class);
  }

  private <T> List<Outcome<T>> atOnce(Callable<Outcome<T>> one, Callable<Outcome<T>> other) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var both = threads.invokeAll(List.of(one, other));
      return List.of(both.get(0).get(), both.get(1).get());
    }
  }

  @Test
  @DisplayName("security B71: two officers change one application at once, and one of them is told of it")
  void two_officers_at_once_make_one_change_and_one_conflict() throws Exception {
    for (int round = 0; round < 20; round++) {
      var waiting = walk.awaitingInterview(Requests.mother());
      var outcomes = atOnce(
          () -> As.officer(() -> course.extend(waiting.id(), waiting.version(), Limit.DECISION, LocalDate.of(2026, 7, 20), "one")),
          () -> As.officer().second().does(() -> course.extend(waiting.id(), waiting.version(), Limit.DECISION, LocalDate.of(2026, 7, 21), "other")));
      assertThat(outcomes).as("%s", outcomes).filteredOn(Outcome::isDone).hasSize(1);
      assertThat(outcomes).as("%s", outcomes).filteredOn(outcome -> outcome instanceof Outcome.Conflict).hasSize(1);
      assertThat(walk.open(waiting.id()).version()).isEqualTo(waiting.version() + 1);
    }
  }

  @Test
  @DisplayName("security B70 (service): a request sent twice at once is one case with one reference")
  void a_request_sent_twice_is_one_case() throws Exception {
    var in = Requests.keyIn(Requests.mother(), clock.instant());
    var outcomes = atOnce(() -> As.callTaker(() -> enquiries.receive(in)), () -> As.callTaker(() -> enquiries.receive(in)));
    assertThat(outcomes.getFirst().orThrow()).isEqualTo(outcomes.getLast().orThrow());
    assertThat(all.sql("select count(*) from enquiry.application where submission = :s").param("s", in.submission()).query(Long.class).single()).isOne();
  }

  @Test
  @DisplayName("security B56 (service): another force's application answers as one that does not exist")
  void another_forces_application_does_not_exist() {
    var ours = walk.checking(Requests.mother());
    var carrow = As.officer().of("CARROW");
    assertThat(carrow.does(() -> enquiries.open(ours.id()))).isEqualTo(carrow.does(() -> enquiries.open(new ApplicationId(UUID.randomUUID()))));
    assertThat(carrow.does(() -> triage.assign(Requests.take(ours.id(), ours.version(), carrow)))).isInstanceOf(Outcome.NotFound.class);
    assertThat(carrow.does(() -> enquiries.list(Asked.everything())).orThrow().lines()).extracting(Applications.Line::id).doesNotContain(ours.id());
  }
}
