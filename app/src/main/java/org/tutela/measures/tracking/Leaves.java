package org.tutela.measures.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.tutela.casework.people.PersonGate;
import org.tutela.casework.people.PersonId;
import org.tutela.foundation.access.Permission;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;

/** Leave from a zone or a curfew. It is granted beforehand, and withdrawn from a moment on; it never takes back what was told. */
@Service
public class Leaves {
  /** Between the form and its sending a little time goes by. */
  private static final Duration JUST_NOW = Duration.ofMinutes(15);
  private final PersonGate persons;
  private final LeaveStore store;
  private final RuleStore rules;
  private final HostStore host;
  private final Ids ids;
  private final Clock clock;

  Leaves(PersonGate persons, LeaveStore store, RuleStore rules, HostStore host, Ids ids, Clock clock) {
    this.persons = persons;
    this.store = store;
    this.rules = rules;
    this.host = host;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome<LeaveId> grant(PersonId person, RuleId ruleId, Instant from, Instant to, String reason) {
    return persons.pass(Permission.KEEP_RULES, person, (_, visit) -> {
      rules.open(person, visit);
      var rule = rules.find(ruleId).filter(each -> each.person().equals(person));
      if (rule.isEmpty()) return Outcome.notFound();
      if (rule.get().withheld()) visit.refuse(Zones.REFUGE);
      if (rule.get().state() != HeldRule.State.LIVE || rule.get().kind() == RuleKind.ATTENDANCE) return Outcome.conflict("this rule");
      var now = clock.instant();
      if (from.isBefore(now.minus(JUST_NOW))) return Outcome.refused("from", "Leave is granted beforehand; what was allowed is said where an alert is closed");
      if (reason.isBlank()) return Outcome.refused("leave-reason", "Say who allows it, and why");
      var begins = from.isBefore(now) ? now : from;
      if (!to.isAfter(begins)) return Outcome.refused("to", "The end is before the beginning");
      var id = new LeaveId(ids.next());
      store.insert(id, rule.get(), begins, to, reason, now, visit.actor().id());
      host.change(person);
      return Outcome.done(id);
    });
  }

  /** From now on it is none. */
  public Outcome<LeaveId> withdraw(PersonId person, LeaveId id, String reason) {
    return persons.pass(Permission.KEEP_RULES, person, (_, visit) -> {
      var leave = store.find(person, id);
      if (leave.isEmpty()) return Outcome.notFound();
      if (!leave.get().open(clock.instant())) return Outcome.conflict("this leave");
      if (reason.isBlank()) return Outcome.refused("reason", "Say why it is withdrawn");
      store.end(person, id, reason, clock.instant(), visit.actor().id());
      host.change(person);
      return Outcome.done(id);
    });
  }

  public Outcome<Leave> find(PersonId person, LeaveId id) {
    return persons.pass(Permission.SEE_WEARER, person, (_, _) -> store.find(person, id).map(Outcome::done).orElseGet(Outcome::notFound));
  }
}
