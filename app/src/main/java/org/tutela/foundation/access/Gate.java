package org.tutela.foundation.access;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.foundation.audit.Audit;
import org.tutela.foundation.audit.AuditEntry;
import org.tutela.foundation.audit.Operation;
import org.tutela.foundation.kernel.Outcome;

/**
 * The one way in. Every public method of every service passes through: it authorises, opens the transaction with
 * its row-level context, runs the work, and writes the audit entry in the same transaction. A passage inside
 * another joins its transaction. Unless the outcome is {@code Done}, the outermost passage leaves nothing behind
 * but the log of the refusal.
 */
@Service
public class Gate {
  private final JdbcClient db;
  private final AccessPolicy policy;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate joined;
  private final TransactionTemplate separate;

  Gate(JdbcClient db, AccessPolicy policy, Audit audit, Clock clock, PlatformTransactionManager transactions) {
    this.db = db;
    this.policy = policy;
    this.audit = audit;
    this.clock = clock;
    this.joined = new TransactionTemplate(transactions);
    this.separate = new TransactionTemplate(transactions);
    this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  public <T> Outcome<T> pass(Permission permission, Function<Visit, Outcome<T>> work) {
    Actor actor = Acting.actor();
    var refused = policy.entry(actor, permission);
    if (refused.isPresent()) return denied(actor, permission, Optional.empty(), refused.get());
    if (Acting.isRehearsal() && permission.operation() != Operation.CONSULTATION) {
      return Outcome.refused("", "This has not been sent yet. Check what you typed, then send it again.");
    }
    boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
    Visit visit = new Visit(actor, permission, policy);
    try {
      return joined.execute(status -> {
        if (outermost) openRows(actor);
        Outcome<T> outcome = work.apply(visit);
        if (outcome.isDone()) log(actor, permission, visit);
        else if (outermost) status.setRollbackOnly();
        return outcome;
      });
    } catch (Visit.Denied refusal) {
      // An inner refusal has already marked the shared transaction; the outermost passage writes the log.
      if (!outermost) throw refusal;
      return denied(actor, permission, refusal.target, refusal.why);
    } catch (ConcurrencyFailureException | DuplicateKeyException race) {
      // Two people (or two clicks) met in the database; the loser's work is rolled back and told so.
      if (!outermost) throw race;
      return Outcome.conflict("this record");
    }
  }

  /** What row-level security reads: whose rows may be seen in this transaction. */
  private void openRows(Actor actor) {
    db.sql("""
            select set_config('tutela.area', :area, true), set_config('tutela.user', :user, true),
                   set_config('tutela.authority', :authority, true), set_config('tutela.now', :now, true)
            """)
        .param("area", actor.area().value())
        .param("user", actor.id().value().toString())
        .param("authority", actor.is(Role.SYSTEM) ? "system" : "staff")
        .param("now", clock.instant().toString())
        .query((row, n) -> true)
        .single();
  }

  private void log(Actor actor, Permission permission, Visit visit) {
    var targets = visit.targets().isEmpty() ? List.<Optional<Target>>of(Optional.empty()) : visit.targets().stream().map(Optional::of).toList();
    for (Optional<Target> target : targets) {
      audit.record(entry(actor, permission.operation(), permission, target, visit.purpose(), visit.count(), true, new HashMap<>(visit.details())));
    }
  }

  private <T> Outcome<T> denied(Actor actor, Permission permission, Optional<Target> target, AccessPolicy.Decision.Refusal why) {
    var details = new HashMap<String, String>();
    details.put("rule", why.rule().replace(' ', '_'));
    separate.executeWithoutResult(_ -> {
      openRows(actor);
      audit.record(entry(actor, Operation.DENIED, permission, target, Acting.purpose(), 0, false, details));
      policy.afterRefusal(actor, target, why.rule());
    });
    if (why.hidden()) return Outcome.notFound();
    return Outcome.forbidden(why.person().map(person -> why.rule() + " " + person).orElse(why.rule()));
  }

  private AuditEntry entry(Actor actor, Operation operation, Permission permission, Optional<Target> target, String purpose,
                           int count, boolean allowed, HashMap<String, String> details) {
    return new AuditEntry(clock.instant(), operation, permission.name(), Optional.of(actor.id()), actor.session(),
        Optional.of(actor.area()), purpose, target.map(Target::kind).orElse(""), target.map(Target::id),
        target.flatMap(Target::person), count, allowed, details, target.map(Target::area));
  }
}
