package org.tutela.foundation.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.tutela.foundation.kernel.AreaCode;
import org.tutela.foundation.kernel.UserId;

/** Carries the actor and the purpose through one request or job. */
public final class Acting {
  private record Now(Actor actor, String purpose, boolean rehearsal) {}

  private static final ScopedValue<Now> NOW = ScopedValue.newInstance();

  private Acting() {}

  public static <T> T as(Actor actor, String purpose, Callable<T> work) throws Exception {
    return ScopedValue.where(NOW, new Now(actor, purpose, false)).call(work::call);
  }

  /** The actor's own request once more, to show what was typed: reading goes on, every change is refused. */
  public static <T> T rehearsing(Callable<T> work) throws Exception {
    return ScopedValue.where(NOW, new Now(actor(), purpose(), true)).call(work::call);
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

  static boolean isRehearsal() {
    return NOW.get().rehearsal();
  }
}
