package org.tutela.casework.people.matching;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Twins, parent and child, namesakes (matching M-10): a candidate with a warning is never called strong. */
final class Warnings {
  private Warnings() {}

  static List<String> of(NameComparison.Best name, Facts facts, Asked asked, Held held) {
    var warnings = new ArrayList<String>();
    boolean surname = name.family() >= 4;
    if (surname && name.firstNames() && name.given() <= 3 && (facts.sameBirth() || facts.place().exact())) {
      warnings.add("Same surname and the same " + (facts.sameBirth() ? "date of birth" : "address") + ", but another first name: a twin or a relative?");
    }
    if (surname && name.given() >= 3 && asked.birth().isPresent() && held.birth().isPresent()) {
      long years = Births.gap(asked.birth().get(), held.birth().get()) / 365;
      long between = Math.abs(ChronoUnit.YEARS.between(asked.birth().get().from(), held.birth().get().from()));
      if (years >= 14 && between >= 15 && between <= 45) warnings.add("Same name, born " + between + " years apart: parent or child?");
    }
    return warnings;
  }
}
