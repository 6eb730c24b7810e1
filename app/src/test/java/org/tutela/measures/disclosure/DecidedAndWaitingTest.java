package org.tutela.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.law.scheme.Proofs;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.DecideScope;
import org.tutela.measures.enquiry.Interviews;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.enquiry.Triage;

/** What was decided on an application is somebody's task until it is carried out. */
@TutelaTest
class DecidedAndWaitingTest {
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired Deliveries deliveries;
  @Autowired Disclosures disclosures;
  @Autowired Interviews interviews;
  @Autowired Triage triage;
  @Autowired AllRows all;
  private final Walk walk = new Walk();

  @BeforeEach
  void ready() {
    beans.autowireBean(walk);
  }

  private List<String> tasks(ApplicationId id, String state) {
    return all.sql("select title || ', needs ' || needs || ', ' || path from work.task where source_kind = 'application' and source_id = :id and kind in ('MAKE_DISCLOSURE', 'TELL_OF_NOTHING') and state = :state")
        .param("id", id.value()).param("state", state).query(String.class).list();
  }

  private String task(ApplicationId id, String what, String needs) {
    return what + ": " + walk.open(id).reference() + ", needs " + needs + ", /applications/" + id.value() + "/disclosure";
  }

  private ApplicationId notDisclosed() {
    var id = walk.assessed(Held.NOTHING_RELEVANT);
    As.decisionMaker(() -> disclosures.decide(walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held"))).orThrow();
    return id;
  }

  @Test
  void a_disclosure_that_is_decided_is_a_task_of_whoever_has_the_case_until_it_is_made() {
    var id = walk.toBeDisclosed();
    assertThat(tasks(id, "OPEN")).containsExactly(task(id, "Make the disclosure", "MAKE_DISCLOSURE"));
    assertThat(all.sql("select owner_id from work.task where source_id = :id and kind = 'MAKE_DISCLOSURE'").param("id", id.value()).query(UUID.class).single()).isEqualTo(As.officer().id().value());
    As.officer(() -> deliveries.deliver(id, walk.version(id), walk.delivery("Imogen Tarrowby", org.tutela.law.scheme.Delivery.Method.IN_PERSON, true, Walk.told()))).orThrow();
    assertThat(tasks(id, "DONE")).hasSize(1);
  }

  @Test
  void a_refused_undertaking_sends_it_back_to_its_decision_and_the_task_goes() {
    var id = walk.toBeDisclosed();
    As.officer(() -> deliveries.refusedToSign(id, walk.version(id))).orThrow();
    assertThat(tasks(id, "OPEN")).isEmpty();
    assertThat(tasks(id, "CANCELLED")).hasSize(1);
  }

  @Test
  void an_applicant_to_whom_nothing_is_disclosed_is_somebodys_to_tell() {
    var id = notDisclosed();
    assertThat(tasks(id, "OPEN")).containsExactly(task(id, "Tell the applicant", "TELL_OF_NOTHING"));
    As.officer(() -> deliveries.tellOfNothing(id, walk.version(id), walk.notice())).orThrow();
    assertThat(tasks(id, "DONE")).hasSize(1);
  }

  @Test
  void where_identity_is_not_proved_the_applicant_is_told_and_no_decision_is_waited_for() {
    var id = walk.checked(Requests.mother());
    As.officer(() -> triage.decideScope(new DecideScope(id, walk.version(id), true, Requests.inScheme(), org.tutela.law.scheme.ScopeAnswer.accepted(), ""))).orThrow();
    As.officer(() -> interviews.record(walk.hold(id, Proofs.none(), true))).orThrow();
    assertThat(tasks(id, "OPEN")).containsExactly(task(id, "Tell the applicant", "TELL_OF_NOTHING"));
    assertThat(all.count("from work.task where source_id = ? and kind = 'DECISION' and state = 'OPEN'", id.value())).isZero();
  }

  @Test
  void what_was_decided_before_there_was_such_a_task_is_given_it_once_by_the_migration() throws Exception {
    var disclose = walk.toBeDisclosed();
    var tell = notDisclosed();
    assertThat(all.sql("delete from work.task where kind in ('MAKE_DISCLOSURE', 'TELL_OF_NOTHING') and source_id in (:ids)").param("ids", List.of(disclose.value(), tell.value())).update()).isEqualTo(2);
    String migration = new ClassPathResource("db/migration/enquiry/V202611270000__decided_and_waiting.sql").getContentAsString(StandardCharsets.UTF_8);
    String statement = Stream.of(migration.split(";\\s*\n")).filter(each -> each.startsWith("with missing")).findFirst().orElseThrow();
    for (int i = 0; i < 2; i++) all.sql(statement).update();
    assertThat(tasks(disclose, "OPEN")).containsExactly(task(disclose, "Make the disclosure", "MAKE_DISCLOSURE"));
    assertThat(tasks(tell, "OPEN")).containsExactly(task(tell, "Tell the applicant", "TELL_OF_NOTHING"));
    String due = "((cast(:day as date) + 4)::timestamp at time zone 'Europe/London') - interval '1 second'";
    assertThat(all.sql("select count(*) from work.task t join work.task_history h on h.task_id = t.id and h.event = 'OPENED' where t.source_id in (:ids) and t.kind in ('MAKE_DISCLOSURE', 'TELL_OF_NOTHING')"
        + " and t.state = 'OPEN' and t.due_at = " + due).param("ids", List.of(disclose.value(), tell.value())).param("day", walk.today().toString()).query(Long.class).single()).isEqualTo(2);
    As.officer(() -> deliveries.tellOfNothing(tell, walk.version(tell), walk.notice())).orThrow();
    assertThat(tasks(tell, "OPEN")).isEmpty();
  }
}
