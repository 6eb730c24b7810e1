package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tutela.measures.disclosure.DecisionTest.fields;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.ConvictionKind;
import org.tutela.casework.convictions.GiveOpinion;
import org.tutela.casework.convictions.Jurisdiction;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.intake.RelationToApplicant;
import org.tutela.intake.RelationToChild;
import org.tutela.intake.Request;
import org.tutela.law.Known;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.ConsiderationState;
import org.tutela.law.duty.DisclosureMade;
import org.tutela.law.duty.Member;
import org.tutela.law.duty.Offence;
import org.tutela.law.duty.RiskFinding;
import org.tutela.law.duty.Trigger;
import org.tutela.measures.enquiry.OpenRightToKnow;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.mappa.HoldReview;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.OfferTransfer;
import org.tutela.measures.mappa.TakeUp;
import org.tutela.measures.mappa.Transfers;

/** The duty of CJA 2003 s.327A, from what makes a consideration due to its record. */
@TutelaTest
class DutyTest {
  private static final As CARROW = As.officer().of("CARROW");
  private static final String MOTHER = "Imogen Tarrowby";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Considerations considerations;
  @Autowired Transfers transfers;
  @Autowired AllRows all;
  @Autowired MutableClock clock;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  @Test
  @DisplayName("disclosure 49 (service): a caution of 2006 managed at level 1 puts the duty on, and each review makes one due on its day")
  void level_one() {
    var person = walk.cautioned();
    var management = walk.managed(person, Level.ONE);
    assertThat(of(person)).singleElement().satisfies(due -> {
      assertThat(due.trigger()).isEqualTo(Trigger.FIRST_MANAGEMENT);
      assertThat(due.state()).isEqualTo(ConsiderationState.DUE);
      assertThat(due.dueOn()).isEqualTo(walk.today().plusDays(10));
    });
    clock.pass(Duration.ofDays(200));
    As.officer(() -> walk.mappa.holdReview(new HoldReview(management, walk.today(), Optional.empty(), "", 0))).orThrow();
    assertThat(of(person).getFirst().trigger()).isEqualTo(Trigger.LEVEL_1_REVIEW);
    assertThat(of(person).getFirst().dueOn()).isEqualTo(walk.today());
    assertThat(of(person).getLast().overdue(walk.today())).as("the first is not covered by a review, and is overdue").isTrue();
  }

  @Test
  @DisplayName("disclosure 48 (service): whose offences were against adults is managed without the duty")
  void adults_only() {
    var person = walk.person();
    walk.managed(person, Level.TWO);
    assertThat(of(person)).isEmpty();
  }

  @Test
  @DisplayName("disclosure 53 (service): a French conviction without an opinion counts for nothing yet: unknown is not no, and somebody has to form one")
  void foreign() {
    var person = walk.person();
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ELSEWHERE);
    walk.managed(person, Level.ONE);
    assertThat(of(person)).hasSize(1);
    var working = As.officer(() -> considerations.open(of(person).getFirst().id())).orThrow();
    assertThat(working.offender().relevant()).isEmpty();
    assertThat(working.offender().within()).isEqualTo(Known.UNKNOWN);
    assertThat(all.count("from work.task where kind = 'FORM_OPINION' and person_id = ? and state = 'OPEN'", person.value())).isOne();

