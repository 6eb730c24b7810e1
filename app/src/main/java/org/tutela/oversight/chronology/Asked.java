package org.tutela.oversight.chronology;

import java.util.EnumSet;
import java.util.Set;

/** @param kinds empty for all @param page from 1 */
public record Asked(Set<Kind> kinds, int page) {
  static final int SIZE = 40;

  public Asked {
    kinds = Set.copyOf(kinds);
    page = Math.clamp(page, 1, 10_000);
  }

  public static Asked everything() {
    return new Asked(Set.of(), 1);
  }

  int offset() {
    return (page - 1) * SIZE;
  }

  String[] names() {
    return (kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds).stream().map(Enum::name).toArray(String[]::new);
  }
}
