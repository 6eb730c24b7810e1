package org.tutela.measures.enquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.TutelaTest;
import org.tutela.casework.work.Task;
import org.tutela.casework.work.Urgency;
import org.tutela.casework.work.Work;
import org.tutela.foundation.access.Employ;
import org.tutela.foundation.access.Gate;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.access.Role;
import org.tutela.foundation.access.Staffing;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Stage;

/** What one force offers another is somebody's to answer there. */
@TutelaTest
class OfferTaskTest {
  @Autowired ApplicationContext context;
  @Autowired CrossBorder crossBorder;
  @Autowired Course course;
  @Autowired HandoverStore store;
  @Autowired Gate gate;
  @Autowired Staffing staffing;
  @Autowired Work work;
  @Autowired MutableClock clock;
  @Autowired AllRows all;
  @Autowired MockMvc web;
  private final As carrow = As.officer().of("CARROW");
  private Walk walk;

  @BeforeEach
  void walk() {
    walk = new Walk(context);
  }

  private UUID offered(Application application) {
    return As.officer(() -> crossBorder.offer(application.id(), walk.open(application.id()).version(), As.CARROW, "The child lives there")).orThrow();
  }

  private List<Task> tasks(As who, UUID offer) {
    return who.does(() -> work.openFor("handover", offer)).orThrow();
  }

  private String state(UUID offer) {
    return all.sql("select t.state || ' ' || string_agg(h.event || ' ' || h.reason, ', ' order by h.version) from work.task t join work.task_history h on h.task_id = t.id where t.source_id = :offer group by t.id, t.state")
        .param("offer", offer).query(String.class).single();
  }

  @Test
  @DisplayName("2.8 (service): an offer is a task of a team of the force that it is offered to, due in a day, on its lists and on no other's")
  void on_the_other_forces_worklist() throws Exception {
    As.system().of("CARROW").does(() -> staffing.employ(new Employ("offered-" + UUID.randomUUID() + "@example.org", "Perdita Loxley", As.CARROW, "public protection", LocalDate.of(2030, 1, 1), Set.of(Role.OFFICER), false))).orThrow();
    var waiting = walk.awaitingInterview(Requests.mother());
    var offer = offered(waiting);
    assertThat(tasks(carrow, offer)).singleElement().satisfies(task -> {
      assertThat(task.title()).isEqualTo("Take over or reject an application that is offered: " + waiting.reference());
      assertThat(task.due()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
      assertThat(task.path()).isEqualTo("/handovers/" + offer);
      assertThat(task.urgency()).isEqualTo(Urgency.ROUTINE);
    });
    assertThat(tasks(As.officer(), offer)).isEmpty();
    assertThat(all.count("from work.task where source_id = ? and area = 'CARROW' and team <> '' and owner_id is null and needs = 'TRANSFER_APPLICATION'", offer)).isOne();
    assertThat(tasks(carrow, offer).getFirst().team()).isEqualTo(staffing.team(As.CARROW, Permission.TRANSFER_APPLICATION));
    assertThat(web.perform(get("/handovers/" + offer).with(carrow.signedIn())).andReturn().getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  void its_next_time_limit_or_danger_brings_it_forward() {
    var checking = walk.checking(Requests.inDanger());
    clock.pass(Duration.ofHours(20));
    assertThat(tasks(carrow, offered(checking))).singleElement().satisfies(task -> {
      assertThat(task.due()).as("the first checks").isEqualTo(checking.firstContact().plus(Duration.ofDays(1)));
      assertThat(task.urgency()).isEqualTo(Urgency.IMMEDIATE);
    });
  }

  @Test
  void whoever_accepts_or_rejects_has_done_it() {
    var accepted = offered(walk.awaitingInterview(Requests.mother()));
    var taken = carrow.does(() -> crossBorder.accept(accepted, "Ours")).orThrow();
    assertThat(carrow.does(() -> work.openFor("application", taken.value())).orThrow()).filteredOn(task -> task.kind().equals("TAKE_OVER"))
        .as("for the team of whoever accepted it").extracting(Task::team).containsExactly("public protection");
    assertThat(state(accepted)).isEqualTo("DONE OPENED , DONE ");
    var rejected = offered(walk.awaitingInterview(Requests.mother()));
    carrow.does(() -> crossBorder.reject(rejected, "Not ours")).orThrow();
    assertThat(state(rejected)).isEqualTo("DONE OPENED , DONE ");
  }

  @Test
  void an_offer_that_is_taken_back_asks_no_more() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var offer = offered(waiting);
    As.officer(() -> crossBorder.takeBack(waiting.id(), walk.open(waiting.id()).version(), "She lives here after all")).orThrow();
    assertThat(state(offer)).isEqualTo("CANCELLED OPENED , CANCELLED She lives here after all");
    assertThat(tasks(carrow, offered(waiting))).as("offered again").hasSize(1);
  }

  @Test
  void with_an_application_that_is_closed_its_offer_is_taken_back() {
    var waiting = walk.awaitingInterview(Requests.mother());
    var offer = offered(waiting);
    As.officer(() -> course.withdraw(waiting.id(), walk.open(waiting.id()).version(), true, "")).orThrow();
    assertThat(walk.open(waiting.id()).stage()).isEqualTo(Stage.CLOSED);
    assertThat(state(offer)).isEqualTo("CANCELLED OPENED , CANCELLED The application was closed");
    assertThat(As.officer(() -> crossBorder.of(waiting.id())).orThrow()).singleElement().satisfies(one -> assertThat(one.state()).isEqualTo(Handover.State.TAKEN_BACK));
    assertThat(carrow.does(() -> crossBorder.accept(offer, "Ours"))).isInstanceOf(Outcome.Conflict.class);
  }

  @Test
  @DisplayName("security G-9: no force opens or withdraws another's task for an offer that is not its own")
  void only_of_ones_own_offer() {
    var offer = offered(walk.awaitingInterview(Requests.mother()));
    assertThat(tried(carrow, offer)).isFalse();
    assertThat(tried(As.officer().of("DYFFRYN"), offer)).isFalse();
    assertThat(tasks(carrow, offer)).hasSize(1);
  }

  private boolean tried(As who, UUID offer) {
    return who.does(() -> gate.pass(Permission.TRANSFER_APPLICATION, visit -> Outcome.done(store.ask(offer, UUID.randomUUID(), "public protection", clock.instant(), visit.actor().id())
        || store.askNoMore(offer, "Not ours", clock.instant(), visit.actor().id())))).orThrow();
  }

  @Test
  void what_was_offered_before_is_given_its_task_once_by_the_migration() throws Exception {
    var offer = offered(walk.awaitingInterview(Requests.mother()));
    all.sql("delete from work.task where source_id = :offer").param("offer", offer).update();
    String migration = new ClassPathResource("db/migration/enquiry/V202611270010__offers_are_tasks.sql").getContentAsString(StandardCharsets.UTF_8);
    String statement = Stream.of(migration.split(";\\s*\n")).filter(each -> each.startsWith("with asked")).findFirst().orElseThrow();
    for (int i = 0; i < 2; i++) all.sql(statement).update();
    assertThat(tasks(carrow, offer)).singleElement().satisfies(task -> assertThat(task.path()).isEqualTo("/handovers/" + offer));
    carrow.does(() -> crossBorder.reject(offer, "Not ours")).orThrow();
    assertThat(tasks(carrow, offer)).isEmpty();
  }
}
