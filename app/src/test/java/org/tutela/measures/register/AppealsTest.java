package org.tutela.measures.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.People;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.post.LetterId;
import org.tutela.casework.post.Post;
import org.tutela.casework.work.Work;
import org.tutela.foundation.kernel.London;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Episode;
import org.tutela.law.register.IndefiniteReview.Factor;
import org.tutela.law.register.ReviewAppeal;
import org.tutela.ui.Language;

/** What is done about an application beside its determination: it is acknowledged, and what was determined is appealed against. */
@TutelaTest
class AppealsTest {
  private static final LocalDate CONVICTED = LocalDate.of(2010, 3, 8);
  private static final LocalDate APPLIED = LocalDate.of(2026, 2, 2);
  private static final LocalDate DETERMINED = LocalDate.of(2026, 4, 1);
  private static final LocalDate RECEIVED = LocalDate.of(2026, 4, 4);
  private static final LocalDate APPEALED = LocalDate.of(2026, 4, 20);
  private static final String COURT = "Aldmere Magistrates' Court";
  @Autowired MockMvc web;
  @Autowired People people;
  @Autowired Convictions convictions;
  @Autowired Register register;
  @Autowired Notifications notifications;
  @Autowired Reviews reviews;
  @Autowired Acknowledgements acknowledgements;
  @Autowired Appeals appeals;
  @Autowired Corrections corrections;
  @Autowired Duties duties;
  @Autowired Visits visits;
  @Autowired Post post;
  @Autowired Work work;
  private PersonId person;
  private ReviewId review;

  @BeforeEach
  void someoneWhoApplied() {
    person = new Registrants(people, convictions, register).forLife(CONVICTED, notifications);
    review = As.officer(() -> reviews.apply(new ApplyForReview(person, APPLIED, Optional.empty()))).orThrow();
  }

  private Optional<LocalDate> visit() {
    return As.officer(() -> visits.of(person)).orThrow().orElseThrow().nextDue();
  }

  private HeldReview held() {
    return As.officer(() -> reviews.of(person)).orThrow().orElseThrow().reviews().getFirst();
  }

  private Outcome<ReviewId> acknowledge(LocalDate on, Optional<Language> letter) {
    return As.officer(() -> acknowledgements.record(new Acknowledge(person, review, on, HeldReview.Means.LETTER, letter)));
  }

  private List<String> tasks(String kind) {
    return As.officer(() -> work.openFor(Chasing.SOURCE, person.value())).orThrow().stream().filter(task -> task.kind().equals(kind)).map(task -> task.due().plusSeconds(1).atZone(London.ZONE).toLocalDate().minusDays(1).toString()).toList();
  }

  private void determine(boolean remains, Optional<LocalDate> received) {
    var factors = new EnumMap<Factor, String>(Factor.class);
    for (var factor : Factor.values()) factors.put(factor, "Considered");
    As.decisionMaker(() -> reviews.determine(new Determine(person, review, factors, remains, "Reasons", DETERMINED, received, Optional.empty()))).orThrow();
  }

  private Outcome<UUID> appeal(LocalDate on) {
    return As.officer(() -> appeals.make(new MakeAppeal(person, review, on, COURT)));
  }

  private Outcome<UUID> decide(As who, DecideAppeal.What what, LocalDate on, LocalDate ceases) {
    var made = held().determined().orElseThrow().appeals().getFirst();
    return who.does(() -> appeals.decide(new DecideAppeal(person, review, made.id(), what, on, Optional.ofNullable(ceases), "The court's order")));
  }

