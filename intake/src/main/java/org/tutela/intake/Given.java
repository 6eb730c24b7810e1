package org.tutela.intake;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** Missing parts of what was given, as empty ones. */
final class Given {
  private Given() {}

  static String text(String given) {
    return given == null ? "" : given;
  }

  /** In the order given, without the nulls that an unknown constant would leave. */
  static <E> Set<E> set(Set<E> given) {
    if (given == null) return Set.of();
    var kept = new LinkedHashSet<>(given);
    kept.removeIf(Objects::isNull);
    return Collections.unmodifiableSet(kept);
  }
}
