package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tutela.foundation.kernel.Ids;

/** How many people somebody opens: many in an hour raise an alert, more end the session. */
@Component
class Browsing {
  static final String STOP = "A-10 stop";
  private static final Duration HOUR = Duration.ofHours(1);
  /** The same person again within this time is the same look at them, and is not counted. */
  static final Duration LOOK = Duration.ofMinutes(1);

  private final OpeningStore store;
  private final AlertStore alerts;
  private final Sessions.Ender sessions;
  private final AccessSettings.Browsing limits;
  private final Ids ids;
  private final Clock clock;

  Browsing(OpeningStore store, AlertStore alerts, Sessions.Ender sessions, AccessSettings settings, Ids ids, Clock clock) {
    this.store = store;
    this.alerts = alerts;
    this.sessions = sessions;
    this.limits = settings.browsing();
    this.ids = ids;
    this.clock = clock;
  }

  Optional<AccessPolicy.Decision.Refusal> opens(Actor actor, Permission permission, Target target, String purpose) {
    Instant now = clock.instant();
    UUID person = target.person().orElseThrow();
    var hour = store.since(actor.id(), person, now.minus(HOUR));
    int people = hour.people() + (hour.before() ? 0 : 1);
    if (people >= limits.stop()) return Optional.of(AccessPolicy.Decision.Refusal.open(STOP));
    store.insert(ids.next(), actor, permission, target, purpose, false, true, now);
    if (people > limits.people() && !hour.before()) alertOnce("MANY_PEOPLE", actor, now);
    return Optional.empty();
  }

  void reachedOutside(Actor actor, Permission permission, Target target) {
    if (target.person().isEmpty()) return;
    Instant now = clock.instant();
    store.insert(ids.next(), actor, permission, target, "", true, false, now);
    if (store.outside(actor.id(), now.minus(HOUR)) >= limits.outside()) alertOnce("OTHER_AREA", actor, now);
  }

  void stop(Actor actor) {
    alert("SESSION_STOPPED", actor, Optional.empty());
    sessions.endAll(actor.id(), "BROWSING_LIMIT");
  }

  void alert(String kind, Actor actor, Optional<UUID> person) {
    alerts.raise(ids.next(), kind, actor.area(), actor.id(), person, Optional.empty(), clock.instant());
  }

  private void alertOnce(String kind, Actor actor, Instant now) {
    if (!alerts.raisedSince(kind, actor.id(), now.minus(HOUR))) alert(kind, actor, Optional.empty());
  }
}
