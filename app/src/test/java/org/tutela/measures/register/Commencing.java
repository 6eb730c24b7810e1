package org.tutela.measures.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.tutela.As;
import org.tutela.MutableClock;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.law.register.Item;
import org.tutela.law.register.RuleSet;

/** Enters the day of the Act that waits for one. Law is the same for all tests of a database: what one entered is withdrawn again. */
record Commencing(Rules rules, MutableClock clock) {
  static final String ACT = "EW-2026-CPA";

  void nothingIsEntered() {
    clock.set(LocalDate.of(2026, 4, 30), LocalTime.NOON);
    held().waiting().ifPresent(one -> As.administrator().does(() -> rules.refuse(one.number())).orThrow());
    if (act().from().isPresent()) {
      enter(Optional.empty()).orThrow();
      agree().orThrow();
    }
    clock.reset();
  }

  Rules.Held held() {
    return As.administrator().does(rules::held).orThrow();
  }

  RuleSet act() {
    return held().sets().stream().filter(set -> set.id().equals(ACT)).findFirst().orElseThrow();
  }

  Outcome<Integer> enter(Optional<LocalDate> day, Item... items) {
    return As.administrator().does(() -> rules.enter(new EnterCommencement(ACT, day, "SI 2026/9999 reg 2", Set.of(items), "Read today"), held().number()));
  }

  Outcome<Integer> agree() {
    return As.informationOfficer().of("CARROW").does(() -> rules.agree(held().waiting().orElseThrow().number()));
  }

  void commence(LocalDate day, Item... items) {
    enter(Optional.of(day), items).orThrow();
    agree().orThrow();
  }
}
