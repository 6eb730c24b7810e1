package org.tutela.foundation.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.tutela.foundation.kernel.Outcome;
import org.tutela.foundation.kernel.UserId;

/** One passage through the {@link Gate}: says what it concerns before it shows or changes anything. */
public final class Visit {
  /** Ends the passage; the gate turns it into the neutral answer and logs the rule. */
  static final class Denied extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient AccessPolicy.Decision.Refusal why;
    final transient Optional<Target> target;

    Denied(AccessPolicy.Decision.Refusal why, Optional<Target> target) {
      super(why.rule(), null, false, false);
      this.why = why;
      this.target = target;
    }
  }

  /** No list of people is longer. */
  public static final int LONGEST_LIST = 50;

  private final Actor actor;
  private final Permission permission;
  private final AccessPolicy policy;
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, String> details = new LinkedHashMap<>();
  private int count = 1;
  private String purpose = Acting.purpose();

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
    switch (policy.decide(actor, permission, target)) {
      case AccessPolicy.Decision.Refusal refusal -> throw new Denied(refusal, last());
      case AccessPolicy.Decision.Allowed(String stated) -> {
        String found = Passage.purpose(target, stated);
        if (!found.isEmpty()) purpose = found;
        Acting.because(purpose);
      }
    }
  }

  /**
   * Ends the passage because the actor finds nothing here: there is no such thing, or it is another area's, or limited.
   * It is answered and logged alike, whichever it is.
   *
   * @param sought with the area that it is in; the actor's own where there is none
   */
  public <T> Outcome<T> missing(Target sought) {
    throw new Denied(AccessPolicy.Decision.Refusal.hidden(actor.area().equals(sought.area()) ? "A-4 not found" : "A-1 area"), Optional.of(sought));
  }

  /** Four eyes: the actor must be nobody of those who did the earlier steps. */
  public void notBy(String rule, UserId... earlier) {
    for (UserId other : earlier) {
      if (actor.id().equals(other)) refuse(rule);
    }
  }

  /** Step-up (S-5): an actor at a browser must have proved who they are within the last minutes. */
  public void provedLately() {
    policy.unproved(actor).ifPresent(refusal -> {
      throw new Denied(refusal, last());
    });
  }

  /** Ends the passage for a rule that only the service itself can tell. */
  public void refuse(String rule) {
    throw new Denied(AccessPolicy.Decision.Refusal.open(rule), last());
  }

  /** As {@link #refuse}, for a rule whose answer must be that there is no such thing. */
  void hide(String rule) {
    throw new Denied(AccessPolicy.Decision.Refusal.hidden(rule), last());
  }

  /**
   * Whether the actor is a holder of the person, to whom alone a refuge's address is shown; then its rows are open to them until the transaction ends.
   * Ask it after {@link #concerning}.
   */
  public boolean holds(UUID person) {
    boolean holder = policy.holds(actor, permission, person);
    if (holder) openTo(person);
    return holder;
  }

  /** As {@link #holds}, for a case whose module found the actor to be one of its holders. */
  public void openTo(UUID held) {
    policy.open(held);
  }

  /** Asks for what several parts of one page want to know: once where {@link Gate#together} reads, every time elsewhere. */
  public <T> T once(String what, UUID of, Supplier<T> asking) {
    return Passage.once(what, of, actor.id().value(), asking);
  }

  /** How many records a list or search showed. */
  public void shown(int records) {
    // what the service compares by itself is read by nobody
    if (records > LONGEST_LIST && permission == Permission.SEARCH_PEOPLE && !actor.is(Role.SYSTEM)) throw new IllegalStateException("A-10: a list of people is capped");
    count = records;
  }

  /** A code for the log. Never a name, never anything typed. */
  public void note(String key, String code) {
    details.put(key, code);
  }

  List<Target> targets() {
    return targets;
  }

  private Optional<Target> last() {
    return targets.isEmpty() ? Optional.empty() : Optional.of(targets.getLast());
  }

  Map<String, String> details() {
    return details;
  }

  int count() {
    return count;
  }

  String purpose() {
    return purpose;
  }
}
