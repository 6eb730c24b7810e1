package org.tutela.foundation.access;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** Carries the actor and the purpose through one request or job. */
public final class Acting {
  /**
   * @param met whom the request was let in to, with the words that its page calls them by
   * @param reasons for which it was let in to what it read
   * @param logged the log's entry of what it read or did last
   */
  private record Now(Actor actor, String purpose, boolean rehearsal, Map<UUID, String> met, Set<String> reasons, AtomicReference<UUID> logged) {}

  private static final ScopedValue<Now> NOW = ScopedValue.newInstance();

  private Acting() {}

  /** @param <X> what the work throws: nothing to catch where it throws nothing that has to be caught */
  public static <T, X extends Throwable> T as(Actor actor, String purpose, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(NOW, new Now(actor, purpose, false, new HashMap<>(), new LinkedHashSet<>(), new AtomicReference<>())).call(work);
  }

  /** The actor's own request once more, to show what was typed: reading goes on, every change is refused. */
  public static <T> T rehearsing(Callable<T> work) throws Exception {
    return ScopedValue.where(NOW, new Now(actor(), purpose(), true, NOW.get().met(), NOW.get().reasons(), NOW.get().logged())).call(work::call);
  }

  /** Jobs, the matcher and the opening of envelopes act for nobody, over every area, and are audited so. */
  public static Actor system(AreaCode area) {
    return new Actor(new UserId(new UUID(0, 0)), "System", area, "system", Set.of(Role.SYSTEM), Optional.empty());
  }

  static boolean isBound() {
    return NOW.isBound();
  }

  public static Actor actor() {
    return NOW.get().actor();
  }

  /** Whether a page may offer it to its reader; the gate decides. */
  public static boolean may(Permission permission) {
    return permission.heldBy(actor());
  }

  public static String purpose() {
    return NOW.get().purpose();
  }

  static void because(String reason) {
    if (!reason.isEmpty()) NOW.get().reasons().add(reason);
  }

  /** Why what a page shows was opened, by the codes of the log. */
  public static Set<String> reasons() {
    return NOW.isBound() ? NOW.get().reasons() : Set.of();
  }

  /** Empty when nothing came of it. */
  static void logged(Optional<UUID> entry) {
    NOW.get().logged().set(entry.orElse(null));
  }

  /** The number under which the log has what a page shows: what is printed carries it, and the log can be asked by it. */
  public static Optional<UUID> number() {
    return NOW.isBound() ? Optional.ofNullable(NOW.get().logged().get()) : Optional.empty();
  }

  /** Somebody's record was opened: a page about them says who they are. */
  public static void met(UUID person, String words) {
    NOW.get().met().put(person, words);
  }

  /** What a page about somebody calls them; empty for whoever was not let in to them. */
  public static Optional<String> met(UUID person) {
    return NOW.isBound() ? Optional.ofNullable(NOW.get().met().get(person)) : Optional.empty();
  }

  static boolean isRehearsal() {
    return NOW.get().rehearsal();
  }
}
