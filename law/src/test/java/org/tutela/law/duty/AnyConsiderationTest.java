package org.tutela.law.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tutela.law.Known;
import org.tutela.law.Ruling;

/** Random steps with random records, lawful or not. The seed of a failing run stands in its message. */
class AnyConsiderationTest {

  @Test
  @DisplayName("4.2, C-9, C-13: no sequence of steps ends without reasons, nor discloses without a recipient's name and address")
  void nothing_ends_without_reasons() {
    var reached = EnumSet.noneOf(ConsiderationState.class);
    for (long seed = 1; seed <= 3_000; seed++) {
      var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var trace = new ArrayList<String>();
      Consideration now = Consideration.due(DutyStory.offender(), "NORTHMERE", any(Trigger.values(), random), DutyStory.DAY).orThrow();
      for (int step = 0; step < 12; step++) {
        var before = now;
        now = happen(now, random, trace);
        reached.add(now.state());
        check(before, now, "seed " + seed + ": " + trace);
      }
    }
    assertThat(reached).containsAll(EnumSet.allOf(ConsiderationState.class));
  }

  private static void check(Consideration before, Consideration now, String trace) {
    if (PossibleStep.steps(before.state()).isEmpty()) assertThat(now).as(trace).isEqualTo(before);
    assertThat(Consideration.restore(now.state(), now.file())).as(trace).isEqualTo(now);
    switch (now) {
      case Consideration.DecidedNot(var file) -> {
        var record = file.record().orElseThrow();
        assertThat(record.reasons()).as(trace).isNotBlank();
        assertThat(record.decision().discloses()).as(trace).isFalse();
        if (record.presumption().arises()) assertThat(record.addressesPresumption()).as(trace).isTrue();
        if (record.presumption().alert()) assertThat(record.decision()).as(trace).isEqualTo(ConsiderationDecision.DEFER);
      }
      case Consideration.DecidedToDisclose(var file) -> assertThat(file.record().orElseThrow().members()).as(trace).isNotEmpty();
      case Consideration.Disclosed(var file) -> {
        assertThat(file.made().orElseThrow().recipientAddress()).as(trace).isNotBlank();
        assertThat(file.record().orElseThrow().toBeTold()).as(trace).isNotEmpty();
        if (before.state() != ConsiderationState.DISCLOSED) assertThat(before.state()).as(trace).isEqualTo(ConsiderationState.DECIDED_DISCLOSE);
      }
      case Consideration.Superseded(var file) -> assertThat(file.supersededBy()).as(trace).isNotBlank();
      case Consideration.Due _, Consideration.Opened _ -> {}
    }
  }

  private static Consideration happen(Consideration now, RandomGenerator random, List<String> trace) {
    if (now instanceof Consideration.Pending pending && random.nextInt(12) == 0) {
      return after(now, pending.supersede(random.nextBoolean() ? "later" : ""), "supersede", trace);
    }
    return switch (now) {
      case Consideration.Due due -> after(now, due.start(random.nextBoolean() ? "chair" : " "), "start", trace);
      case Consideration.Opened opened -> random.nextBoolean()
          ? after(now, opened.disclose(record(random)), "disclose", trace)
          : after(now, opened.doNotDisclose(record(random)), "not", trace);
      case Consideration.DecidedToDisclose decided -> random.nextInt(3) == 0 ? decided.newFacts()
          : after(now, decided.carriedOut(DutyStory.made(random.nextBoolean() ? "" : "1 Mill Lane")), "done", trace);
      case Consideration.DecidedNot _, Consideration.Disclosed _, Consideration.Superseded _ -> now;
    };
  }

  private static ConsiderationRecord record(RandomGenerator random) {
    var members = random.nextInt(3) == 0 ? new Member[0] : new Member[] {new Member("the mother", any(Known.values(), random), "x")};
    var risk = new RiskFinding(any(Known.values(), random), any(RiskFinding.ToWhom.values(), random), "x",
        random.nextBoolean() ? Optional.of(DutyStory.SECTION_9) : Optional.empty(), "NORTHMERE");
    var made = DutyStory.record(any(ConsiderationDecision.values(), random), random.nextInt(3) == 0 ? "" : "why", risk, members);
    return new ConsiderationRecord(made.on(), made.attendees(), made.offender(), made.risk(), made.members(), made.decision(), made.reasons(),
        random.nextBoolean(), random.nextInt(4) == 0 ? null : made.representations(), made.alternatives(), made.conditions(),
        random.nextInt(4) == 0 ? null : made.deferredTo(), "", "", made.nextDue());
  }

  private static <T> T any(T[] values, RandomGenerator random) {
    return values[random.nextInt(values.length)];
  }

  private static Consideration after(Consideration now, Ruling<? extends Consideration> ruling, String step, List<String> trace) {
    trace.add(step + (ruling.isAllowed() ? "" : "!"));
    return ruling instanceof Ruling.Allowed<? extends Consideration>(var next, _) ? next : now;
  }
}