    var conviction = As.supervisor(() -> walk.convictions.ofPerson(person)).orThrow().getFirst().id();
    As.supervisor(() -> walk.convictions.giveOpinion(new GiveOpinion(person, conviction, true, "The same act"))).orThrow();
    assertThat(of(person)).as("the one that is pending covers it").hasSize(1);
    assertThat(As.officer(() -> considerations.open(of(person).getFirst().id())).orThrow().offender().relevant()).hasSize(1);
  }

  @Test
  @DisplayName("disclosure 54 (service): a risk to a child in another area counts here")
  void risk_elsewhere() {
    var id = opened();
    record(id, with(risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, "CARROW"), Known.YES, ConsiderationDecision.NOT_DISCLOSE, "A safe alternative is in place")).orThrow();
    assertThat(presumption(id)).isEqualTo("ARISES");
  }

  @Test
  @DisplayName("disclosure 55 (service): the presumption arises although nobody has asked")
  void arises() {
    var id = opened();
    var unaddressed = command(id, risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.YES, ConsiderationDecision.NOT_DISCLOSE, "Not now", false);
    assertThat(fields(record(id, unaddressed))).containsExactly("addressesPresumption");
  }

  @Test
  @DisplayName("disclosure 56 (service): where the mother knows and protects it does not arise, and not to disclose is recorded with reasons")
  void mother_knows() {
    var id = opened();
    record(id, command(id, risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.NO, ConsiderationDecision.NOT_DISCLOSE, "She knows and protects", false)).orThrow();
    assertThat(presumption(id)).isEqualTo("DOES_NOT_ARISE");
    assertThat(state(id)).isEqualTo(ConsiderationState.DECIDED_NOT);
  }

  @Test
  @DisplayName("disclosure 57 (service): children described as boys of a club are described enough")
  void described() {
    var id = opened();
    record(id, with(risk(RiskFinding.ToWhom.DESCRIBED_CHILDREN, ""), Known.YES, ConsiderationDecision.DISCLOSE, "The coach supervises them")).orThrow();
    assertThat(presumption(id)).isEqualTo("ARISES");
    assertThat(state(id)).isEqualTo(ConsiderationState.DECIDED_DISCLOSE);
  }

  @Test
  @DisplayName("disclosure 58 (service): a risk to children generally raises no presumption")
  void generally() {
    var id = opened();
    record(id, command(id, risk(RiskFinding.ToWhom.CHILDREN_GENERALLY, ""), Known.YES, ConsiderationDecision.NOT_DISCLOSE, "Nobody in particular", false)).orThrow();
    assertThat(presumption(id)).isEqualTo("DOES_NOT_ARISE");
  }

  @Test
  @DisplayName("disclosure 59 (service): against the presumption, with reasons that address it, is a valid record")
  void against_with_reasons() {
    var id = opened();
    record(id, with(risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.YES, ConsiderationDecision.NOT_DISCLOSE, "A safe alternative is in place")).orThrow();
    assertThat(state(id)).isEqualTo(ConsiderationState.DECIDED_NOT);
    assertThat(all.count("from disclosure.consideration_record where consideration_id = ? and legal_basis = 'S327A'", id.value())).isOne();
  }

  @Test
  @DisplayName("disclosure 60 (service): against the presumption without reasons is refused")
  void against_without_reasons() {
    var id = opened();
    assertThat(fields(record(id, with(risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.YES, ConsiderationDecision.NOT_DISCLOSE, " ")))).contains("reasons");
    assertThat(state(id)).isEqualTo(ConsiderationState.OPEN);
    assertThat(all.count("from disclosure.consideration_record where consideration_id = ?", id.value())).isZero();
  }

  @Test
  @DisplayName("disclosure 61 (service): a disclosure without the recipient’s address is refused")
  void no_address() {
    var id = opened();
    record(id, with(risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.YES, ConsiderationDecision.DISCLOSE, "She has to know")).orThrow();
    int version = held(id).version();
    assertThat(fields(As.officer(() -> considerations.carriedOut(id, version, made(""), "Told on the day")))).containsExactly("recipientAddress");
    assertThat(fields(As.officer(() -> considerations.carriedOut(id, version, made("4 Quill Lane"), "")))).containsExactly("subjectTold");
    As.officer(() -> considerations.carriedOut(id, version, made("4 Quill Lane"), "Told on the day")).orThrow();
    assertThat(state(id)).isEqualTo(ConsiderationState.DISCLOSED);
  }

  @Test
  @DisplayName("disclosure 63 (service): the next level 2 meeting has its own consideration; the last one does not satisfy it")
  void each_meeting() {
    var person = walk.cautioned();
    var management = walk.managed(person, Level.TWO);
    As.officer(() -> walk.mappa.holdReview(new HoldReview(management, walk.today(), Optional.empty(), "", 0))).orThrow();
    var first = only(person, Trigger.LEVEL_2_MEETING).id();
    start(first);
    record(first, with(risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.YES, ConsiderationDecision.NOT_DISCLOSE, "A safe alternative")).orThrow();
    clock.pass(Duration.ofDays(112));
    As.officer(() -> walk.mappa.holdReview(new HoldReview(management, walk.today(), Optional.empty(), "", 1))).orThrow();
    var newest = of(person).getFirst();
    assertThat(newest.id()).isNotEqualTo(first);
    assertThat(newest.trigger()).isEqualTo(Trigger.LEVEL_2_MEETING);
    assertThat(newest.state()).isEqualTo(ConsiderationState.DUE);
    assertThat(state(first)).isEqualTo(ConsiderationState.DECIDED_NOT);
  }

  @Test
  void a_decision_does_not_put_off_a_review_that_is_due_sooner() {
    var person = walk.cautioned();
    var management = walk.managed(person, Level.TWO);
    As.officer(() -> walk.mappa.holdReview(new HoldReview(management, walk.today(), Optional.empty(), "", 0))).orThrow();
    var review = only(person, Trigger.LEVEL_2_MEETING);
    var first = only(person, Trigger.FIRST_MANAGEMENT);
    start(first.id());
    record(first.id(), with(risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.YES, ConsiderationDecision.NOT_DISCLOSE, "A safe alternative")).orThrow();
    assertThat(state(review.id())).isEqualTo(ConsiderationState.DUE);
    assertThat(of(person)).hasSize(2);
  }

  @Test
  @DisplayName("disclosure 64 (service): while necessity is not assessed the answer is unknown; only to defer is possible")
  void unknown() {
    var id = opened();
    assertThat(fields(record(id, command(id, risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.UNKNOWN, ConsiderationDecision.NOT_DISCLOSE, "No", false))))
        .containsExactly("presumption");
    record(id, command(id, risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.UNKNOWN, ConsiderationDecision.DEFER, "The home is visited first", false)).orThrow();
    assertThat(presumption(id)).isEqualTo("UNKNOWN");
    assertThat(only(held(id).person(), Trigger.LEVEL_1_REVIEW).dueOn()).as("the day to which it was put off").isEqualTo(walk.today().plusDays(20));
  }

  @Test
  @DisplayName("disclosure 65 (service): an application that names a managed offender makes one due in the same transaction, once")
  void linked() {
    var person = walk.cautioned();
    walk.managed(person, Level.ONE);
    var request = Requests.of(new Request.Name("", ""), RelationToChild.NOT_SAID, RelationToApplicant.NOT_SAID);
    var command = new OpenRightToKnow(UUID.randomUUID(), clock.instant(), "Seen with a family", request, Optional.of(person.value()), Optional.empty());
    var application = As.officer(() -> walk.enquiries.openRightToKnow(command)).orThrow();
    As.officer(() -> walk.enquiries.openRightToKnow(command)).orThrow();
    assertThat(of(person)).filteredOn(held -> held.trigger() == Trigger.SCHEME_APPLICATION).singleElement()
        .satisfies(held -> assertThat(held.application()).contains(application));
  }

  @Test
  void the_lead_officer_does_not_record_the_decision() {
    var id = opened(As.decisionMaker());
    var command = with(risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.YES, ConsiderationDecision.NOT_DISCLOSE, "A safe alternative");
    assertThat(As.decisionMaker(() -> considerations.record(command.apply(id)))).isInstanceOf(Outcome.Forbidden.class);
    assertThat(all.count("from audit.entry where operation = 'DENIED' and action = 'CONSIDER_DISCLOSURE' and object_id = ?", id.value())).isOne();
    As.decisionMaker().second().does(() -> considerations.record(command.apply(id))).orThrow();
  }

  @Test
  void stale_pages_and_other_forces_are_turned_away() {
    var id = opened();
    int version = held(id).version();
    assertThat(As.officer(() -> considerations.start(id, version - 1))).isInstanceOf(Outcome.Conflict.class);
    assertThat(As.officer(() -> considerations.start(id, version))).isInstanceOf(Outcome.Refused.class);
    var carrow = As.decisionMaker().of("CARROW");
    assertThat(carrow.does(() -> considerations.open(id))).isEqualTo(carrow.does(() -> considerations.open(new ConsiderationId(Walk.unknown()))))
        .isInstanceOf(Outcome.NotFound.class);
    assertThat(As.officer(() -> considerations.record(with(risk(RiskFinding.ToWhom.NOBODY, ""), Known.NO, ConsiderationDecision.NOT_DISCLOSE, "r").apply(id))))
        .isInstanceOf(Outcome.Forbidden.class);
  }

  @Test
  void new_facts_before_it_is_carried_out_open_it_again() {
    var id = opened();
    record(id, with(risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.YES, ConsiderationDecision.DISCLOSE, "She has to know")).orThrow();
    assertThat(fields(As.officer(() -> considerations.newFacts(id, held(id).version(), "")))).containsExactly("reason");
    As.officer(() -> considerations.newFacts(id, held(id).version(), "He has moved out")).orThrow();
    assertThat(state(id)).isEqualTo(ConsiderationState.OPEN);
    record(id, command(id, risk(RiskFinding.ToWhom.NOBODY, ""), Known.NO, ConsiderationDecision.NOT_DISCLOSE, "He has moved out", false)).orThrow();
    assertThat(As.officer(() -> considerations.open(id)).orThrow().records()).hasSize(2);
  }

  @Test
  void the_duty_page_counts_what_is_due_and_overdue() {
    var before = As.supervisor(() -> considerations.duty(0)).orThrow().counts();
    walk.managed(walk.cautioned(), Level.ONE);
    var after = As.supervisor(() -> considerations.duty(0)).orThrow();
    assertThat(after.counts().due()).isEqualTo(before.due() + 1);
    clock.pass(Duration.ofDays(11));
    assertThat(As.supervisor(() -> considerations.duty(0)).orThrow().counts().overdue()).isGreaterThan(before.overdue());
  }

  @Test
  void who_moves_to_another_area_takes_along_what_is_still_to_be_decided_or_told_due_when_it_was_due() {
    var decided = opened();
    record(decided, with(risk(RiskFinding.ToWhom.PARTICULAR_CHILDREN, ""), Known.YES, ConsiderationDecision.DISCLOSE, "She has to know")).orThrow();
    var person = held(decided).person();
    var next = only(person, Trigger.LEVEL_1_REVIEW);
    var pendingBefore = As.supervisor(() -> considerations.duty(0)).orThrow().counts();

    moved(person);

    assertThat(As.supervisor(() -> considerations.duty(0)).orThrow().counts().due()).isEqualTo(pendingBefore.due() - 1);
    assertThat(As.officer(() -> considerations.open(next.id()))).isInstanceOf(Outcome.NotFound.class);
    var there = CARROW.does(() -> considerations.ofPerson(person)).orThrow();
    assertThat(there).filteredOn(held -> held.id().equals(next.id())).singleElement().satisfies(held -> {
      assertThat(held.area()).isEqualTo(As.CARROW);
      assertThat(held.dueOn()).isEqualTo(next.dueOn());
    });
    assertThat(there).extracting(HeldConsideration::trigger).contains(Trigger.TRANSFER_IN);
    assertThat(CARROW.does(() -> considerations.open(decided)).orThrow().records()).as("what was decided, and why").hasSize(1);
    int version = CARROW.does(() -> considerations.open(decided)).orThrow().held().version();
    CARROW.does(() -> considerations.carriedOut(decided, version, made("4 Quill Lane"), "Told")).orThrow();
    assertThat(all.count("from work.task where area = 'CARROW' and source_id = ? and state = 'OPEN'", next.id().value())).isOne();
  }

  @Test
  void what_was_over_before_somebody_moved_is_read_there_and_counted_where_it_was_decided() {
    var id = opened();
    record(id, command(id, risk(RiskFinding.ToWhom.NOBODY, ""), Known.NO, ConsiderationDecision.NOT_DISCLOSE, "He has moved out", false)).orThrow();
    var person = held(id).person();
    int decidedNot = As.supervisor(() -> considerations.duty(0)).orThrow().counts().decidedNot();
    moved(person);
    assertThat(As.supervisor(() -> considerations.duty(0)).orThrow().counts().decidedNot()).isEqualTo(decidedNot);
    assertThat(CARROW.does(() -> considerations.open(id)).orThrow().held().state()).isEqualTo(ConsiderationState.DECIDED_NOT);
    assertThat(As.officer().of("DYFFRYN").does(() -> considerations.open(id))).isInstanceOf(Outcome.NotFound.class);
  }

  @Test
  void an_opinion_that_is_still_to_be_formed_does_not_keep_anybody_from_being_taken_up() {
    var person = walk.person();
    walk.convicted(person, ConvictionKind.CONVICTION, Jurisdiction.ELSEWHERE);
    walk.managed(person, Level.ONE);
    moved(person);
    assertThat(all.count("from work.task where kind = 'FORM_OPINION' and person_id = ? and state = 'OPEN' and area = 'CARROW' and team = 'South team'", person.value())).isOne();
    assertThat(all.count("from work.task where person_id = ? and state = 'OPEN' and area = 'NORTHMERE'", person.value())).isZero();
  }

  private void moved(PersonId person) {
    var management = As.officer(() -> walk.mappa.managedBy(person)).orThrow().orElseThrow();
    var offer = As.officer(() -> transfers.offer(new OfferTransfer(management.id(), As.CARROW, "Has moved to Carrow Bridge", management.version()))).orThrow();
    CARROW.does(() -> transfers.takeUp(new TakeUp(offer, "Police", "South team", walk.today(), Optional.empty()))).orThrow();
  }

  private interface Made {
    RecordConsideration apply(ConsiderationId id);
  }

  private Made with(RiskFinding risk, Known necessary, ConsiderationDecision decision, String reasons) {
    return id -> command(id, risk, necessary, decision, reasons, true);
  }

  private Outcome<ConsiderationId> record(ConsiderationId id, Made made) {
    return record(id, made.apply(id));
  }

  private Outcome<ConsiderationId> record(ConsiderationId id, RecordConsideration command) {
    assertThat(command.consideration()).isEqualTo(id);
    return As.decisionMaker(() -> considerations.record(command));
  }

  private RecordConsideration command(ConsiderationId id, RiskFinding risk, Known necessary, ConsiderationDecision decision, String reasons, boolean addresses) {
    var member = new Member(MOTHER, necessary, necessary == Known.UNKNOWN ? "" : "She lives with him");
    return new RecordConsideration(id, held(id).version(), walk.today(), List.of("Chair", "Probation"), risk, List.of(member), Optional.of(decision), reasons,
        addresses, Optional.of(Walk.asked()), "A plan with social care", "Tell nobody",
        decision == ConsiderationDecision.DEFER ? Optional.of(walk.today().plusDays(20)) : Optional.empty(), "", "", Optional.of(walk.today().plusMonths(4)));
  }

  private static RiskFinding risk(RiskFinding.ToWhom toWhom, String where) {
    return new RiskFinding(Known.YES, toWhom, "Two children of 7 and 9", Optional.of(Offence.of(Offence.Statute.SOA_2003, "9")), where);
  }

  private DisclosureMade made(String address) {
    return new DisclosureMade(walk.today(), MOTHER, address, "That he was cautioned in 2006", "Tell nobody");
  }

  private ConsiderationId opened() {
    return opened(As.officer());
  }

  private ConsiderationId opened(As lead) {
    var person = walk.cautioned();
    walk.managed(person, Level.ONE);
    var id = of(person).getFirst().id();
    lead.does(() -> considerations.start(id, 0)).orThrow();
    return id;
  }

  private void start(ConsiderationId id) {
    As.officer(() -> considerations.start(id, held(id).version())).orThrow();
  }

  private HeldConsideration only(PersonId person, Trigger trigger) {
    return of(person).stream().filter(held -> held.trigger() == trigger).reduce((_, _) -> {
      throw new AssertionError("more than one");
    }).orElseThrow();
  }

  private List<HeldConsideration> of(PersonId person) {
    return As.officer(() -> considerations.ofPerson(person)).orThrow();
  }

  private HeldConsideration held(ConsiderationId id) {
    return As.officer(() -> considerations.open(id)).orThrow().held();
  }

  private ConsiderationState state(ConsiderationId id) {
    return held(id).state();
  }

  private String presumption(ConsiderationId id) {
    return all.sql("select presumption from disclosure.consideration_record where consideration_id = :id order by recorded_at desc limit 1")
        .param("id", id.value()).query(String.class).single();
  }
}
