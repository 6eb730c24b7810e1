package org.tutela.law.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tutela.law.Ruling;

/** Random events with random facts, lawful or not. The seed of a failing run stands in its message. */
class AnyApplicationTest {
  private static final int RUNS = 4_000;
  private static final int STEPS = 25;

  @Test
  @DisplayName("4.1, T-4, REP-5, D-1: no sequence of events reaches a disclosure without three limbs, representations and a named protector")
  void nothing_reaches_disclosure_by_another_way() {
    var reached = EnumSet.noneOf(Stage.class);
    for (long seed = 1; seed <= RUNS; seed++) {
      var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var trace = new ArrayList<String>();
      Application now = start(random);
      for (int step = 0; step < STEPS; step++) {
        var before = now;
        now = happen(now, random, trace);
        reached.add(now.stage());
        check(before, now, "seed " + seed + ": " + trace);
      }
    }
    assertThat(reached).as("the sequences visit every stage").containsAll(EnumSet.allOf(Stage.class));
  }

  @Test
  @DisplayName("4.1: nothing happens to a closed case: new information opens another")
  void nothing_revives_a_closed_case() {
    assertThat(Possible.events(Stage.CLOSED)).containsExactly(Event.NEW_INFORMATION);
    var closed = Story.disclosurePending().disclose(Story.delivery()).orThrow();
    var linked = closed.newInformation(Story.contact(), Adoption.USUAL).orThrow();
    assertThat(linked.stage()).isEqualTo(Stage.RECEIVED);
    assertThat(linked.file().entries()).hasSize(1);
    assertThat(closed.newInformation(Story.initiation(), Adoption.USUAL).orThrow().stage()).isEqualTo(Stage.RISK_ASSESSMENT);
    for (var event : Event.values()) {
      assertThat(Possible.leadsTo(Stage.CLOSED, event)).isIn(Set.of(), Set.of(Stage.CLOSED));
    }
  }

  @Test
  @DisplayName("4.1: what is possible says why the rest is not")
  void what_is_possible_is_told_with_reasons() {
    for (var stage : Stage.values()) {
      for (var possible : Possible.of(stage, Story.assessingRisk().file())) {
        assertThat(possible.inThisStage()).isEqualTo(Possible.events(stage).contains(possible.event()));
        if (!possible.allowed()) assertThat(possible.against()).isNotEmpty();
      }
    }
    var ready = Story.disclosurePending();
    assertThat(Possible.of(Stage.DECISION, ready.file())).filteredOn(Possible::allowed).extracting(Possible::event).contains(Event.DECIDE_DISCLOSE);
    assertThat(Possible.of(Stage.DECISION, ready.refuseToSign(Story.CONTACT).file())).filteredOn(one -> one.event() == Event.DECIDE_DISCLOSE)
        .allMatch(one -> !one.allowed());
  }

  @Test
  @DisplayName("4.1: a person found to be the wrong one sends the case back to its risk assessment, and nothing weighed about them counts")
  void the_wrong_person_is_weighed_no_more() {
    var wrong = new WrongPerson(Story.CONTACT, "The picture is of somebody else");
    for (Application.Weighed<?> pending : List.<Application.Weighed<?>>of(Story.assessingRisk().represent(Story.asked()).orThrow(),
        Story.deciding(Held.CHILD_SEX_OFFENCES), Story.disclosurePending(), Story.disclosurePending().refuseToSign(Story.CONTACT),
        Story.deciding(Held.CHILD_SEX_OFFENCES).decide(Story.notToDisclose(OutcomeCategory.NO_DISC_CONCERNS, "why")).orThrow())) {
      var again = pending.wrongPerson(wrong).orThrow();
      assertThat(again).isInstanceOf(Application.AssessingRisk.class);
      for (var kind : List.of(Assessment.class, Representations.class, Decision.class, SigningRefused.class)) {
        assertThat(again.file().latest(kind)).as(pending.stage() + " " + kind.getSimpleName()).isEmpty();
      }
      assertThat(again.file().entries()).startsWith(pending.file().entries().toArray(Entry[]::new)).endsWith(wrong);
      assertThat(again.file().countsAsApplication()).isTrue();
      assertThat(again.file().deadlines().of(Limit.DECISION).orElseThrow().doneAt()).isEmpty();
      assertThat(((Application.AssessingRisk) again).complete(Story.assessment(Held.CHILD_SEX_OFFENCES, true)).isAllowed())
          .as("representations are asked for again").isFalse();
    }
    assertThat(Story.disclosurePending().wrongPerson(new WrongPerson(Story.CONTACT, " ")).reasons()).extracting(org.tutela.law.Reason::about).containsExactly("why");
    var unproved = Story.awaitingInterview().identityNotProved(Story.interview(Proofs.none()), Story.concern("Nothing new")).orThrow();
    assertThat(unproved.wrongPerson(wrong).orThrow()).isInstanceOf(Application.NonDisclosurePending.class);
    assertThat(Possible.leadsTo(Stage.DISCLOSURE_PENDING, Event.WRONG_PERSON)).containsExactly(Stage.RISK_ASSESSMENT);
  }

