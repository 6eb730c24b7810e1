package org.tutela.law.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tutela.law.register.History.Gave;

/**
 * Twenty years of a thousand people; {@code -Dregister.people=10000} for ten thousand. The seed of a failing person stands in the message.
 */
class AnyPersonTest {
  private static final int PEOPLE = Integer.getInteger("register.people", 1_000);
  private static final int CUTS = 8;
  /** With an Act that waits for its day, as if it had come. */
  private static final RuleSets RULES = RuleSets.KNOWN.commencing(List.of(new Commencement("EW-2026-CPA", LocalDate.of(2018, 4, 1), Set.of())));

  @Test
  @DisplayName("O2, I1, C1, A1, T1: every obligation fires once; none is lost, moved or doubled by what is learned later")
  void each_fires_once() {
    long fired = 0;
    for (long seed = 1; seed <= PEOPLE; seed++) {
      var history = AnyPerson.of(seed);
      var all = Obligations.of(history, RULES);
      assertThat(all.stream().map(Obligation::key).collect(Collectors.toSet())).as("seed %d", seed).hasSameSizeAs(all);
      fired += seenAsTimePasses(seed, history, all);
    }
    assertThat(fired).isGreaterThan(PEOPLE);
  }

  /** Someone who looks on some days, knowing only what is known then, sees what hindsight sees: nothing more, nothing less, on the same days. */
  private static int seenAsTimePasses(long seed, History history, List<Obligation> hindsight) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(-seed);
    var first = new HashMap<Obligation.Key, Due>();
    var days = random.ints(CUTS, 0, AnyPerson.DAYS + 800).sorted().mapToObj(AnyPerson.BEGIN::plusDays).toList();
    for (var day : days) {
      var seen = missed(Obligations.of(history.knownOn(day), RULES), day);
      var later = missed(hindsight, day);
      assertThat(seen.keySet()).as("seed %d on %s", seed, day).isEqualTo(later.keySet());
      for (var one : seen.entrySet()) {
        same(later.get(one.getKey()), one.getValue(), "seed %d on %s: %s".formatted(seed, day, one.getKey()));
        var before = first.putIfAbsent(one.getKey(), one.getValue());
        if (before != null) same(one.getValue(), before, "seed %d moved: %s".formatted(seed, one.getKey()));
      }
    }
    return first.size();
  }

  /** At which hour it was given is known only later. */
  private static void same(Due later, Due seen, String of) {
    assertThat(List.of(later.remindBy(), later.breachAfter(), later.excusableUntil())).as(of).isEqualTo(List.of(seen.remindBy(), seen.breachAfter(), seen.excusableUntil()));
  }

  private static Map<Obligation.Key, Due> missed(List<Obligation> obligations, LocalDate day) {
    return obligations.stream().filter(one -> one.missedBy(day)).collect(Collectors.toMap(Obligation::key, Obligation::due));
  }

  @Test
  @DisplayName("D2, D3, D7, D8, D9, A5: the days are those that someone finds who counts them one by one")
  void days_counted_one_by_one() {
    var kinds = new HashSet<Obligation.Kind>();
    for (long seed = 1; seed <= PEOPLE; seed++) {
      var history = AnyPerson.of(seed);
      var calendar = new OneByOne(history);
      for (var one : Obligations.of(history, RULES)) {
        var counted = calendar.due(one);
        if (counted.isPresent()) assertThat(one.due()).as("seed %d: %s", seed, one).isEqualTo(counted.get());
        kinds.add(one.kind());
      }
    }
    assertThat(kinds).containsExactlyInAnyOrder(Obligation.Kind.values());
  }

  @Test
  @DisplayName("A1, I1: one periodic obligation for each day of notification, while subject")
  void none_is_lost() {
    for (long seed = 1; seed <= PEOPLE; seed++) {
      var history = AnyPerson.of(seed);
      var calendar = new OneByOne(history);
      var periodic = Obligations.of(history, RULES).stream().filter(one -> one.kind() == Obligation.Kind.PERIODIC).map(Obligation::arose).sorted().toList();
      var expected = history.facts().stream().filter(Gave.class::isInstance).map(Gave.class::cast)
          .filter(gave -> gave.kind().startsAgain() && history.registration().subjectOn(gave.on())).map(Gave::on).distinct().sorted()
          .filter(day -> calendar.stillSubjectWhenDue(day)).toList();
      assertThat(periodic).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("0 rule set: the same seed gives the same history, and the same history the same obligations")
  void the_same_again() {
    for (long seed = 1; seed <= 200; seed++) {
      assertThat(AnyPerson.of(seed)).isEqualTo(AnyPerson.of(seed)).isNotEqualTo(AnyPerson.of(seed + 1));
      assertThat(Obligations.of(AnyPerson.of(seed), RULES)).isEqualTo(Obligations.of(AnyPerson.of(seed), RULES));
    }
  }
}
