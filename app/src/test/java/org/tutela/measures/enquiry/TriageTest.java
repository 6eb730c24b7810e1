package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.work.Work;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.Problem;
import org.tutela.intake.RelationToApplicant;
import org.tutela.intake.RelationToChild;
import org.tutela.intake.Request.Name;
import org.tutela.law.scheme.Flag;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Request;
import org.tutela.law.scheme.Request.Contact;
import org.tutela.law.scheme.Request.Purpose;
import org.tutela.law.scheme.RuleSet;
import org.tutela.law.scheme.ScopeAnswer;
import org.tutela.law.scheme.Stage;

@TutelaTest
class TriageTest {
  @Autowired ApplicationContext context;
  @Autowired Enquiries enquiries;
  @Autowired Triage triage;
  @Autowired ImmediateRisks risks;
  @Autowired Course course;
  @Autowired Work work;
  @Autowired MutableClock clock;
  private Walk walk;

  @BeforeEach
  void walk() {
    walk = new Walk(context);
  }

  static List<Problem> problems(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems : List.of();
  }

  private List<String> tasks(ApplicationId id) {
    return As.officer(() -> work.openFor("application", id.value())).orThrow().stream().map(task -> task.kind()).toList();
  }

  @Test
  void a_request_is_taken_checked_and_found_to_be_in_the_scheme() {
    var now = walk.awaitingInterview(Requests.mother());
    assertThat(now.stage()).isEqualTo(Stage.AWAIT_INTERVIEW);
    assertThat(now.file().ruleSet()).isEqualTo(RuleSet.CSODS23);
    assertThat(now.deadlines().of(Limit.INITIAL_CHECKS).orElseThrow().doneAt()).contains(clock.instant());
    assertThat(now.deadlines().of(Limit.INTERVIEW).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 6, 11));
    assertThat(As.officer(() -> enquiries.history(now.id())).orThrow()).extracting(HistoryLine::event)
        .containsExactly("SCOPE_ACCEPTED", "CHECKS_DONE", "ASSIGN", "CONTACT");
    assertThat(tasks(now.id())).containsExactly("INTERVIEW", "DECISION");
  }

  @Test
  void each_clock_that_runs_is_one_task_and_a_step_that_is_done_closes_it() {
    var received = walk.received(Requests.mother());
    assertThat(tasks(received.id())).containsExactly("INITIAL_CHECKS", "INTERVIEW", "DECISION");
    var taken = As.officer(() -> triage.assign(Requests.take(received.id(), 0, As.officer()))).orThrow();
    assertThat(As.officer(() -> work.openFor("application", received.id().value())).orThrow())
        .allMatch(task -> task.owner().equals(java.util.Optional.of(As.officer().id())));
    As.officer(() -> triage.recordFirstChecks(taken.id(), taken.version(), List.of(Requests.nothingFound()))).orThrow();
    assertThat(tasks(received.id())).containsExactly("INTERVIEW", "DECISION");
  }

  @Test
  @DisplayName("disclosure 13 (service): a limit that passes marks the case overdue and decides nothing")
  void a_missed_limit_only_marks_the_case() {
    var waiting = walk.awaitingInterview(Requests.mother());
    clock.pass(Duration.ofDays(29));
    var late = walk.open(waiting.id());
    assertThat(late.stage()).isEqualTo(Stage.AWAIT_INTERVIEW);
    assertThat(late.flags(clock.instant())).contains(Flag.OVERDUE);
    assertThat(late.overdue(clock.instant())).extracting(d -> d.limit()).containsExactly(Limit.INTERVIEW, Limit.DECISION);
    var overdue = new Asked(Asked.Whose.AREA, java.util.Optional.of(Stage.AWAIT_INTERVIEW), true, 1);
    assertThat(As.officer(() -> enquiries.list(overdue)).orThrow().lines()).filteredOn(line -> line.id().equals(waiting.id()))
        .singleElement().satisfies(line -> assertThat(line.overdue()).isTrue());
  }

  @Test
  @DisplayName("disclosure 14 (service): an extension keeps the date that it replaces")
  void an_extension_keeps_the_old_date() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var extended = As.officer(() -> course.extend(waiting.id(), waiting.version(), Limit.DECISION, LocalDate.of(2026, 7, 13), "other force's reply awaited"))
        .orThrow();
    var decision = extended.deadlines().of(Limit.DECISION).orElseThrow();
    assertThat(decision.originallyOn()).isEqualTo(LocalDate.of(2026, 6, 29));
    assertThat(decision.dueOn()).isEqualTo(LocalDate.of(2026, 7, 13));
    assertThat(walk.open(waiting.id()).flags(clock.instant())).contains(Flag.EXTENDED);
    assertThat(As.officer(() -> work.openFor("application", waiting.id().value())).orThrow()).filteredOn(task -> task.kind().equals("DECISION"))
        .singleElement().satisfies(task -> assertThat(task.due()).isEqualTo(decision.dueAt()).isAfter(task.firstDue()));
  }

  @Test
  @DisplayName("disclosure 15 (service): an extension without a reason is rejected")
  void an_extension_needs_a_reason() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var refused = As.officer(() -> course.extend(waiting.id(), waiting.version(), Limit.DECISION, LocalDate.of(2026, 7, 13), " "));
    assertThat(problems(refused)).extracting(Problem::field).containsExactly("reason");
    assertThat(walk.open(waiting.id()).version()).isEqualTo(waiting.version());
  }

  @Test
  @DisplayName("disclosure 16 (service): nothing stops a clock while the applicant is away")
  void the_clocks_run_while_the_applicant_is_away() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var due = waiting.deadlines().of(Limit.INTERVIEW).orElseThrow().dueAt();
    clock.pass(Duration.ofDays(14));
    var later = walk.open(waiting.id()).deadlines().of(Limit.INTERVIEW).orElseThrow();
    assertThat(later.dueAt()).isEqualTo(due);
    assertThat(later.overdue(clock.instant())).isTrue();
  }

  private Application refuseScope(Application checking, Request facts, String reason, String whatElse) {
    return As.officer(() -> triage.decideScope(new DecideScope(checking.id(), checking.version(), false, facts,
        new ScopeAnswer(true, reason, whatElse), ""))).orThrow();
  }

  @Test
  @DisplayName("disclosure 18 (service): a question about no particular child is outside the scheme, with the explanation on record")
  void a_question_about_a_street_is_outside_the_scheme() {
    var checking = walk.checking(Requests.of(new Name("Ned", "Larkspur"), RelationToChild.NEIGHBOUR, RelationToApplicant.NEIGHBOUR));
    var facts = new Request(Request.Applicant.NEIGHBOUR, true, true, false, 0, Set.of(), Purpose.PROTECT_A_CHILD);
    assertThat(problems(As.officer(() -> triage.decideScope(new DecideScope(checking.id(), checking.version(), true, facts, ScopeAnswer.accepted(), "")))))
        .extracting(Problem::field).contains("subject", "child", "contact");
    assertThat(problems(As.officer(() -> triage.decideScope(new DecideScope(checking.id(), checking.version(), false, facts,
        new ScopeAnswer(true, "", ""), ""))))).extracting(Problem::field).containsExactly("reason", "whatElse");
    var out = refuseScope(checking, facts, "No particular child is meant", "Passed to the neighbourhood team");
    assertThat(out.stage()).isEqualTo(Stage.NOT_IN_SCHEME);
    assertThat(As.officer(() -> enquiries.history(out.id())).orThrow().getFirst().reason()).isEqualTo("No particular child is meant");
    var closed = As.officer(() -> triage.closeOutOfScheme(out.id(), out.version(), true, "By telephone")).orThrow();
    assertThat(closed.outcome()).contains(OutcomeCategory.NOT_IN_SCHEME);
    assertThat(tasks(out.id())).isEmpty();
  }

  @Test
  @DisplayName("disclosure 20 (service): a question about an employee is outside the scheme, with advice on the Disclosure and Barring Service")
  void a_question_about_an_employee_is_outside_the_scheme() {
    var checking = walk.checking(Requests.of(new Name("Hester", "Quillfeather"), RelationToChild.PROFESSIONAL, RelationToApplicant.OTHER));
    var facts = new Request(Request.Applicant.PROFESSIONAL, true, true, true, 1, Set.of(Contact.SHARED_AREAS_UNSUPERVISED), Purpose.VET_AN_EMPLOYEE);
    var out = refuseScope(checking, facts, "The scheme vets nobody for a job", "Advised on the Disclosure and Barring Service");
    assertThat(out.stage()).isEqualTo(Stage.NOT_IN_SCHEME);
  }

  @Test
  void a_request_that_meets_the_rules_cannot_be_refused_as_outside_the_scheme() {
    var checking = walk.checking(Requests.mother());
    var refused = As.officer(() -> triage.decideScope(new DecideScope(checking.id(), checking.version(), false, Requests.inScheme(),
        new ScopeAnswer(true, "Too busy", "Nothing"), "")));
    assertThat(problems(refused)).isNotEmpty();
  }

  @Test
  @DisplayName("disclosure 23 (service): immediate risk is acted on at once and the application stays open")
  void immediate_risk_is_a_task_at_once_and_the_application_goes_on() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var raised = As.callTaker(() -> risks.raise(new RaiseImmediateRisk(waiting.id(), "Alone with him tonight", "Patrol sent", As.officer().id()))).orThrow();
    assertThat(raised.stage()).isEqualTo(Stage.AWAIT_INTERVIEW);
    assertThat(raised.flags(clock.instant())).contains(Flag.IMMEDIATE_RISK);
    var danger = As.officer(() -> risks.of(waiting.id())).orThrow().getFirst();
    assertThat(As.officer(() -> work.openFor("immediate-risk", danger.id())).orThrow()).singleElement().satisfies(task -> {
      assertThat(task.owner()).contains(As.officer().id());
      assertThat(task.due()).isEqualTo(clock.instant());
    });
    var acted = As.officer(() -> risks.acted(waiting.id(), raised.version(), danger.id(), "The child is with her grandmother")).orThrow();
    assertThat(acted.flags(clock.instant())).contains(Flag.IMMEDIATE_RISK);
    assertThat(As.officer(() -> work.openFor("immediate-risk", danger.id())).orThrow()).isEmpty();
  }

  @Test
  void a_first_check_that_shows_danger_raises_immediate_risk_by_itself() {
    var checking = walk.checking(Requests.mother());
    var danger = new FirstCheck.Made(FirstCheck.System.VISOR, FirstCheck.Result.IMMEDIATE_CONCERN, "V-1", "");
    var checked = As.officer(() -> triage.recordFirstChecks(checking.id(), checking.version(), List.of(danger))).orThrow();
    assertThat(checked.flags(clock.instant())).contains(Flag.IMMEDIATE_RISK);
    assertThat(As.officer(() -> risks.of(checking.id())).orThrow()).singleElement().satisfies(risk -> assertThat(risk.owner()).isEqualTo(As.officer().id()));
  }

  @Test
  void what_the_state_does_not_have_is_refused_with_the_state_named() {
    var received = walk.received(Requests.mother());
    var refused = As.officer(() -> triage.recordFirstChecks(received.id(), 0, List.of(Requests.nothingFound())));
    assertThat(problems(refused)).singleElement().satisfies(problem -> assertThat(problem.message()).contains("Received"));
  }
}
