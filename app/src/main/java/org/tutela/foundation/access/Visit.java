package org.tutela.foundation.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tutela.foundation.kernel.UserId;

/** One passage through the {@link Gate}: says what it concerns before it shows or changes anything. */
public final class Visit {
  /** Ends the passage; the gate turns it into the neutral answer and logs the rule. */
  static final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final String rule;
    final boolean hidden;

    Denied(String rule, boolean hidden) {
      super(rule, null, false, false);
      this.rule = rule;
      this.hidden = hidden;
    }
  }

  private final Actor actor;
  private final Permission permission;
  private final AccessPolicy policy;
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, String> details = new LinkedHashMap<>();
  private int count = 1;

  Visit(Actor actor, Permission permission, AccessPolicy policy) {
    this.actor = actor;
    this.permission = permission;
    this.policy = policy;
  }

  public Actor actor() {
    return actor;
  }

  /** Authorises against the thing itself; ends the passage when the actor may not. Call it for every record touched. */
  public void concerning(Target target) {
    targets.add(target);
    policy.refusal(actor, permission, target).ifPresent(refusal -> {
      throw new Denied(refusal.rule(), refusal.hidden());
    });
  }

  /** Four eyes: the actor must be nobody of those who did the earlier steps. */
  public void notBy(String rule, UserId... earlier) {
    for (UserId other : earlier) {
      if (actor.id().equals(other)) throw new Denied(rule, false);
    }
  }

  /** Step-up (S-5): an actor at a browser must have proved who they are within the last minutes. */
  public void provedLately() {
    policy.unproved(actor).ifPresent(refusal -> {
      throw new Denied(refusal.rule(), refusal.hidden());
    });
  }

  /** How many records a list or search showed. */
  public void shown(int records) {
    count = records;
  }

  /** A code for the log. Never a name, never anything typed. */
  public void note(String key, String code) {
    details.put(key, code);
  }

  List<Target> targets() {
    return targets;
  }

  Optional<Target> first() {
    return targets.stream().findFirst();
  }

  Map<String, String> details() {
    return details;
  }

  int count() {
    return count;
  }
}
