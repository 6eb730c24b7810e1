package org.tutela.foundation.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what has served its purpose: used form tokens, drafts, tries, ceremonies half done. */
@Component
class Housekeeping {
  private final OnceStore once;
  private final DraftStore drafts;
  private final TryStore tries;
  private final ChallengeStore challenges;
  private final Clock clock;

  Housekeeping(OnceStore once, DraftStore drafts, TryStore tries, ChallengeStore challenges, Clock clock) {
    this.once = once;
    this.drafts = drafts;
    this.tries = tries;
    this.challenges = challenges;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void forget() {
    var now = clock.instant();
    once.forget(now.minus(Duration.ofDays(2)));
    drafts.forget(now);
    tries.forget(now.minus(Duration.ofDays(31)));
    challenges.forget(now);
  }
}
