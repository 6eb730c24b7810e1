package org.tutela.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tutela.AllRows;
import org.tutela.As;
import org.tutela.TutelaTest;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.scheme.Delivery;
import org.tutela.law.scheme.Held;
import org.tutela.law.scheme.Limit;
import org.tutela.law.scheme.OutcomeCategory;
import org.tutela.measures.disclosure.Aftercare;
import org.tutela.measures.disclosure.ReadSecond;
import org.tutela.measures.disclosure.Walk;
import org.tutela.measures.enquiry.ApplicationId;
import org.tutela.measures.enquiry.Course;
import org.tutela.measures.enquiry.CrossBorder;
import org.tutela.measures.enquiry.Requests;
import org.tutela.measures.mappa.EndManagement;
import org.tutela.measures.mappa.Level;
import org.tutela.measures.mappa.Mappa;
import org.tutela.measures.mappa.OfferTransfer;
import org.tutela.measures.mappa.SetLevel;
import org.tutela.measures.mappa.TakeUp;
import org.tutela.measures.mappa.Transfers;

/** Four threads press at one moment: one has its effect, the others are told that they came too late (B71). */
@TutelaTest
class RacesTest {
  private static final int RACERS = 4;
  @Autowired ApplicationContext context;
  @Autowired AllRows all;
  private Walk walk;

  @BeforeEach
  void walk() {
    walk = Walk.with(context.getAutowireCapableBeanFactory());
  }

  /** Makes what is raced for, and gives the step. */
  private interface Start {
    Race of(RacesTest test) throws Exception;
  }

  /** @param effects counts what the step leaves behind, before and after */
  private record Race(Callable<Outcome<?>> step, String effects, Object of) {}