  @Test
  @DisplayName("4.1, K-9: before it is decided the risk can be assessed again; what is found then counts, and no clock begins anew")
  void the_newest_assessment_counts() {
    var nothing = Story.deciding(Held.NOTHING_RELEVANT);
    var disclose = Story.toDisclose(OutcomeCategory.DISCLOSE_CSO, Story.findings());
    assertThat(nothing.decide(disclose).isAllowed()).as("on what was held then").isFalse();
    var later = new Assessment(Story.CONTACT.plusSeconds(86_400 * 14), Set.of(Assessment.Partner.OTHER_FORCE), Held.CHILD_SEX_OFFENCES, Concerns.FOUND, true, true, false);
    var again = nothing.complete(later).orThrow();
    assertThat(again.file().all(Assessment.class)).hasSize(2);
    assertThat(again.decide(Story.notToDisclose(OutcomeCategory.NO_CONCERNS, "why")).isAllowed()).isFalse();
    assertThat(again.decide(disclose).orThrow().stage()).isEqualTo(Stage.DISCLOSURE_PENDING);
    assertThat(again.file().deadlines().of(Limit.DECISION)).isEqualTo(nothing.file().deadlines().of(Limit.DECISION));
    var unasked = new Assessment(later.at(), Set.of(), Held.CHILD_SEX_OFFENCES, Concerns.FOUND, true, true, false);
    assertThat(nothing.complete(unasked).isAllowed()).as("no partner asked").isFalse();
  }

  @Test
  @DisplayName("K-4: under the guidance of 2010 the days to the decision run from the first assessment, however often it is made again")
  void assessed_again_the_days_to_the_decision_run_on() {
    var first = Story.assessment(Held.NOTHING_RELEVANT, false);
    var file = CaseFile.opened(RuleSet.CSODS10, Story.contact()).with(Story.interview(Story.proofs())).with(first);
    var later = new Assessment(first.at().plusSeconds(86_400 * 9), first.asked(), Held.CHILD_SEX_OFFENCES, Concerns.FOUND, true, true, false);
    assertThat(file.deadlines().of(Limit.DECISION)).isPresent();
    assertThat(file.with(later).deadlines().of(Limit.DECISION)).isEqualTo(file.deadlines().of(Limit.DECISION));
  }

