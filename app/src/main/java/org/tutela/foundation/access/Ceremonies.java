package org.tutela.foundation.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Keeps what a browser must bring back from its organisation's sign-in, encrypted, for ten minutes and one use. */
@Service
public class Ceremonies {
  private static final String KIND = "ORGANISATION";
  private final ChallengeStore store;
  private final Vault vault;
  private final Clock clock;

  Ceremonies(ChallengeStore store, Vault vault, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
  }

  public void begin(Token browser, String content) {
    byte[] sealed = vault.seal(content.getBytes(StandardCharsets.UTF_8), KIND);
    store.keep(browser, KIND, Base64.getEncoder().encodeToString(sealed), clock.instant().plus(Duration.ofMinutes(10)));
  }

  public Optional<String> end(Token browser) {
    return store.take(browser, KIND, clock.instant()).flatMap(kept -> vault.open(Base64.getDecoder().decode(kept), KIND))
        .map(plain -> new String(plain, StandardCharsets.UTF_8));
  }
}