  static Stream<Arguments> steps() {
    return Stream.of(
        step("taking it", test -> test.onApplication(test.walk.received(Requests.mother()), (id, version) -> As.officer(() -> test.walk.triage.assign(Requests.take(id, version, As.officer()))))),
        step("its first checks", test -> {
          var id = test.walk.received(Requests.mother());
          As.officer(() -> test.walk.triage.assign(Requests.take(id, test.walk.version(id), As.officer()))).orThrow();
          return test.onApplication(id, (_, version) -> As.officer(() -> test.walk.triage.recordFirstChecks(id, version, List.of(Requests.nothingFound()))));
        }),
        step("its scope", test -> test.onApplication(test.walk.checked(Requests.mother()), (id, version) -> As.officer(() -> test.walk.triage.decideScope(Requests.accept(id, version))))),
        step("an extension", test -> test.onApplication(test.walk.interviewed(), (id, version) -> As.officer(() -> test.bean(Course.class).extend(id, version, Limit.DECISION, test.walk.today().plusDays(90), "The school is shut")))),
        step("a withdrawal", test -> test.onApplication(test.walk.interviewed(), (id, version) -> As.officer(() -> test.bean(Course.class).withdraw(id, version, true, "")))),
        step("representations", test -> test.onApplication(test.walk.interviewed(), (id, version) -> As.officer(() -> test.walk.disclosures.represent(id, version, Walk.asked())))),
        step("the assessment", test -> {
          var id = test.walk.interviewed();
          test.walk.sought(id);
          test.walk.represented(id);
          var assessment = test.walk.assessment(id, Held.CHILD_SEX_OFFENCES);
          return test.onApplication(id, (_, _) -> As.officer(() -> test.walk.disclosures.assess(assessment)));
        }),
        step("the decision", test -> {
          var id = test.walk.assessed(Held.CHILD_SEX_OFFENCES);
          var decide = test.walk.disclose(id, Walk.findings());
          return test.onApplication(id, (_, _) -> As.decisionMaker(() -> test.walk.disclosures.decide(decide)));
        }),
        step("the second reading", test -> {
          var id = test.walk.assessed(Held.CHILD_SEX_OFFENCES);
          var made = As.decisionMaker(() -> test.walk.disclosures.decide(test.walk.not(id, OutcomeCategory.NO_DISC_CONCERNS, "The mother knows and protects"))).orThrow();
          return test.onApplication(id, (_, version) -> As.decisionMaker().second().does(() -> test.walk.disclosures.readSecond(new ReadSecond(id, version, made, true, "The plan is sound"))));
        }),
        step("the disclosure", test -> test.onApplication(test.walk.toBeDisclosed(), (id, version) ->
            As.officer(() -> test.walk.deliveries.deliver(id, version, test.walk.delivery("Imogen Tarrowby", Delivery.Method.IN_PERSON, true, Walk.told()))))),
        step("a refused undertaking", test -> test.onApplication(test.walk.toBeDisclosed(), (id, version) -> As.officer(() -> test.walk.deliveries.refusedToSign(id, version)))),
        step("the answer to a request to share", test -> {
          var id = test.walk.disclosed();
          As.officer(() -> test.walk.deliveries.recordAftercare(id, test.walk.version(id), Aftercare.Kind.REQUEST_TO_SHARE, "Asks to tell the grandfather")).orThrow();
          int version = test.walk.version(id);
          var answers = List.of(Aftercare.Kind.SHARING_AGREED, Aftercare.Kind.SHARING_NOT_AGREED);
          var turn = new AtomicInteger();
          return new Race(() -> As.officer(() -> test.walk.deliveries.recordAftercare(id, version, answers.get(turn.getAndIncrement() % 2), "He may know, or not")),
              "from disclosure.aftercare where application_id = ?", id.value());
        }),
        step("telling of nothing", test -> {
          var id = test.walk.assessed(Held.NOTHING_RELEVANT);
          As.decisionMaker(() -> test.walk.disclosures.decide(test.walk.not(id, OutcomeCategory.NO_CONCERNS, "Nothing is held about him"))).orThrow();
          As.officer(() -> test.walk.deliveries.writeLetter(id)).orThrow();
          return test.onApplication(id, (_, version) -> As.officer(() -> test.walk.deliveries.tellOfNothing(id, version, test.walk.notice())));
        }),
        step("taking over from another force", test -> {
          var id = test.walk.checked(Requests.mother());
          var offer = As.officer(() -> test.bean(CrossBorder.class).offer(id, test.walk.version(id), As.CARROW, "The child lives there")).orThrow();
          return test.onApplication(id, (_, _) -> As.officer().of("CARROW").does(() -> test.bean(CrossBorder.class).accept(offer, "We take it")));
        }),
        step("a level", test -> {
          var managed = test.walk.managed(test.walk.cautioned(), Level.ONE);
          return new Race(() -> As.officer(() -> test.bean(Mappa.class).setLevel(new SetLevel(managed, Level.TWO, "The risk rose", 0))), "from mappa.management_history where management_id = ?", managed.value());
        }),
        step("the end of management", test -> {
          var managed = test.walk.managed(test.walk.cautioned(), Level.ONE);
          return new Race(() -> As.officer(() -> test.bean(Mappa.class).endManagement(new EndManagement(managed, test.walk.today(), "Has died", 0))), "from mappa.management_history where management_id = ?", managed.value());
        }),
        step("taking a person up", test -> {
          var person = test.walk.cautioned();
          var managed = test.walk.managed(person, Level.ONE);
          var offer = As.officer(() -> test.bean(Transfers.class).offer(new OfferTransfer(managed, As.CARROW, "Has moved", 0))).orThrow();
          return new Race(() -> As.officer().of("CARROW").does(() -> test.bean(Transfers.class).takeUp(new TakeUp(offer, "Police", "South team", test.walk.today(), java.util.Optional.empty()))),
              "from mappa.management where area = 'CARROW' and person_id = ?", person.value());
        }));
  }

  private static Arguments step(String name, Start start) {
    return Arguments.of(name, start);
  }

  private interface Step {
    Outcome<?> at(ApplicationId id, int version);
  }

  private Race onApplication(ApplicationId id, Step step) {
    int version = walk.version(id);
    return new Race(() -> step.at(id, version), "from enquiry.application_history where application_id = ?", id.value());
  }

  private <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @ParameterizedTest(name = "security B71, TM-10: {0}, pressed by four at one moment, happens once")
  @MethodSource("steps")
  void one_effect(String name, Start start) throws Exception {
    Race race = start.of(this);
    long before = all.count(race.effects(), race.of());
    var outcomes = together(race.step());
    assertThat(outcomes).filteredOn(Outcome::isDone).as("%s of %s", name, outcomes).hasSize(1);
    assertThat(all.count(race.effects(), race.of()) - before).as("effects of " + name).isOne();
  }

  private static List<Outcome<?>> together(Callable<Outcome<?>> step) throws Exception {
    var line = new CyclicBarrier(RACERS);
    try (var racers = Executors.newFixedThreadPool(RACERS)) {
      List<Callable<Outcome<?>>> all = new ArrayList<>();
      IntStream.range(0, RACERS).forEach(_ -> all.add(() -> {
        line.await();
        return step.call();
      }));
      var outcomes = new ArrayList<Outcome<?>>();
      for (Future<Outcome<?>> each : racers.invokeAll(all)) outcomes.add(each.get());
      return outcomes;
    }
  }
}
