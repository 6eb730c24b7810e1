package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.foundation.audit.Audit;
import org.tutela.foundation.audit.AuditEntry;
import org.tutela.foundation.audit.Operation;
import org.tutela.foundation.kernel.AreaCode;
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
  private final Turns turns = new Turns(2 * Runtime.getRuntime().availableProcessors(), Duration.ofMillis(500));

  Gate(JdbcClient db, AccessPolicy policy, Audit audit, Clock clock, PlatformTransactionManager transactions) {
    this.db = db;
    this.policy = policy;
    this.audit = audit;
    this.clock = clock;
    this.joined = new TransactionTemplate(transactions);
    this.separate = new TransactionTemplate(transactions);
    this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** For what is about the visitor's whole area, and nobody in particular. */
  public <T> Outcome<T> inArea(Permission permission, BiFunction<AreaCode, Visit, Outcome<T>> work) {
    return pass(permission, visit -> {
      var area = visit.actor().area();
      visit.concerning(Target.of("area", new UUID(0, 0), area));
      return work.apply(area, visit);
    });
  }

  public <T> Outcome<T> pass(Permission permission, Function<Visit, Outcome<T>> work) {
    Actor actor = Acting.actor();
    var refused = policy.entry(actor, permission);
    if (refused.isPresent()) return denied(actor, permission, Optional.empty(), refused.get());
    if (Acting.isRehearsal() && permission.operation() != Operation.CONSULTATION) {
      return Outcome.refused("", "This has not been sent yet. Check what you typed, then send it again.");
    }
    Visit visit = new Visit(actor, permission, policy);
    if (Passage.isReading()) return read(visit, permission, work);
    boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
    try {
      return outermost ? turns.take(() -> joined.execute(status -> begun(status, visit, permission, work))) : joined.execute(_ -> done(visit, permission, work));
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

  /**
   * What one page reads of many modules: one transaction, and one writing to the log at its end, before the page is sent.
   * Each reading inside is refused for itself; nothing may be changed.
   */
  public <T> T together(Supplier<T> readings) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) return readings.get();
    var passage = new Passage(true);
    try {
      return turns.take(() -> joined.execute(_ -> passage.carry(() -> {
        openRows(Acting.actor());
        T read = readings.get();
        Acting.logged(audit.record(passage.entries()));
        return read;
      })));
    } finally {
      passage.logRefusals();
    }
  }

  /**
   * What the service does of itself, some at a time, each some in a passage of its own, until fewer come than could.
   *
   * @param some does as many as it is told at most, and says how many those were
   * @return how many they were together
   */
  public int bySome(String purpose, int most, IntUnaryOperator some) throws Exception {
    int all = 0;
    for (int done = most; done == most; all += done) {
      done = Acting.as(Acting.system(new AreaCode("ALL")), purpose, () -> pass(Permission.OPEN_TASK, visit -> {
        int now = some.applyAsInt(most);
        visit.shown(now);
        return Outcome.done(now);
      })).orThrow();
    }
    return all;
  }

  /**
   * What machines send, many times a second, and what becomes of it: a transaction of the system's that writes no entry of its own, since the
   * rows that it adds say themselves what sent them, and when. Whatever it does to a case passes in here as everything else does, and is logged.
   */
  public <T> T unattended(Supplier<T> work) {
    Actor actor = Acting.actor();
    if (!actor.is(Role.SYSTEM)) throw new IllegalStateException("somebody's acts are logged, each");
    return joined.execute(_ -> {
      openRows(actor);
      var passage = new Passage(false);
      T done = passage.carry(work);
      audit.record(passage.entries());
      return done;
    });
  }

  private <T> Outcome<T> begun(TransactionStatus status, Visit visit, Permission permission, Function<Visit, Outcome<T>> work) {
    openRows(visit.actor());
    var passage = new Passage(false);
    Outcome<T> outcome = passage.carry(() -> done(visit, permission, work));
    Acting.logged(outcome.isDone() ? audit.record(passage.entries()) : Optional.empty());
    if (!outcome.isDone()) status.setRollbackOnly();
    return outcome;
  }

  private <T> Outcome<T> done(Visit visit, Permission permission, Function<Visit, Outcome<T>> work) {
    Outcome<T> outcome = work.apply(visit);
    if (outcome.isDone()) log(visit, permission);
    return outcome;
  }

  private <T> Outcome<T> read(Visit visit, Permission permission, Function<Visit, Outcome<T>> work) {
    if (permission.operation() != Operation.CONSULTATION) throw new IllegalStateException("a page that reads may not change anything");
    var passage = Passage.now();
    boolean own = passage.enter();
    try {
      return done(visit, permission, work);
    } catch (Visit.Denied refusal) {
      if (!own) throw refusal;
      return denied(visit.actor(), permission, refusal.target, refusal.why);
    } finally {
      passage.leave();
    }
  }

  /** What row-level security reads: whose rows may be seen in this transaction. */
  private void openRows(Actor actor) {
    db.sql("""
            select set_config('tutela.area', :area, true), set_config('tutela.user', :user, true),
                   set_config('tutela.authority', :authority, true), set_config('tutela.now', :now, true), set_config('tutela.met', '', true), set_config('tutela.holds', '', true)
            """)
        .param("area", actor.area().value())
        .param("user", actor.id().value().toString())
        .param("authority", actor.is(Role.SYSTEM) ? "system" : "staff")
        .param("now", clock.instant().toString())
        .query((row, n) -> true)
        .single();
  }

  private void log(Visit visit, Permission permission) {
    var targets = visit.targets().isEmpty() ? List.<Optional<Target>>of(Optional.empty()) : visit.targets().stream().map(Optional::of).toList();
    for (Optional<Target> target : targets) {
      var entry = entry(visit.actor(), permission.operation(), permission, target, visit.purpose(), visit.count(), true, new HashMap<>(visit.details()));
      if (Passage.isBound()) Passage.now().log(entry);
      else audit.record(List.of(entry));
    }
  }

  private <T> Outcome<T> denied(Actor actor, Permission permission, Optional<Target> target, AccessPolicy.Decision.Refusal why) {
    var details = new HashMap<String, String>();
    details.put("rule", why.rule().replace(' ', '_'));
    var entry = entry(actor, Operation.DENIED, permission, target, Acting.purpose(), 0, false, details);
    Runnable logging = () -> separate.executeWithoutResult(_ -> {
      openRows(actor);
      audit.record(List.of(entry));
      policy.afterRefusal(actor, permission, target, why.rule());
    });
    // a page that refuses says the same, whatever was read before
    Acting.logged(Optional.empty());
    if (Passage.isReading()) Passage.now().afterwards(logging);
    else logging.run();
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
