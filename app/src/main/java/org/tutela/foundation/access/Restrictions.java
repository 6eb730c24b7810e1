package org.tutela.foundation.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.events.AccessRestricted;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/**
 * Limited-access records: a restriction lets in those on its list, an exclusion shuts out those on its own; both
 * can hold, and being shut out wins.
 */
@Service
public class Restrictions {
  /** @param sealed protected witness, source or person: no glass opens it */
  public record Limit(UUID person, AreaCode area, boolean restricted, boolean sealed, UserId owner, String reasonCode) {}

  private final Gate gate;
  private final LimitStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Restrictions(Gate gate, LimitStore store, ApplicationEventPublisher events, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** Whoever limits a record stays on its list, and so does its owner: there is always somebody to ask. */
  public Outcome<Boolean> limit(Limit limit) {
    return gate.pass(Permission.LIMIT_RECORD, visit -> {
      visit.concerning(Target.about("person", limit.person(), limit.area(), limit.person()));
      visit.provedLately();
      var now = clock.instant();
      store.limit(new LimitStore.Limited(limit.person(), limit.area(), limit.restricted(), limit.sealed(), limit.owner()),
          limit.reasonCode(), visit.actor().id(), now);
      if (limit.restricted()) {
        store.list(limit.person(), "ALLOW", limit.owner(), visit.actor().id(), now);
        if (!visit.actor().is(Role.SYSTEM)) store.list(limit.person(), "ALLOW", visit.actor().id(), visit.actor().id(), now);
      }
      events.publishEvent(new AccessRestricted(limit.person(), limit.area(), now));
      return Outcome.done(true);
    });
  }

  public Outcome<Boolean> allow(UUID person, UserId staff) {
    return change(person, visit -> store.list(person, "ALLOW", staff, visit.actor().id(), clock.instant()));
  }

  public Outcome<Boolean> disallow(UUID person, UserId staff) {
    return change(person, visit -> store.unlist(person, "ALLOW", staff, visit.actor().id(), clock.instant()));
  }

  public Outcome<Boolean> deny(UUID person, UserId staff) {
    return change(person, visit -> store.list(person, "DENY", staff, visit.actor().id(), clock.instant()));
  }

  public Outcome<Boolean> undeny(UUID person, UserId staff) {
    return change(person, visit -> store.unlist(person, "DENY", staff, visit.actor().id(), clock.instant()));
  }

  public Outcome<Boolean> lift(UUID person) {
    return change(person, visit -> store.lift(person, visit.actor().id(), clock.instant()));
  }

  /** Those to whom a hit of the matcher on a limited record goes. */
  public Outcome<List<UserId>> holders(UUID person) {
    return gate.pass(Permission.LIMIT_RECORD, visit -> {
      var limited = store.find(person).orElse(null);
      if (limited == null) return Outcome.notFound();
      visit.concerning(Target.about("person", person, limited.area(), person));
      return Outcome.done(store.listed(person, "ALLOW"));
    });
  }

  private Outcome<Boolean> change(UUID person, java.util.function.Consumer<Visit> change) {
    return gate.pass(Permission.LIMIT_RECORD, visit -> {
      var limited = store.find(person).orElse(null);
      if (limited == null) return Outcome.notFound();
      visit.concerning(Target.about("person", person, limited.area(), person));
      visit.provedLately();
      change.accept(visit);
      return Outcome.done(true);
    });
  }
}
