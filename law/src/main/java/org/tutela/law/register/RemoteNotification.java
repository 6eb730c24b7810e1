package org.tutela.law.register;

import java.util.Optional;
import org.tutela.law.Cites;
import org.tutela.law.Reason;

/** Giving a notification otherwise than in person at a police station, where a rule set lets some be given so. Which they are was not read: a person says under what it was taken. */
@Cites(value = "SOA 2003 s.87(1); Crime and Policing Act 2026", rules = {"14 remotely", "I4"})
public final class RemoteNotification {
  private RemoteNotification() {}

  /** What speaks against taking one so on a day of these rules. */
  public static Optional<Reason> against(RuleSet ruleSet) {
    return ruleSet.further().remotely() ? Optional.empty()
        : Optional.of(RegisterRule.I4.missing("way", "By the rules of that day a notification is given in person, at a prescribed police station: none is in force that lets it be given remotely"));
  }
}
