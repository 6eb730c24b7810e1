package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tutela.measures.disclosure.DecisionTest.fields;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.casework.convictions.Convictions;
import org.tutela.casework.people.PersonId;
import org.tutela.casework.work.Work;
import org.tutela.casework.work.Worklist;
import org.tutela.foundation.access.Hired;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Sessions;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.Known;
import org.tutela.law.duty.ConsiderationDecision;
import org.tutela.law.duty.ConsiderationState;
import org.tutela.law.duty.DisclosureMade;
import org.tutela.law.duty.Member;
import org.tutela.law.duty.RiskFinding;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.OfferTransfer;
import org.tutela.measures.mappa.TakeUp;
import org.tutela.measures.mappa.Transfers;

/** What follows a decision under s.327A: it stays in sight until it is carried out, to whom it names. */
@TutelaTest
class CarryingOutTest {
  private static final As CARROW = As.officer().of("CARROW");
  private static final String MOTHER = "Imogen Tarrowby";

  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Considerations considerations;
  @Autowired Convictions convictions;
  @Autowired Transfers transfers;
  @Autowired Work work;
  @Autowired Staffing staffing;
  @Autowired Sessions sessions;
  @Autowired MockMvc web;
  @Autowired AllRows all;
  private final Walk walk = new Walk();
  private PersonId person;
  private ConsiderationId due;

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
    person = walk.cautioned();
    walk.managed(person, Level.ONE);
    due = As.officer(() -> considerations.ofPerson(person)).orThrow().getFirst().id();
  }

  @Test
  void a_decision_to_disclose_is_the_lead_officers_to_carry_out_until_it_is_made() {
    var lead = Hired.as(Role.OFFICER, staffing, sessions);
    walk.considered(due, new As(lead.actor(), "CASE_WORK"), ConsiderationDecision.DISCLOSE, MOTHER);
    assertThat(all.count("from work.task where kind = 'CARRY_OUT_DISCLOSURE' and source_id = ? and state = 'OPEN' and owner_id = ? and needs = 'MAKE_DISCLOSURE'", due.value(), lead.id().value())).isOne();
    assertThat(lead.does(() -> work.list(new Worklist.Asked(Worklist.Whose.MINE, false, 0))).orThrow().tasks()).singleElement()
        .satisfies(task -> assertThat(task.title()).startsWith("Carry out the disclosure"));
    assertThat(open("CONSIDER_DISCLOSURE")).isZero();
    As.officer(() -> considerations.carriedOut(due, version(), made(MOTHER), "Told on the day")).orThrow();
    assertThat(open("CARRY_OUT_DISCLOSURE")).isZero();
  }

  @Test
  void where_the_lead_may_not_disclose_it_is_the_teams_to_carry_out() {
    var lead = Hired.as(Role.DECISION_MAKER, staffing, sessions);
    walk.considered(due, new As(lead.actor(), "CASE_WORK"), ConsiderationDecision.DISCLOSE, MOTHER);
    assertThat(all.count("from work.task where kind = 'CARRY_OUT_DISCLOSURE' and source_id = ? and state = 'OPEN' and owner_id is null and team = 'public protection'", due.value())).isOne();
  }

  @Test
  void what_was_decided_before_there_was_such_a_task_is_given_it_once_by_the_migration() throws Exception {
    walk.considered(due, As.officer(), ConsiderationDecision.DISCLOSE, MOTHER);
    assertThat(all.sql("delete from work.task where kind = 'CARRY_OUT_DISCLOSURE' and source_id = :id").param("id", due.value()).update()).isOne();
    String migration = new ClassPathResource("db/migration/disclosure/V202611261641__to_carry_out.sql").getContentAsString(StandardCharsets.UTF_8);
    String statement = Stream.of(migration.split(";\\s*\n")).filter(each -> each.startsWith("with missing")).findFirst().orElseThrow();
    for (int i = 0; i < 2; i++) all.sql(statement).update();
    String due = "((cast(:day as date) + 4)::timestamp at time zone 'Europe/London') - interval '1 second'";
    assertThat(all.sql("select count(*) from work.task t join work.task_history h on h.task_id = t.id and h.event = 'OPENED' where t.kind = 'CARRY_OUT_DISCLOSURE' and t.source_id = :id and t.state = 'OPEN'"
        + " and t.owner_id is null and t.team = 'public protection' and t.needs = 'MAKE_DISCLOSURE' and t.person_id = :person and t.due_at = " + due)
        .param("id", this.due.value()).param("person", person.value()).param("day", walk.today().toString()).query(Long.class).single()).isOne();
    As.officer(() -> considerations.carriedOut(this.due, version(), made(MOTHER), "Told on the day")).orThrow();
    assertThat(open("CARRY_OUT_DISCLOSURE")).isZero();
  }

  @Test
  void new_facts_ask_for_a_consideration_instead_of_the_disclosure() {
    walk.toBeTold(due, MOTHER);
    As.officer(() -> considerations.newFacts(due, version(), "He has moved out")).orThrow();
    assertThat(open("CARRY_OUT_DISCLOSURE")).isZero();
    assertThat(open("CONSIDER_DISCLOSURE")).isOne();
  }

  @Test
  void a_decision_whose_conviction_was_struck_out_is_not_carried_out_and_can_be_considered_again() {
    walk.toBeTold(due, MOTHER);
    for (var held : As.officer(() -> convictions.ofPerson(person)).orThrow()) As.supervisor(() -> convictions.strikeOut(person, held.id(), "Somebody else of the name")).orThrow();
    assertThat(As.officer(() -> considerations.carriedOut(due, version(), made(MOTHER), "Told"))).isInstanceOfSatisfying(Outcome.Refused.class,
        refused -> assertThat(refused.problems().toString()).contains("What the decision rested on is no longer held"));
    As.officer(() -> considerations.newFacts(due, version(), "The caution was not his")).orThrow();
    assertThat(open("CARRY_OUT_DISCLOSURE")).isZero();
  }

  @Test
  void nothing_is_to_be_carried_out_where_it_was_decided_not_to_disclose() {
    walk.considered(due, As.officer(), ConsiderationDecision.NOT_DISCLOSE, MOTHER);
    assertThat(open("CARRY_OUT_DISCLOSURE")).isZero();
  }

  @Test
  void the_duty_page_lists_what_is_to_be_carried_out_and_what_was_decided_with_reasons() throws Exception {
    int before = As.supervisor(() -> considerations.duty(0)).orThrow().counts().toCarryOut();
    walk.toBeTold(due, MOTHER);
    assertThat(As.supervisor(() -> considerations.duty(0)).orThrow().counts().toCarryOut()).isEqualTo(before + 1);
    assertThat(page(As.supervisor(), "/considerations")).contains("still to be carried out, the longest waiting first", "Decided in the last 12 months", "She has two children");

    moved(); // few are decided there
    var there = CARROW.does(() -> considerations.duty(0)).orThrow();
    assertThat(there.toCarryOut()).extracting(HeldConsideration::id).contains(due);
    assertThat(there.decided()).extracting(HeldConsideration::id).contains(due);
    assertThat(there.decisions().get(due)).isEqualTo(new Considerations.Decided(walk.today(), ConsiderationDecision.DISCLOSE, "She has two children"));
    assertThat(As.supervisor(() -> considerations.duty(0)).orThrow().toCarryOut()).extracting(HeldConsideration::id).doesNotContain(due);
    assertThat(all.count("from work.task where kind = 'CARRY_OUT_DISCLOSURE' and source_id = ? and state = 'OPEN' and area = 'CARROW'", due.value())).as("with the duty").isOne();

    int version = CARROW.does(() -> considerations.open(due)).orThrow().held().version();
    CARROW.does(() -> considerations.carriedOut(due, version, made(MOTHER), "Told")).orThrow();
    var after = CARROW.does(() -> considerations.duty(0)).orThrow();
    assertThat(after.toCarryOut()).extracting(HeldConsideration::id).doesNotContain(due);
    assertThat(after.decided()).extracting(HeldConsideration::id).contains(due);
  }

  @Test
  void the_persons_page_says_what_was_and_is_to_be_considered() throws Exception {
    assertThat(page(As.officer(), "/people/" + person.value())).contains("Duty to consider disclosure", "/considerations/" + due.value());
  }

  @Test
  @DisplayName("C-1 (service): nobody is told but whom the record found it necessary to tell, and the page offers nobody else")
  void somebody_else() throws Exception {
    walk.toBeTold(due, MOTHER);
    int version = version();
    assertThat(As.officer(() -> considerations.carriedOut(due, version, made("Hesper Quillon"), "Told"))).isInstanceOfSatisfying(Outcome.Refused.class, refused ->
        assertThat(refused.problems().toString()).contains("recipientName", "takes a new decision", "CJA 2003 s.327A(1)"));
    assertThat(As.officer(() -> considerations.open(due)).orThrow().held().state()).isEqualTo(ConsiderationState.DECIDED_DISCLOSE);
    String path = "/considerations/" + due.value();
    assertThat(page(As.officer(), path)).contains("value=\"" + MOTHER + "\"", "Record the disclosure");
    assertThat(page(As.supervisor(), path)).contains("An officer makes the disclosure").doesNotContain("Record the disclosure");
    var sent = web.perform(post(path + "/disclosed").param("once", UUID.randomUUID().toString()).param("version", "" + version)
        .param("on-day", "" + walk.today().getDayOfMonth()).param("on-month", "" + walk.today().getMonthValue()).param("on-year", "" + walk.today().getYear())
        .param("recipientName", "Hesper Quillon").param("recipientAddress", "6 Quill Lane").param("content", "That he was cautioned").param("conditions", "None")
        .param("subjectTold", "Told").with(As.officer().signedIn())).andReturn().getResponse();
    assertThat(sent.getStatus()).isEqualTo(422);
    assertThat(sent.getContentAsString()).contains("recipientName-error");
    As.officer(() -> considerations.carriedOut(due, version, made("imogen  tarrowby"), "Told on the day, by his manager")).orThrow();
    assertThat(page(As.supervisor(), path)).as("the whole record").contains("Presumption of s.327A", "Arises", "Offence feared", "SOA 2003, section", "Weight given: ", "Told on the day, by his manager");
  }

  @Test
  void to_disclose_is_decided_only_if_telling_somebody_was_found_necessary() {
    As.officer(() -> considerations.start(due, 0)).orThrow();
    var nobody = new RecordConsideration(due, 1, walk.today(), List.of("Chair"),
        new RiskFinding(Known.NO, RiskFinding.ToWhom.NOBODY, "", Optional.empty(), ""),
        List.of(new Member(MOTHER, Known.NO, "She knows")), Optional.of(ConsiderationDecision.DISCLOSE), "She asks", false,
        Optional.of(Walk.asked()), "A plan", "Tell nobody", Optional.empty(), "", "", Optional.of(walk.today().plusMonths(4)));
    assertThat(fields(As.decisionMaker(() -> considerations.record(nobody)))).containsExactly("members");
  }

  private DisclosureMade made(String to) {
    return new DisclosureMade(walk.today(), to, "4 Quill Lane", "That he was cautioned in 2006", "Tell nobody");
  }

  private int version() {
    return As.officer(() -> considerations.open(due)).orThrow().held().version();
  }

  private long open(String kind) {
    return all.count("from work.task where kind = ? and source_id = ? and state = 'OPEN'", kind, due.value());
  }

  private void moved() {
    var management = As.officer(() -> walk.mappa.managedBy(person)).orThrow().orElseThrow();
    var offer = As.officer(() -> transfers.offer(new OfferTransfer(management.id(), As.CARROW, "Has moved to Carrow Bridge", management.version()))).orThrow();
    CARROW.does(() -> transfers.takeUp(new TakeUp(offer, "Police", "South team", walk.today(), Optional.empty()))).orThrow();
  }

  private String page(As reader, String path) throws Exception {
    var answer = web.perform(get(path).with(reader.signedIn())).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }
}
