package org.tutela.tracking.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is watched about one wearer.
 *
 * @param worn the wearer's own activations; those of others count for proximity alone
 */
public record Watch(Set<String> worn, List<Rule> rules, Parameters parameters) {
  public Watch {
    worn = Set.copyOf(worn);
    rules = List.copyOf(rules);
    var ids = new HashSet<String>();
    for (var rule : rules) if (!ids.add(rule.id())) throw new IllegalArgumentException("two rules are called " + rule.id());
  }

  public boolean hears(String activation) {
    if (worn.contains(activation)) return true;
    for (var rule : rules) if (rule instanceof Rule.Proximity p && p.partner().contains(activation)) return true;
    return false;
  }
}