  private static String problem(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems) ? problems.getFirst().field() + ": " + problems.getFirst().message() : "none: " + outcome;
  }

  private Outcome<UUID> strikeOut(As who, RecordedFact.Kind kind) {
    var fact = As.officer(() -> corrections.of(person)).orThrow().facts().stream().filter(one -> one.kind() == kind && one.struck().isEmpty()).findFirst().orElseThrow();
    return who.does(() -> corrections.strikeOut(new StrikeOut(person, fact.id(), "Of another person")));
  }

  private MockHttpServletResponse answer(As who, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(who.signedIn())).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder once(MockHttpServletRequestBuilder form) {
    return form.param("once", UUID.randomUUID().toString());
  }

  private static MockHttpServletRequestBuilder on(MockHttpServletRequestBuilder form, String field, LocalDate day) {
    return form.param(field + "-day", "" + day.getDayOfMonth()).param(field + "-month", "" + day.getMonthValue()).param(field + "-year", "" + day.getYear());
  }

  @Test
  @DisplayName("register G6 (service) [R4]: to be acknowledged within 14 days, a task until it is; struck out, it is to be acknowledged again")
  void an_application_is_acknowledged() {
    assertThat(tasks(ApplicationTasks.ACKNOWLEDGE)).containsExactly("2026-02-16");
    assertThat(problem(acknowledge(APPLIED.minusDays(1), Optional.empty()))).isEqualTo("on: Acknowledged on 1 February 2026, before the application of 2 February 2026");
    assertThat(problem(acknowledge(LocalDate.of(2030, 1, 1), Optional.empty()))).isEqualTo("on: The date must be today or in the past");
    acknowledge(LocalDate.of(2026, 2, 10), Optional.empty()).orThrow();
    assertThat(acknowledge(LocalDate.of(2026, 2, 11), Optional.empty())).isInstanceOf(Outcome.Conflict.class);
    assertThat(tasks(ApplicationTasks.ACKNOWLEDGE)).isEmpty();
    assertThat(tasks(ApplicationTasks.TASK)).as("it is to be determined all the same").containsExactly("2026-04-27");
    assertThat(held().acknowledged()).contains(new HeldReview.Acknowledged(LocalDate.of(2026, 2, 10), HeldReview.Means.LETTER, Optional.empty()));
    strikeOut(As.officer(), RecordedFact.Kind.ACKNOWLEDGEMENT).orThrow();
    assertThat(held().acknowledged()).isEmpty();
    assertThat(tasks(ApplicationTasks.ACKNOWLEDGE)).containsExactly("2026-02-16");
    acknowledge(LocalDate.of(2026, 2, 12), Optional.empty()).orThrow();
    assertThat(held().acknowledged().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 2, 12));
  }

  @Test
  void one_that_was_determined_meanwhile_is_a_task_no_more_and_can_still_be_said_to_have_been_acknowledged() {
    determine(true, Optional.of(RECEIVED));
    assertThat(tasks(ApplicationTasks.ACKNOWLEDGE)).isEmpty();
    assertThat(problem(acknowledge(LocalDate.of(2026, 2, 10), Optional.of(Language.EN)))).startsWith("means: It has been determined");
    acknowledge(LocalDate.of(2026, 2, 10), Optional.empty()).orThrow();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      EN | 2 February 2026 | 27 April 2026
      CY | 2 Chwefror 2026 | 27 Ebrill 2026
      """)
  void the_letter_says_that_it_was_received_and_by_when_it_is_to_be_determined(Language language, String received, String by) throws Exception {
    acknowledge(LocalDate.of(2026, 2, 10), Optional.of(language)).orThrow();
    var letter = held().acknowledged().orElseThrow().letter().orElseThrow();
    try (var pdf = Loader.loadPDF(As.officer(() -> post.read(new LetterId(letter))).orThrow().bytes())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains(received, by).doesNotContain("exual");
    }
    assertThat(As.callTaker(() -> post.read(new LetterId(letter)))).as("who reads letters, and not the register").isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer(() -> post.newest()).orThrow().letters()).anySatisfy(one -> assertThat(one.id().value()).isEqualTo(letter));
    assertThat(As.callTaker(() -> post.newest()).orThrow().letters()).noneSatisfy(one -> assertThat(one.id().value()).isEqualTo(letter));
    assertThat(answer(As.officer(), get("/letters/" + letter + "/state")).getContentAsString()).contains("Acknowledgement of an application", "/people/" + person.value() + "#reviews");
  }

  @ParameterizedTest(name = "R8 (service): received {0}, appealed {1}: {2}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      2026-04-04 | 2026-04-25 | -
      2026-04-04 | 2026-04-26 | Appealed on 2026-04-26, after the last of 21 days, 2026-04-25: a person decides what follows
      -          | 2026-04-10 | When the notice was received is not recorded: whether the appeal was made within 21 days of it is for a person to find out
      """)
  void an_appeal_is_recorded_and_one_that_is_late_is_for_a_person(LocalDate received, LocalDate made, String forAPerson) throws Exception {
    determine(true, Optional.ofNullable(received));
    appeal(made).orThrow();
    var determined = held().determined().orElseThrow();
    assertThat(determined.appeals().getFirst().forAPerson(determined.received()).map(org.tutela.law.Reason::text)).isEqualTo(Optional.ofNullable(forAPerson));
    assertThat(As.officer(() -> register.of(person)).orThrow().subject()).as("it stands while the appeal is pending").isTrue();
    assertThat(As.officer(() -> reviews.of(person)).orThrow().orElseThrow().earliest()).contains(LocalDate.of(2034, 4, 1));
    assertThat(appeal(made)).isInstanceOf(Outcome.Conflict.class);
    String page = answer(As.officer(), get("/people/" + person.value())).getContentAsString();
    assertThat(page.contains("For a person to look at")).isEqualTo(forAPerson != null);
    assertThat(page).contains("Pending: the determination stands");
  }

  @Test
  void an_appeal_before_the_receipt_or_in_days_to_come_or_against_nothing_is_refused_with_both_facts() {
    assertThat(appeal(APPEALED)).as("nothing has been determined").isInstanceOf(Outcome.NotFound.class);
    determine(true, Optional.of(RECEIVED));
    assertThat(problem(appeal(RECEIVED.minusDays(1)))).isEqualTo("on: Appealed on 3 April 2026, before the notice was received on 4 April 2026");
    assertThat(problem(appeal(LocalDate.of(2030, 1, 1)))).isEqualTo("on: The date must be today or in the past");
    assertThat(As.decisionMaker(() -> appeals.make(new MakeAppeal(person, review, APPEALED, COURT)))).isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  void against_a_determination_that_the_requirements_cease_there_is_no_appeal() {
    determine(false, Optional.of(RECEIVED));
    assertThat(problem(appeal(APPEALED))).isEqualTo("on: It was determined that the requirements cease: there is nothing to appeal against");
  }

  @Test
  void dismissed_the_determination_stands_and_is_not_appealed_again_withdrawn_it_can_be() {
    determine(true, Optional.of(RECEIVED));
    appeal(APPEALED).orThrow();
    assertThat(problem(decide(As.officer(), DecideAppeal.What.DISMISSED, APPEALED.minusDays(1), null))).isEqualTo("on: Dismissed on 19 April 2026, before the appeal of 20 April 2026");
    assertThat(problem(decide(As.officer(), DecideAppeal.What.DISMISSED, APPEALED, APPEALED))).startsWith("ceases: Leave it empty");
    decide(As.officer(), DecideAppeal.What.WITHDRAWN, LocalDate.of(2026, 4, 22), null).orThrow();
    appeal(LocalDate.of(2026, 4, 24)).orThrow();
    decide(As.officer(), DecideAppeal.What.DISMISSED, LocalDate.of(2026, 5, 20), null).orThrow();
    assertThat(appeal(LocalDate.of(2026, 5, 21))).isInstanceOf(Outcome.Conflict.class);
    assertThat(As.officer(() -> reviews.of(person)).orThrow().orElseThrow().earliest()).contains(LocalDate.of(2034, 4, 1));
    assertThat(As.officer(() -> register.of(person)).orThrow().subject()).isTrue();
    assertThat(held().determined().orElseThrow().appeals()).extracting(one -> one.appeal().getClass().getSimpleName()).containsExactly("Dismissed", "Withdrawn");
  }

  @Test
  void allowed_the_person_ceases_to_be_subject_from_the_day_that_the_court_says_and_struck_out_it_goes_on() {
    determine(true, Optional.of(RECEIVED));
    appeal(APPEALED).orThrow();
    assertThat(As.officer(() -> duties.of(person)).orThrow().duties()).isNotEmpty();
    As.officer(() -> visits.plan(person, new VisitPlan(13, "Tables are not plans"))).orThrow();
    assertThat(visit()).isPresent();
    var ceases = LocalDate.of(2026, 5, 11);
    assertThat(problem(decide(As.supervisor(), DecideAppeal.What.ALLOWED, LocalDate.of(2026, 5, 20), null))).startsWith("ceases: Enter the first day");
    assertThat(problem(decide(As.supervisor(), DecideAppeal.What.ALLOWED, LocalDate.of(2026, 5, 20), DETERMINED.minusDays(1)))).isEqualTo("ceases: The requirements cease on 31 March 2026, before the determination of 1 April 2026");
    assertThat(problem(decide(As.officer(), DecideAppeal.What.ALLOWED, LocalDate.of(2026, 5, 20), ceases))).startsWith("what: The person leaves the register");
    decide(As.supervisor(), DecideAppeal.What.ALLOWED, LocalDate.of(2026, 5, 20), ceases).orThrow();
    var episode = As.officer(() -> register.of(person)).orThrow().episodes().getFirst().episode();
    assertThat(episode.lastDay()).contains(ceases.minusDays(1));
    assertThat(episode.ended()).contains(new Episode.Ended(Episode.Why.APPEAL, ceases));
    assertThat(As.officer(() -> register.of(person)).orThrow().subject()).isFalse();
    assertThat(visit()).as("nobody is visited any more").isEmpty();
    var reviewing = As.officer(() -> reviews.of(person)).orThrow().orElseThrow();
    assertThat(reviewing.running()).isFalse();
    assertThat(reviewing.earliest()).as("nobody applies any more").isEmpty();
    assertThat(problem(strikeOut(As.supervisor(), RecordedFact.Kind.DETERMINATION))).isEqualTo("reason: An appeal of 20 April 2026 is against it: strike out the appeal first");
    assertThat(problem(strikeOut(As.supervisor(), RecordedFact.Kind.APPEAL))).isEqualTo("reason: Its outcome is recorded: strike out the outcome first");
    assertThat(problem(strikeOut(As.officer(), RecordedFact.Kind.APPEAL_OUTCOME))).startsWith("reason: The person left the register by it");
    strikeOut(As.supervisor(), RecordedFact.Kind.APPEAL_OUTCOME).orThrow();
    assertThat(As.officer(() -> register.of(person)).orThrow().subject()).isTrue();
    assertThat(held().determined().orElseThrow().appeals().getFirst().appeal()).isEqualTo(new ReviewAppeal.Pending(APPEALED));
    decide(As.supervisor(), DecideAppeal.What.ALLOWED, LocalDate.of(2026, 5, 20), ceases.plusDays(7)).orThrow();
    assertThat(As.officer(() -> register.of(person)).orThrow().episodes().getFirst().episode().lastDay()).contains(ceases.plusDays(6));
  }

  @Test
  void the_pages_take_it() throws Exception {
    String path = "/people/" + person.value();
    String one = path + "/reviews/" + review.value();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains(one + "/acknowledgement");
    assertThat(answer(As.officer(), get(one + "/acknowledgement")).getContentAsString()).contains("by 16 Feb 2026 (not verified)");
    assertThat(answer(As.officer(), post(one + "/acknowledgement").param("once", UUID.randomUUID().toString())).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), on(once(post(one + "/acknowledgement")), "on", LocalDate.of(2026, 2, 9)).param("means", "WRITTEN_EN")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("9 Feb 2026, by letter (PDF)");
    determine(true, Optional.of(RECEIVED));
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains(one + "/appeals");
    assertThat(answer(As.officer(), get(one + "/appeals")).getContentAsString()).contains("which gives until 25 Apr 2026 to appeal (not verified)");
    assertThat(answer(As.officer(), on(once(post(one + "/appeals")), "on", APPEALED)).getStatus()).isEqualTo(422);
    assertThat(answer(As.officer(), on(once(post(one + "/appeals")), "on", APPEALED).param("court", COURT)).getStatus()).isEqualTo(303);
    String made = one + "/appeals/" + held().determined().orElseThrow().appeals().getFirst().id();
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains(made, "Record the outcome");
    assertThat(answer(As.officer(), get(one + "/appeals")).getStatus()).isEqualTo(409);
    assertThat(answer(As.supervisor(), get(made)).getContentAsString()).contains("Made on 20 Apr 2026");
    assertThat(answer(As.supervisor(), on(on(once(post(made)), "on", LocalDate.of(2026, 5, 20)), "ceases", LocalDate.of(2026, 5, 20)).param("what", "ALLOWED").param("note", "Order of the court")).getStatus()).isEqualTo(303);
    assertThat(answer(As.officer(), get(made)).getStatus()).isEqualTo(409);
    assertThat(answer(As.officer(), get(path)).getContentAsString()).contains("not subject from 20 May 2026", "allowed on appeal").doesNotContain("again from");
    assertThat(answer(As.officer(), get(one)).getContentAsString()).contains("Appeals to a magistrates' court", "Order of the court", "Acknowledged");
    assertThat(answer(As.officer(), get(path + "/facts")).getContentAsString()).contains("Application acknowledged: by letter", "Appeal against a determination: Aldmere Magistrates&#39; Court", "Outcome of an appeal: allowed");
  }
}
