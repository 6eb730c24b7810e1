package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.people.Birth;
import org.tutela.casework.people.MadeSearch;
import org.tutela.casework.people.NamedPerson;
import org.tutela.casework.people.People;
import org.tutela.casework.people.RecordPerson;
import org.tutela.casework.people.Sex;
import org.tutela.casework.post.LetterId;
import org.tutela.casework.post.Post;
import org.tutela.casework.post.SentLetter;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.LimitChange;
import org.tutela.foundation.access.Restrictions;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;
import org.tutela.law.scheme.Delivery;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Stage;
import org.tutela.measures.disclosure.Aftercare;
import org.tutela.measures.disclosure.Deliveries;
import org.tutela.measures.disclosure.Disclosures;
import org.tutela.measures.disclosure.ReadSecond;
import org.tutela.measures.disclosure.Walk;

/** A case that another force has accepted goes on there, from wherever it was, with all that it stands on and all that is still to be done. */
@TutelaTest
class HandOverTest {
  private static final Birth BORN = Birth.on(LocalDate.of(1977, 8, 21));
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired CrossBorder crossBorder;
  @Autowired Triage triage;
  @Autowired People people;
  @Autowired Identification identification;
  @Autowired ImmediateRisks risks;
  @Autowired PartnerChecks partners;
  @Autowired Disclosures disclosures;
  @Autowired Deliveries deliveries;
  @Autowired Restrictions restrictions;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired Post post;
  @Autowired Work work;
  @Autowired MockMvc web;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  private final As carrow = As.officer().of("CARROW");
  private Walk walk;

  @BeforeEach
  void walk() {
    walk = Walk.with(beans);
  }

  private void handOver(ApplicationId id) {
    var offer = As.officer(() -> crossBorder.offer(id, walk.version(id), As.CARROW, "The child lives there")).orThrow();
    clock.pass(Duration.ofHours(1));
    carrow.does(() -> crossBorder.accept(offer, "Ours")).orThrow();
  }

  private MadeSearch search(As who, ApplicationId id, NamedPerson asked) {
    return who.does(() -> identification.search(id, asked, true)).orThrow();
  }

  /** As another force finds out for itself who is meant. */
  private void nobodyHeld(As who, ApplicationId id) {
    var made = search(who, id, NamedPerson.named("Quillon", "Zephyrstone").born(Birth.on(LocalDate.of(1951, 1, 30))));
    who.does(() -> identification.nobodyHeld(id, walk.version(id), made.id(), "")).orThrow();
  }

  private Task only(As who, String sourceKind, UUID source) {
    var open = who.does(() -> work.openFor(sourceKind, source)).orThrow();
    assertThat(open).hasSize(1);
    return open.getFirst();
  }

  private List<String> openIn(String area, ApplicationId id) {
    return all.sql("select kind from work.task where area = :area and starts_with(path, :path) and state = 'OPEN' order by kind")
        .param("area", area).param("path", "/applications/" + id).query(String.class).list();
  }

  @Test
  void after_a_search_and_with_a_finding_that_waits_the_other_force_looks_for_itself() {
    // of a day of birth of his own: the nearest twenty are shown, and others have met his namesakes
    var person = As.system(() -> people.record(new RecordPerson(As.NORTHMERE, "Osric", "Pellingworth", Sex.MALE, Optional.of(BORN), Optional.empty()))).orThrow();
    var id = walk.interviewed();
    var made = search(As.officer(), id, NamedPerson.named("Osric", "Pellingworth").born(BORN));
    As.officer(() -> identification.identify(id, walk.version(id), made.id(), person, "His date of birth")).orThrow();
    var waiting = As.officer(() -> identification.of(id)).orThrow().waiting().orElseThrow();
    handOver(id);

    var found = carrow.does(() -> identification.of(id)).orThrow();
    assertThat(found.search()).as("people held, and searches for them, are each force's own").isEmpty();
    assertThat(found.waiting()).isEmpty();
    assertThat(found.proposals()).singleElement().satisfies(proposal -> assertThat(proposal.state()).isEqualTo(Proposal.State.OVERTAKEN));
    assertThat(carrow.second().does(() -> identification.confirm(id, walk.version(id), waiting.id(), true, ""))).as("nobody confirms the other force's person")
        .isInstanceOf(Outcome.Conflict.class);
    assertThat(carrow.does(() -> identification.of(id, made.id()))).isInstanceOf(Outcome.NotFound.class);
    assertThat(openIn("CARROW", id)).doesNotContain("CONFIRM_PERSON").contains("TAKE_OVER");

    nobodyHeld(carrow, id);
    carrow.does(() -> disclosures.represent(id, walk.version(id), Walk.asked())).orThrow();
    carrow.does(() -> disclosures.assess(walk.assessment(id, Held.NOTHING_RELEVANT))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DECISION);
  }

