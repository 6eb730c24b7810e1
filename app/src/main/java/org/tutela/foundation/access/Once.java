package org.tutela.foundation.access;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** One use of a form's token acts; any other waits for it and is given the same way on (B70). */
@Service
public class Once {
  private static final int LOOKS = 200;
  private static final long BETWEEN = 50;

  public sealed interface Claim {
    /** Act, then {@link #answered} or {@link #released}. */
    record First(byte[] key) implements Claim {}

    record Again(String location) implements Claim {}

    /** The first was never answered: it may have acted or not, and somebody should look. */
    record Unsure() implements Claim {}
  }

  private final OnceStore store;
  private final Clock clock;

  Once(OnceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public Claim claim(Token token, Actor actor, String path) {
    byte[] key = Token.digest(token.text() + " " + actor.id().value());
    for (int look = 0; look < LOOKS; look++) {
      if (store.claim(key, actor.id(), path, clock.instant())) return new Claim.First(key);
      var location = store.location(key);
      if (location.isPresent()) return new Claim.Again(location.get());
      try {
        Thread.sleep(BETWEEN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Claim.Unsure();
      }
    }
    return new Claim.Unsure();
  }

  public void answered(Claim.First claim, String location) {
    store.answered(claim.key(), location, clock.instant());
  }

  /** It came to nothing, so the same form may be sent again. */
  public void released(Claim.First claim) {
    store.release(claim.key());
  }
}
