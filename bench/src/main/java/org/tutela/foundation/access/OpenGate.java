package org.tutela.foundation.access;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tutela.foundation.audit.Audit;
import org.tutela.foundation.kernel.Outcome;

/** Everybody passes, nothing is asked of row-level security, nothing is logged: what remains is the page itself. */
public class OpenGate extends Gate {
  private static final class Everything extends AccessPolicy {
    Everything() {
      super(null, null, null, null, null, null);
    }

    @Override
    Optional<Decision.Refusal> entry(Actor actor, Permission permission) {
      return Optional.empty();
    }

    @Override
    Optional<Decision.Refusal> unproved(Actor actor) {
      return Optional.empty();
    }

    @Override
    Decision decide(Actor actor, Permission permission, Target target) {
      return new Decision.Allowed("");
    }

    @Override
    boolean holds(Actor actor, Permission permission, UUID person) {
      return false;
    }
  }

  private final AccessPolicy everything = new Everything();
  private final TransactionTemplate transaction;

  public OpenGate(JdbcClient db, Audit audit, Clock clock, PlatformTransactionManager transactions) {
    super(db, new Everything(), audit, clock, transactions);
    transaction = new TransactionTemplate(transactions);
  }

  @Override
  public <T> Outcome<T> pass(Permission permission, Function<Visit, Outcome<T>> work) {
    boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
    return transaction.execute(status -> {
      Outcome<T> outcome = work.apply(new Visit(Acting.actor(), permission, everything));
      if (!outcome.isDone() && outermost) status.setRollbackOnly();
      return outcome;
    });
  }

  @Override
  public <T> T together(Supplier<T> readings) {
    return transaction.execute(_ -> new Passage(true).carry(readings));
  }
}
