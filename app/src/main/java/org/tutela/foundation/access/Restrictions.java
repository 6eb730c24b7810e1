package org.tutela.foundation.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.tutela.foundation.access.events.AccessRestricted;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/**
 * Limited-access records: a restriction lets in those on its list, an exclusion shuts out those on its own; both
 * can hold, and being shut out wins. One may limit; what opens a record again takes two.
 */
@Service
public class Restrictions {
  public static final String NOT_HERE = "Nobody of this force who is at work uses this e-mail address";

  /** @param sealed protected witness, source or person: no glass opens it */
  public record Limit(UUID person, AreaCode area, boolean restricted, boolean sealed, UserId owner, String reasonCode, String reason) {
    public Limit(UUID person, AreaCode area, boolean restricted, boolean sealed, UserId owner, String reasonCode) {
      this(person, area, restricted, sealed, owner, reasonCode, "");
    }
  }

  private final Gate gate;
  private final LimitStore store;
  private final LimitKeepers keepers;
  private final StaffStore staff;
  private final AlertStore alerts;
  private final ApplicationEventPublisher events;
  private final Ids ids;
  private final Clock clock;

  Restrictions(Gate gate, LimitStore store, LimitKeepers keepers, StaffStore staff, AlertStore alerts, ApplicationEventPublisher events, Ids ids, Clock clock) {
    this.gate = gate;
    this.store = store;
    this.keepers = keepers;
    this.staff = staff;
    this.alerts = alerts;
    this.events = events;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whoever limits a record stays on its list, and so does its owner. A limited record may be limited further, never less. */
  public Outcome<Boolean> limit(Limit limit) {
    return gate.pass(Permission.LIMIT_RECORD, visit -> {
      boolean system = visit.actor().is(Role.SYSTEM);
      var known = keepers.known(limit.person()).map(PersonFacts.Known::area).or(() -> system ? Optional.of(limit.area()) : Optional.empty());
      if (known.isEmpty()) return Outcome.notFound();
      AreaCode area = known.get();
      keepers.admit(visit, limit.person(), area);
      visit.provedLately();
      if (!isHere(limit.owner(), area)) return Outcome.refused("owner", NOT_HERE);
      var before = store.find(limit.person());
      if (before.isPresent() && store.denied(limit.person(), limit.owner())) return Outcome.refused("owner", "They are shut out of this record");
      var now = clock.instant();
      boolean restricted = limit.restricted() || !system && before.filter(LimitStore.Limited::restricted).isPresent();
      boolean sealed = limit.sealed() || !system && before.filter(LimitStore.Limited::sealed).isPresent();
      store.limit(new LimitStore.Limited(limit.person(), area, restricted, sealed, limit.owner()), limit.reasonCode(), limit.reason(), visit.actor().id(), now);
      if (restricted) {
        store.list(limit.person(), "ALLOW", limit.owner(), visit.actor().id(), now, "");
        if (visit.actor().is(Role.SUPERVISOR)) store.list(limit.person(), "ALLOW", visit.actor().id(), visit.actor().id(), now, "");
      }
      events.publishEvent(new AccessRestricted(limit.person(), area, now));
      return Outcome.done(true);
    });
  }

  public Outcome<Boolean> change(UUID person, LimitChange what, UserId whom, String reason) {
    return change(Permission.LIMIT_RECORD, person, (visit, limited) -> {
      boolean adds = what == LimitChange.LET_IN || what == LimitChange.SHUT_OUT || what == LimitChange.OWNER;
      // whoever is to take the person up for another force is let in before that, and sees nothing until their force has the record
      boolean takesUp = what == LimitChange.LET_IN && limited.restricted() && staff.find(whom).filter(Member::enabled).isPresent();
      if (adds && !takesUp && !isHere(whom, limited.area())) return Outcome.refused("email", NOT_HERE);
      boolean owner = limited.owner().equals(whom);
      if (owner && (what == LimitChange.TAKE_OFF || what == LimitChange.SHUT_OUT)) {
        return Outcome.refused("email", "They answer for this record: first let somebody else answer for it");
      }
      if (what == LimitChange.OWNER && store.denied(person, whom)) return Outcome.refused("email", "They are shut out of this record");
      if ((what == LimitChange.TAKE_OFF || what == LimitChange.LET_BACK) && !store.isListed(person, what == LimitChange.TAKE_OFF ? "ALLOW" : "DENY", whom)) {
        return Outcome.refused("email", "They are not on this list");
      }
      var now = clock.instant();
      var by = visit.actor().id();
      switch (what) {
        case LET_IN -> store.list(person, "ALLOW", whom, by, now, reason);
        case SHUT_OUT -> store.list(person, "DENY", whom, by, now, reason);
        case TAKE_OFF -> store.unlist(person, "ALLOW", whom, by, now, reason);
        case LET_BACK -> store.unlist(person, "DENY", whom, by, now, reason);
        case OWNER -> {
          store.owner(person, whom, by, now, reason);
          if (limited.restricted()) store.list(person, "ALLOW", whom, by, now, "");
        }
      }
      visit.note("change", what.name());
      events.publishEvent(new AccessRestricted(person, limited.area(), now));
      return Outcome.done(true);
    });
  }

  /** A record that passes to the reader's area takes its limits along: that area keeps the lists, and whoever took the person up answers for them. */
  public Outcome<UUID> movedIn(UUID person) {
    return gate.pass(Permission.MANAGE_PERSON, visit -> {
      visit.concerning(Target.about("person", person, visit.actor().area(), person));
      store.moveIn(person, visit.actor().area(), visit.actor().id(), clock.instant());
      return Outcome.done(person);
    });
  }

  /** The owner and the information officers are told that somebody waits for a second person. */
  public Outcome<Boolean> askToLift(UUID person, String reason) {
    return change(Permission.LIMIT_RECORD, person, (visit, limited) -> {
      if (reason.isBlank()) return Outcome.refused("lift-reason", "Say why the limits are not needed any more");
      if (limited.liftAskedBy().isPresent()) return Outcome.conflict("this record");
      var now = clock.instant();
      store.askToLift(person, visit.actor().id(), reason, now);
      alerts.raise(ids.next(), Alert.Kind.LIFT_ASKED.name(), limited.area(), visit.actor().id(), Optional.of(person), Optional.empty(), now);
      if (!limited.owner().equals(visit.actor().id())) {
        alerts.raise(ids.next(), Alert.Kind.LIFT_ASKED.name(), limited.area(), visit.actor().id(), Optional.of(person), Optional.of(limited.owner()), now);
      }
      return Outcome.done(true);
    });
  }

  /** By another than whoever asked; the lists are gone with the limits. The system lifts at once. */
  public Outcome<Boolean> lift(UUID person) {
    return change(Permission.LIFT_LIMITS, person, (visit, limited) -> {
      if (!visit.actor().is(Role.SYSTEM)) {
        if (limited.liftAskedBy().isEmpty()) return Outcome.conflict("this record");
        visit.notBy("A-8 four eyes", limited.liftAskedBy().get());
      }
      store.lift(person, visit.actor().id(), clock.instant());
      return Outcome.done(true);
    });
  }

  /** The limits stay. Also by whoever asked, who thought better of it. */
  public Outcome<Boolean> keep(UUID person) {
    return change(Permission.LIMIT_RECORD, person, (visit, limited) -> {
      if (limited.liftAskedBy().isEmpty()) return Outcome.conflict("this record");
      store.keep(person, visit.actor().id(), clock.instant());
      return Outcome.done(true);
    });
  }

  /** Those to whom a hit of the matcher on a limited record goes. */
  public Outcome<List<UserId>> holders(UUID person) {
    return change(Permission.LIMIT_RECORD, person, (visit, limited) -> Outcome.done(store.listed(person, "ALLOW")));
  }

  private boolean isHere(UserId whom, AreaCode area) {
    return staff.find(whom).filter(member -> member.enabled() && member.area().equals(area)).isPresent();
  }

  private <T> Outcome<T> change(Permission permission, UUID person, BiFunction<Visit, LimitStore.Limited, Outcome<T>> change) {
    return gate.pass(permission, visit -> {
      var limited = store.find(person).orElse(null);
      if (limited == null) return Outcome.notFound();
      keepers.admit(visit, person, limited.area());
      visit.provedLately();
      return change.apply(visit, limited);
    });
  }
}