  private static void check(Application before, Application now, String trace) {
    if (before.stage() == Stage.CLOSED) assertThat(now).as(trace).isEqualTo(before);
    if (now.stage() == Stage.DISCLOSURE_PENDING) {
      var decision = ((Application.DisclosurePending) now).decision();
      assertThat(DisclosureTest.judge(decision.findings()).isAllowed()).as(trace).isTrue();
      assertThat(now.file().latest(Representations.class).orElseThrow().against()).as(trace).isEmpty();
      assertThat(decision.recipient().name()).as(trace).isNotBlank();
      assertThat(before.stage()).as(trace).isIn(Stage.DECISION, Stage.DISCLOSURE_PENDING);
    }
    if (now instanceof Application.Closed closed && closed.outcome().discloses() && before.stage() != Stage.CLOSED) {
      assertThat(before.stage()).as(trace).isEqualTo(Stage.DISCLOSURE_PENDING);
      var delivered = now.file().latest(Delivery.class).orElseThrow();
      assertThat(delivered.method()).as(trace).isEqualTo(Delivery.Method.IN_PERSON);
      assertThat(delivered.subjectTold()).as(trace).isNotNull();
    }
    if (now instanceof Application.Closed closed && closed.outcome() == OutcomeCategory.ID_NOT_PROVED && now.file().latest(Decision.class).isEmpty()) {
      assertThat(now.file().latest(ConcernAssessed.class).map(ConcernAssessed::found)).as("the concern was assessed: " + trace).contains("what");
    }
    if (now.file().latest(MaliciousRequest.class).isPresent()) {
      assertThat(now.stage()).as("it goes no further: " + trace).isIn(Stage.NON_DISCLOSURE_PENDING, Stage.CLOSED);
      if (now instanceof Application.Closed closed) assertThat(closed.outcome()).as(trace).isEqualTo(OutcomeCategory.MALICIOUS);
      assertThat(now.file().origin()).as(trace).isEqualTo(Origin.APPLICATION);
      if (before.file().latest(NotedConcern.class).isPresent()) assertThat(now.flags(Story.CONTACT)).as("no concern ends with it: " + trace).contains(Flag.SAFEGUARDING);
    }
    if (now.file().origin() == Origin.RIGHT_TO_KNOW) assertThat(now.file().all(Notice.class)).as("nobody asked: " + trace).isEmpty();
    if (!now.file().nobodyToTell()) assertThat(now.file().all(ClosedUntold.class)).as("who can be told is told: " + trace).isEmpty();
    assertThat(now.file().firstContact()).as(trace).isEqualTo(before.file().firstContact());
    assertThat(now.file().entries().size()).as("history only grows: " + trace).isGreaterThanOrEqualTo(before.file().entries().size());
    assertThat(Application.restore(now.stage(), now.file())).as(trace).isEqualTo(now);
  }

  private static Application start(RandomGenerator random) {
    return random.nextInt(5) == 0
        ? Application.rightToKnow(Story.initiation(), Adoption.USUAL).orThrow()
        : Application.contact(random.nextInt(5) == 0 ? Story.unknown() : Story.contact(), Adoption.USUAL).orThrow();
  }

  private static Application happen(Application now, RandomGenerator random, List<String> trace) {
    if (now instanceof Application.Open<?> open && random.nextInt(6) == 0) return beside(open, random, trace);
    if (now instanceof Application.Undecided<?> undecided && random.nextInt(30) == 0) {
      return after(now, undecided.withdraw(Story.withdrawal(random.nextBoolean())), "withdraw", trace);
    }
    return switch (now) {
      case Application.Received state -> after(now, state.assign(new Assignment(random.nextBoolean() ? "owner" : "")), "assign", trace);
      case Application.Checking state -> switch (random.nextInt(3)) {
        case 0 -> after(now, state.checksDone(new InitialChecks(Story.CONTACT, random.nextBoolean(), false)), "checks", trace);
        case 1 -> after(now, state.accept(request(random), new ScopeAnswer(random.nextInt(4) > 0, "", "")), "accept", trace);
        default -> after(now, state.refuse(request(random), new ScopeAnswer(true, "why", "what")), "refuse", trace);
      };
      case Application.NotInScheme state -> after(now, state.close(new ClosedOutOfScheme(random.nextBoolean())), "close", trace);
      case Application.AwaitingInterview state -> {
        var interview = Story.interview(random.nextInt(3) > 0 ? Story.proofs() : Proofs.none());
        yield random.nextInt(9) == 0 ? after(now, state.close(Story.ending(random.nextBoolean() ? "why" : ""), Story.concern(random.nextInt(4) > 0 ? "what" : "")), "untold", trace)
            : random.nextInt(4) == 0 ? after(now, state.identityNotProved(interview, Story.concern(random.nextInt(4) > 0 ? "what" : "")), "identity", trace)
            : after(now, state.complete(interview), "interview", trace);
      }
      case Application.AssessingRisk state -> random.nextInt(3) == 0 ? after(now, state.represent(representations(random)), "represent", trace)
          : after(now, state.complete(Story.assessment(Held.values()[random.nextInt(3)], random.nextBoolean())), "assessed", trace);
      case Application.Deciding state -> switch (random.nextInt(7)) {
        case 0, 1 -> after(now, state.represent(representations(random)), "represent", trace);
        case 2 -> after(now, state.complete(Story.assessment(Held.values()[random.nextInt(3)], random.nextBoolean())), "assessed again", trace);
        case 3, 4 -> after(now, state.decide(Story.notToDisclose(OutcomeCategory.values()[random.nextInt(9)], random.nextBoolean() ? "why" : "")), "not", trace);
        default -> after(now, state.decide(disclosing(random)), "disclose", trace);
      };
      case Application.DisclosurePending state -> {
        if (random.nextInt(4) == 0) yield state.refuseToSign(Story.CONTACT);
        var told = random.nextBoolean() ? Story.delivery().subjectTold() : null;
        yield after(now, state.disclose(Story.delivery(Delivery.Method.values()[random.nextInt(4)], random.nextBoolean(), told)), "deliver", trace);
      }
      case Application.NonDisclosurePending state -> random.nextBoolean() ? after(now, state.inform(Story.notice()), "notify", trace)
          : after(now, state.close(Story.ending(random.nextBoolean() ? "why" : "")), "untold", trace);
      case Application.Closed closed -> closed;
    };
  }

