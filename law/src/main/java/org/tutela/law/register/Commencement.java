package org.tutela.law.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/**
 * From when on rules govern whose day was not known, as somebody entered it from the instrument that says so.
 *
 * @param items that the instrument adds to what must be notified
 */
@Cites(value = "Crime and Policing Act 2026", rules = {"14", "0 rule set"})
public record Commencement(String ruleSet, LocalDate on, Set<Item> items) {
  /** Royal Assent: no Act is in force before. */
  private static final Map<String, LocalDate> PASSED = Map.of(RuleSets.ACT_2026, LocalDate.of(2026, 4, 29));

  public Commencement {
    items = Set.copyOf(items);
  }

  /** What cannot be so of it. */
  public Optional<Reason> against() {
    return Optional.ofNullable(PASSED.get(ruleSet)).filter(on::isBefore)
        .map(passed -> RegisterRule.ACT_2026.missing("on", "In force from %s, before the Act was passed on %s".formatted(on, passed)));
  }

  /** Those that can be added: what no statute asks for yet. */
  public static List<Item> canAdd() {
    return Item.all().filter(item -> !item.statutory()).toList();
  }
}
