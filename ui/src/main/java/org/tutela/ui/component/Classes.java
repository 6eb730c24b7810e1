package org.tutela.ui.component;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The value of a class attribute; those not given are left out. */
public final class Classes {
  private Classes() {}

  public static String of(String... names) {
    return Arrays.stream(names).filter(n -> n != null && !n.isEmpty()).collect(Collectors.joining(" "));
  }

  public static String when(boolean condition, String name) {
    return condition ? name : null;
  }
}
