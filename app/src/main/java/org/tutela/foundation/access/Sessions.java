package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.tutela.foundation.kernel.Ids;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** Who is signed in, for how long: idle fifteen minutes, twelve hours at most, a fresh token at every proof (S-4). */
@Service
public class Sessions {
  /** Being seen is written down at most this often, so that reading a page does not write a row. */
  private static final Duration NOTICE = Duration.ofSeconds(20);

  private final SessionStore store;
  private final Gate gate;
  private final Ids ids;
  private final Clock clock;
  private final AccessSettings.Session limits;

  Sessions(SessionStore store, Gate gate, Ids ids, Clock clock, AccessSettings settings) {
    this.store = store;
    this.gate = gate;
    this.ids = ids;
    this.clock = clock;
    this.limits = settings.session();
  }

  /** For whoever has just proved who they are; nobody else may call it. */
  public Token open(UserId staff, Factor factor, String device) {
    Token token = Token.fresh();
    Instant now = clock.instant();
    store.insert(ids.next(), token, staff, factor, device, now, now.plus(limits.longest()));
    return token;
  }

  /** Read on every request. */
  public Found find(Token token) {
    Instant now = clock.instant();
    var row = store.find(token, now).orElse(null);
    if (row == null) return new Found.Unknown();
    boolean idle = !now.isBefore(row.seenAt().plus(limits.idle()));
    if (row.ended() || !row.enabled() || idle || !now.isBefore(row.endsAt())) return new Found.Ended(row.staff());
    if (now.isAfter(row.seenAt().plus(NOTICE))) store.seen(row.id(), now);
    return new Found.Live(row.actor(), row.factor(), row.glassUntil());
  }

  /** After a fresh proof within the session: the old token stops working. */
  public Optional<Token> stepUp(UUID session) {
    Token fresh = Token.fresh();
    return store.rotate(session, fresh, clock.instant()) == 1 ? Optional.of(fresh) : Optional.empty();
  }

  public Outcome<List<Sitting>> own() {
    return gate.pass(Permission.SEE_OWN_SESSIONS, visit -> {
      Instant now = clock.instant();
      var own = store.of(visit.actor().id(), visit.actor().session(), now, now.minus(limits.idle()));
      visit.shown(own.size());
      return Outcome.done(own);
    });
  }

  public Outcome<Boolean> end(UUID session) {
    return gate.pass(Permission.END_OWN_SESSION, visit ->
        store.end(session, visit.actor().id(), "ENDED_BY_OWNER", clock.instant()) == 1 ? Outcome.done(true) : Outcome.notFound());
  }

  /** Signs out whoever is acting. */
  public void signOut(Actor actor) {
    actor.session().ifPresent(id -> store.end(id, actor.id(), "SIGNED_OUT", clock.instant()));
  }

  /** For access itself: apart, because the gate's own policy needs it. */
  @Component
  static class Ender {
    private final SessionStore store;
    private final Clock clock;

    Ender(SessionStore store, Clock clock) {
      this.store = store;
      this.clock = clock;
    }

    void endAll(UserId staff, String why) {
      store.endAll(staff, why, clock.instant());
    }
  }
}
