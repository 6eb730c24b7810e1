package org.tutela.ui.component;


/** The value of a class attribute; those not given are left out. */
public final class Classes {
  private Classes() {}

  public static String of(String... names) {
    var classes = new StringBuilder();
    for (String name : names) {
      if (name == null || name.isEmpty()) continue;
      if (!classes.isEmpty()) classes.append(' ');
      classes.append(name);
    }
    return classes.toString();
  }

  public static String when(boolean condition, String name) {
    return condition ? name : null;
  }
}