  private static Application beside(Application.Open<?> open, RandomGenerator random, List<String> trace) {
    var later = new Extension(Limit.DECISION, LocalDate.of(2023, 7, 1).plusDays(random.nextInt(60)), random.nextBoolean() ? "why" : "", "officer", Story.CONTACT);
    return switch (random.nextInt(7)) {
      case 6 -> open instanceof Application.InScheme<?> inScheme && random.nextInt(4) == 0
          ? after(open, inScheme.passOn(new ScopeAnswer(false, random.nextBoolean() ? "why" : "", "what")), "passed on", trace) : open;
      case 5 -> random.nextInt(4) > 0 ? open : after(open, open.foundMalicious(Story.malice(random.nextInt(3) > 0 ? "why" : "")), "malicious", trace);
      case 4 -> open.noteConcern(new NotedConcern(Story.CONTACT, "Referred"));
      case 3 -> open instanceof Application.Weighed<?> weighed
          ? after(open, weighed.wrongPerson(new WrongPerson(Story.CONTACT, random.nextBoolean() ? "why" : "")), "wrong", trace) : open;
      case 0 -> after(open, open.extend(later), "extend", trace);
      case 1 -> after(open, open.immediateRisk(new ImmediateRisk(Story.CONTACT, "who", random.nextBoolean() ? "what" : "")), "risk", trace);
      default -> after(open, open.transfer(new Transfer("CARROW", random.nextBoolean() ? "NORTHMERE" : "CARROW",
          Transfer.Jurisdiction.ENGLAND_AND_WALES, Story.CONTACT, Optional.empty())), "transfer", trace);
    };
  }

  private static Application after(Application now, Ruling<? extends Application> ruling, String event, List<String> trace) {
    trace.add(event + (ruling.isAllowed() ? "" : "!"));
    return ruling instanceof Ruling.Allowed<? extends Application>(var next, _) ? next : now;
  }

  private static Request request(RandomGenerator random) {
    return random.nextBoolean() ? Story.request() : Story.streetRequest();
  }

  private static Representations representations(RandomGenerator random) {
    return random.nextBoolean() ? Story.asked() : new Representations.NotAsked(
        RepresentationReason.values()[random.nextInt(6)], random.nextBoolean() ? "text" : "");
  }

  private static Decision.ToDisclose disclosing(RandomGenerator random) {
    var findings = new Findings(finding(random), finding(random), finding(random), random.nextInt(4) == 0 ? "" : "harm");
    var whole = Story.toDisclose(random.nextBoolean() ? OutcomeCategory.DISCLOSE_CSO : OutcomeCategory.DISCLOSE_OTHER, findings);
    if (random.nextInt(4) > 0) return whole;
    var nobody = new Recipient(random.nextBoolean() ? "" : "The mother", Recipient.Relation.PARENT, true, random.nextBoolean() ? "" : "why");
    return new Decision.ToDisclose(whole.category(), findings, random.nextBoolean() ? null : nobody, whole.whatIsSaid(), "", whole.by(), whole.at());
  }

  private static Findings.Finding finding(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> Findings.Finding.notRecorded();
      case 1 -> Findings.Finding.no("no");
      case 2 -> Findings.Finding.yes(" ");
      default -> Findings.Finding.yes("reason " + random.nextInt(3));
    };
  }
}