  @Test
  void a_person_of_their_own_is_found_by_two_officers_of_the_other_force() {
    var theirs = walk.person(As.CARROW);
    var id = walk.interviewed();
    walk.sought(id);
    handOver(id);
    var made = search(carrow, id, NamedPerson.named("Osric", "Pellingworth").born(Birth.on(LocalDate.of(1984, 2, 3))));
    carrow.does(() -> identification.identify(id, walk.version(id), made.id(), theirs, "His date of birth")).orThrow();
    var found = carrow.does(() -> identification.of(id)).orThrow();
    assertThat(found.search()).isPresent();
    carrow.second().does(() -> identification.confirm(id, walk.version(id), found.waiting().orElseThrow().id(), true, "")).orThrow();
    assertThat(walk.open(id).person()).contains(theirs.value());
  }

  @Test
  void at_its_decision_the_other_force_reads_the_assessment_and_whose_it_is_and_decides() throws Exception {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    handOver(id);
    var decider = As.decisionMaker().of("CARROW");
    assertThat(decider.does(() -> disclosures.working(id)).orThrow().risks()).as("the words of the assessment").isPresent();
    assertThat(As.decisionMaker(() -> disclosures.working(id))).isInstanceOf(Outcome.NotFound.class);
    assertThat(decider.does(() -> disclosures.decide(walk.disclose(id, Walk.findings())))).as("before it is found who is meant").isInstanceOf(Outcome.Refused.class);
    String page = web.perform(get("/applications/" + id + "/decision").with(decider.signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("Northmere Police made this assessment before it handed the case over", ", Northmere Police", "Risk to others");
    walk.found(id, carrow, carrow.second());
    decider.does(() -> disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
    String decided = web.perform(get("/applications/" + id + "/decision").with(decider.signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(decided).contains("Is the person disclosed about to be told?", "Yes. He will notice", "Partners consulted");
  }

  @Test
  @DisplayName("2.8: whoever received a request makes the first checks before it is offered to another force")
  void first_checks_before_it_is_offered() throws Exception {
    for (boolean checked : new boolean[] {false, true}) {
      var id = checked ? walk.checked(Requests.mother()) : walk.received(Requests.mother());
      String page = web.perform(get("/applications/" + id + "/handover/offer").with(As.officer().signedIn())).andReturn().getResponse().getContentAsString();
      assertThat(page.contains("The first checks are not recorded")).isEqualTo(!checked);
    }
  }

  @Test
  void what_the_other_force_holds_is_weighed_before_it_decides() throws Exception {
    var id = walk.assessed(Held.NOTHING_RELEVANT);
    handOver(id);
    assertThat(openIn("CARROW", id)).contains("ASSESS_AGAIN");
    walk.found(id, carrow, carrow.second());
    var decider = As.decisionMaker().of("CARROW");
    assertThat(decider.does(() -> disclosures.decide(walk.disclose(id, Walk.findings())))).as("nothing was held where it came from").isInstanceOf(Outcome.Refused.class);
    String page = web.perform(get("/applications/" + id + "/decision").with(decider.signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("An officer of this force assesses the risk again first").doesNotContain("Risk assessments made before");
    assertThat(web.perform(get("/applications/" + id).with(carrow.signedIn())).andReturn().getResponse().getContentAsString()).contains("Assess the risk again");

    clock.pass(Duration.ofHours(1));
    carrow.does(() -> disclosures.assess(walk.assessment(id, Held.CHILD_SEX_OFFENCES))).orThrow();
    assertThat(openIn("CARROW", id)).doesNotContain("ASSESS_AGAIN").contains("DECISION");
    page = web.perform(get("/applications/" + id + "/decision").with(decider.signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).doesNotContain("assesses the risk again first").contains("Risk assessments made before", "Northmere Police. Held: Nothing relevant");
    decider.does(() -> disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
  }

  @Test
  void where_a_child_cannot_wait_it_is_decided_on_the_other_forces_assessment_and_nobody_is_asked_for_another() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    handOver(id);
    walk.found(id, carrow, carrow.second());
    As.decisionMaker().of("CARROW").does(() -> disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();
    assertThat(openIn("CARROW", id)).doesNotContain("ASSESS_AGAIN");
  }

  @Test
  void a_decision_that_waits_for_its_second_reader_is_read_in_the_other_force() {
    var id = walk.assessed(Held.CHILD_SEX_OFFENCES);
    var made = As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "She knows and protects"))).orThrow();
    handOver(id);
    assertThat(openIn("CARROW", id)).contains("SECOND_READING");
    var reader = As.decisionMaker().of("CARROW");
    assertThat(reader.does(() -> disclosures.working(id)).orThrow().waiting()).isPresent();
    walk.found(id, carrow, carrow.second());
    reader.does(() -> disclosures.readSecond(new ReadSecond(id, walk.version(id), made, true, "Agreed"))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.NON_DISCLOSURE_PENDING);
    assertThat(openIn("CARROW", id)).doesNotContain("SECOND_READING");
    assertThat(reader.does(() -> disclosures.working(id)).orThrow().decisions()).singleElement().satisfies(decision -> assertThat(decision.stands()).isTrue());
  }

  @Test
  void a_disclosure_that_was_decided_is_made_and_followed_up_by_the_other_force() {
    var id = walk.toBeDisclosed();
    handOver(id);
    var delivered = carrow.does(() -> deliveries.delivered(id)).orThrow();
    assertThat(delivered.decision()).as("what is to be said, and to whom").hasValueSatisfying(decision -> assertThat(decision.decision().words()).isNotBlank());
    walk.found(id, carrow, carrow.second());
    carrow.does(() -> deliveries.deliver(id, walk.version(id), walk.delivery("Imogen Tarrowby", Delivery.Method.IN_PERSON, true, Walk.told()))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.CLOSED);
    carrow.does(() -> deliveries.recordAftercare(id, walk.version(id), Aftercare.Kind.FOLLOW_UP, "She has changed the locks")).orThrow();
    assertThat(carrow.does(() -> deliveries.delivered(id)).orThrow().aftercare()).hasSize(1);
    assertThat(As.officer(() -> deliveries.delivered(id))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void letters_that_were_written_are_read_and_sent_in_the_other_force_and_the_first_has_them_no_more() throws Exception {
    var id = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    LetterId written = As.officer(() -> deliveries.writeLetter(id)).orThrow();
    byte[] bytes = As.officer(() -> post.read(written)).orThrow().bytes();
    assertThat(carrow.does(() -> post.read(written))).as("before it has accepted the case").isInstanceOf(Outcome.NotFound.class);
    handOver(id);

    assertThat(carrow.does(() -> post.read(written)).orThrow().bytes()).isEqualTo(bytes);
    assertThat(carrow.does(() -> deliveries.delivered(id)).orThrow().letters()).extracting(SentLetter::id).containsExactly(written);
    carrow.does(() -> post.record(written, SentLetter.State.SENT, 0)).orThrow();
    String page = web.perform(get("/applications/" + id + "/letters").with(carrow.signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(page).contains("Nothing to disclose (PDF)", "by Northmere", "Sent");
    walk.found(id, carrow, carrow.second());
    LetterId again = carrow.does(() -> deliveries.writeLetter(id)).orThrow();
    assertThat(carrow.does(() -> post.letter(again)).orThrow().area()).isEqualTo(As.CARROW);
    assertThat(carrow.does(() -> deliveries.delivered(id)).orThrow().letters()).extracting(SentLetter::id).containsExactly(written, again);

    assertThat(As.officer(() -> post.read(written))).isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer(() -> post.lettersOf("application", id.value()))).isInstanceOf(Outcome.NotFound.class);
    for (var third : List.of(written, again)) assertThat(As.officer().of("DYFFRYN").does(() -> post.read(third))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  @DisplayName("security A-3, A-4 (service): a case about somebody whose record is kept to a list goes to those on the list in the other force, and is there for nobody else")
  void a_limited_person() throws Exception {
    var id = walk.interviewed();
    var person = walk.found(id, As.officer(), As.officer().second()).value();
    var listed = Hired.in("NORTHMERE", Role.OFFICER, staffing, sessions);
    As.system(() -> restrictions.limit(new Restrictions.Limit(person, As.NORTHMERE, true, false, listed.id(), "WITNESS"))).orThrow();
    assertThat(listed.does(() -> crossBorder.offer(id, walk.version(id), As.CARROW, "The child lives there"))).as("nobody of that force is let in").isInstanceOf(Outcome.Refused.class);
    var taker = Hired.in("CARROW", Role.OFFICER, staffing, sessions);
    As.system(() -> restrictions.change(person, LimitChange.LET_IN, taker.id(), "Takes it over")).orThrow();
    var offer = listed.does(() -> crossBorder.offer(id, walk.version(id), As.CARROW, "The child lives there")).orThrow();

    assertThat(carrow.does(() -> crossBorder.waiting()).orThrow()).extracting(Handover::id).doesNotContain(offer);
    assertThat(carrow.does(() -> crossBorder.offered(offer))).isInstanceOf(Outcome.NotFound.class);
    assertThat(carrow.does(() -> crossBorder.accept(offer, "Ours"))).isInstanceOf(Outcome.NotFound.class);
    assertThat(taker.does(() -> crossBorder.waiting()).orThrow()).extracting(Handover::id).contains(offer);
    taker.does(() -> crossBorder.accept(offer, "Ours")).orThrow();

    assertThat(carrow.does(() -> walk.enquiries.open(id))).isInstanceOf(Outcome.NotFound.class);
    assertThat(listed.does(() -> walk.enquiries.open(id))).isInstanceOf(Outcome.NotFound.class);
    assertThat(all.count("from work.task where starts_with(path, ?) and state = 'OPEN' and person_id is distinct from ?", "/applications/" + id, person)).as("hidden from lists with the person").isZero();
    assertThat(openIn("CARROW", id)).contains("TAKE_OVER");
    taker.does(() -> triage.assign(new Assign(id, walk.version(id), "public protection", Optional.of(taker.id())))).orThrow();
    String found = web.perform(get("/applications/" + id + "/person").with(new As(taker.actor(), "CASE_WORK").signedIn())).andReturn().getResponse().getContentAsString();
    assertThat(found).contains("kept to a list, and so is this case").doesNotContain("/people/" + person);
    taker.does(() -> disclosures.represent(id, walk.version(id), Walk.asked())).orThrow();
    taker.does(() -> disclosures.assess(walk.assessment(id, Held.CHILD_SEX_OFFENCES))).orThrow();

    assertThat(As.decisionMaker().of("CARROW").does(() -> disclosures.working(id))).isInstanceOf(Outcome.NotFound.class);
    var decider = Hired.in("CARROW", Role.DECISION_MAKER, staffing, sessions);
    As.system(() -> restrictions.change(person, LimitChange.LET_IN, decider.id(), "Decides")).orThrow();
    decider.does(() -> disclosures.decide(walk.disclose(id, Walk.findings()))).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
  }

  private UUID danger(ApplicationId id, UserId owner) {
    clock.pass(Duration.ofMinutes(1));
    As.officer(() -> risks.raise(new RaiseImmediateRisk(id, "Alone with the child tonight", "Officers go there", owner))).orThrow();
    return As.officer(() -> risks.of(id)).orThrow().getFirst().id();
  }

  private UUID asked(ApplicationId id) {
    return As.officer(() -> partners.ask(new PartnerChecks.Ask(id, walk.version(id), PartnerRequest.Agency.SCHOOL, "Head", "How is the child?",
        clock.instant().plus(Duration.ofDays(7))))).orThrow();
  }

  @Test
  @DisplayName("disclosure 23 (service): a child in danger is at once on the list of the force that accepts the case, and on nobody's of the other")
  void danger_and_replies_go_along() {
    var id = walk.interviewed();
    var danger = danger(id, As.officer().id());
    var answered = danger(id, As.officer().id());
    As.officer(() -> risks.acted(id, walk.version(id), answered, "The child is with her grandmother")).orThrow();
    var request = asked(id);
    handOver(id);

    assertThat(openIn("NORTHMERE", id)).isEmpty();
    assertThat(openIn("CARROW", id)).containsOnlyOnce("ACT_NOW", "PARTNER_REPLY", "TAKE_OVER");
    assertThat(only(carrow, "immediate-risk", danger)).satisfies(task -> {
      assertThat(task.urgency()).isEqualTo(Urgency.IMMEDIATE);
      assertThat(task.owner()).isEmpty();
      assertThat(task.team()).as("on the list of every team").isEmpty();
    });
    assertThat(only(carrow, "partner-request", request).owner()).isEmpty();

    carrow.does(() -> triage.assign(Requests.take(id, walk.version(id), carrow))).orThrow();
    assertThat(openIn("CARROW", id)).doesNotContain("TAKE_OVER");
    assertThat(only(carrow, "immediate-risk", danger).owner()).contains(carrow.id());
    assertThat(only(carrow, "partner-request", request).owner()).contains(carrow.id());
    carrow.does(() -> risks.acted(id, walk.version(id), danger, "Officers are with the child")).orThrow();
    carrow.does(() -> partners.recordReply(id, walk.version(id), request, "Often tired")).orThrow();
    assertThat(openIn("CARROW", id)).doesNotContain("ACT_NOW", "PARTNER_REPLY");
  }

  @Test
  void danger_that_an_applicant_reported_and_nobody_has_looked_at_is_looked_at_in_the_other_force() throws Exception {
    var id = walk.received(Requests.inDanger());
    assertThat(web.perform(get("/applications/" + id).with(As.officer().signedIn())).andReturn().getResponse().getContentAsString())
        .contains("The applicant said that a child is, or may be, in danger: “He is alone with her tonight”");
    handOver(id);
    assertThat(openIn("CARROW", id)).contains("DANGER_REPORTED");
    carrow.does(() -> triage.assign(Requests.take(id, walk.version(id), carrow))).orThrow();
    assertThat(openIn("CARROW", id)).doesNotContain("DANGER_REPORTED");
  }

  @Test
  void what_its_officer_had_to_do_goes_with_a_case_to_the_next_one_and_what_a_colleague_has_stays() {
    var id = walk.interviewed();
    var second = As.officer().second();
    var danger = danger(id, second.id());
    var request = asked(id);
    var next = new UserId(UUID.randomUUID());
    As.officer(() -> triage.assign(new Assign(id, walk.version(id), "public protection", Optional.of(next)))).orThrow();
    assertThat(only(As.officer(), "partner-request", request).owner()).contains(next);
    assertThat(only(As.officer(), "immediate-risk", danger).owner()).contains(second.id());
  }

  @Test
  void a_closed_case_waits_for_no_reply_and_still_for_what_was_done_about_a_child_in_danger() {
    var id = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    var danger = danger(id, As.officer().id());
    asked(id);
    As.officer(() -> deliveries.tellOfNothing(id, walk.version(id), walk.notice())).orThrow();
    assertThat(walk.open(id).stage()).isEqualTo(Stage.CLOSED);
    assertThat(openIn("NORTHMERE", id)).containsExactly("ACT_NOW");
    As.officer(() -> risks.acted(id, walk.version(id), danger, "The child is with her grandmother")).orThrow();
    assertThat(openIn("NORTHMERE", id)).isEmpty();
  }
}
