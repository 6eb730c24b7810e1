package org.tutela.tracking.read;

import java.util.List;
import org.tutela.tracking.rule.Rule;

/** @param warnings what was read but not as it was perhaps meant; {@code errors} a sentence for each rule that could not be read */
public record RulesRead(List<Rule> rules, List<String> warnings, List<String> errors) {
  public RulesRead {
    rules = List.copyOf(rules);
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
  }
}
